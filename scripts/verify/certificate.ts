/**
 * A vaccination certificate, ours or another country's, against the root or its signer's own certificate; and a
 * credential, ours or Co-WIN's.
 */
import { type Standing } from '#contract/certificate-check'
import { type Checked, checkCertificate } from '#proof/check-certificate'
import { isCredential } from '#proof/check-credential'
import { standingOf } from '#proof/standing'
import { certificateText } from './certificate-text.ts'
import { type Named, trustFrom } from './certificate-trust.ts'
import { judgeCredential } from './credential.ts'
import { type Kind, say, show } from './kind.ts'

export const certificate: Kind = {
  usage: 'certificate FILE|TEXT (--root ROOT.pem | --signer SIGNER.pem) [--revoked FILE] [--at TIME]',
  needs: [['root', 'signer']],
  async run(subject, values) {
    const trust = trustFrom(values)
    const text = trust && (await certificateText(subject))
    if (trust === undefined || text === undefined) return say('NOT VALID.', false)
    if (isCredential(text)) return judgeCredential(text, trust.own)
    const checked = checkCertificate(text, trust.own, trust.signers)
    checked.findings.forEach(show)
    if (checked.record !== undefined) say(JSON.stringify(checked.record, null, 2), checked.ok)
    if (isPractice(checked)) say('PRACTICE: this certificate was made for training and proves nothing.', checked.ok)
    return conclude(checked, trust)
  },
}

const isPractice = (checked: Checked): boolean => checked.origin === 'national' && checked.record?.practice === true

function conclude(checked: Checked, { own }: Named): boolean {
  const list = checked.origin === 'national' ? own.revocations : undefined
  const standing = standingOf({
    findings: checked.findings,
    madeFor: undefined,
    revocationsAsOf: list?.asOf,
    now: own.now,
  })
  say(aboutList(list && new Date(list.asOf).toISOString(), standing), checked.ok)
  if ('compareWith' in standing) return say('VALID: compare the name with a photo ID.', true)
  if (standing.is === 'signer-unknown') say('SIGNED, SIGNER UNKNOWN: what it says proves nothing.', false)
  else if ('check' in standing) say(`${standing.is.toUpperCase()} (${standing.check}: ${standing.why})`, false)
  return say('NOT VALID.', false)
}

function aboutList(asOf: string | undefined, standing: Standing): string {
  if (asOf === undefined) return 'Revocations: no list, so nobody looked whether it was taken back.'
  const age = standing.is === 'valid-by-old-list' ? `, ${standing.listDays} days old` : ''
  return `Revocations: by the national list of ${asOf}${age}.`
}
