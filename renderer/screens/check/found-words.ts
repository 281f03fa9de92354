/** What was found, in one sentence. One rule: a refusal says what did not hold and never only that something did not. */
import { unreachable } from '#contract/answer'
import type { CertificateCheck, CheckedCertificate, CheckReason } from '#contract/certificate-check'
import type { Text } from '../../text/use-text.ts'

/** Some reasons mean something else by the check that found them. */
export const whyWords = (check: CertificateCheck, why: CheckReason, { say, sayCode }: Text): string =>
  sayCode('check.findings.at', `${check} ${why}`, say(`check.findings.why.${why}`))

export function foundWords(
  { standing, origin, period, revocationsAsOf, here }: CheckedCertificate,
  text: Text,
): string {
  const { say, sayMoment } = text
  switch (standing.is) {
    case 'valid':
      return say('check.found.valid')
    case 'valid-by-old-list':
      return say('check.found.oldList', { when: revocationsAsOf === null ? '…' : sayMoment(revocationsAsOf) })
    case 'valid-without-list':
      return say(origin === 'foreign' ? 'check.found.validForeign' : 'check.found.firstList')
    case 'practice':
      return say('check.found.practice')
    case 'signer-unknown':
      if (origin === 'cowin') return say('check.found.cowin')
      // Ours are judged by the root alone.
      if (origin !== 'foreign') return say('check.found.noRoot')
      return whyWords(standing.check, standing.why, text)
    case 'expired':
      if (period !== null && standing.check === 'not-expired') {
        return say('check.found.ended', { when: sayMoment(period.expiresAt) })
      }
      return whyWords(standing.check, standing.why, text)
    case 'revoked':
      return revokedHere(here, text) ?? whyWords(standing.check, standing.why, text)
    case 'not-valid-yet':
    case 'forged':
    case 'unreadable':
      return whyWords(standing.check, standing.why, text)
    default:
      return unreachable(standing)
  }
}

/** A list says only that it is revoked; the register that issued it knows who did it, and why. */
function revokedHere(here: CheckedCertificate['here'], { say, sayMoment }: Text): string | null {
  const revoked = here?.revoked ?? null
  if (revoked === null) return null
  const { byName: by, reason } = revoked
  const at = sayMoment(revoked.at)
  return reason === null ? say('check.found.corrected', { by, at }) : say('check.found.revoked', { by, at, reason })
}

/** What takes something off a good word, to stand beside it; null where nothing does. */
export function reserveWords({ standing, origin }: CheckedCertificate, { say }: Text): string | null {
  if (standing.is === 'valid-by-old-list') return say('check.reserve.oldList', { count: standing.listDays })
  if (standing.is !== 'valid-without-list') return null
  return say(origin === 'foreign' ? 'check.reserve.foreignList' : 'check.reserve.firstList')
}
