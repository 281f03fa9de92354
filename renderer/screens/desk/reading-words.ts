/** What was scanned, in words. One rule: only what UIDAI signed is called signed. */
import { unreachable } from '#contract/answer'
import type { AadhaarReading, ProvenReading } from '#contract/identity-views'
import { localDateOf } from '#domain/calendar'
import type { Text } from '../../text/use-text.ts'
import type { ShapeName } from '../../ui/shape.tsx'

export interface Badge {
  /** Good: vouched for by a signature. Look: by one that has to be looked at. Info: by nobody. */
  readonly shape: Extract<ShapeName, 'good' | 'look' | 'info'>
  readonly words: string
}

export function badgeOf(reading: ProvenReading, text: Text): Badge {
  const { say, sayDate } = text
  switch (reading.kind) {
    case 'aadhaar':
      return aadhaarBadge(reading, text)
    case 'passport': {
      const { country, expired, expires } = reading
      if (expired === 'expired' && expires !== null) {
        return { shape: 'look', words: say('desk.scanned.passportExpired', { country, on: sayDate(expires) }) }
      }
      return { shape: 'info', words: say('desk.scanned.passport', { country }) }
    }
    case 'certificate':
      return reading.state === 'valid'
        ? { shape: 'good', words: say('desk.scanned.certificateValid', { centre: reading.centre }) }
        : { shape: 'look', words: say('desk.scanned.certificateOld', { centre: reading.centre }) }
    default:
      return unreachable(reading)
  }
}

function aadhaarBadge({ state, signedBy, madeAt }: AadhaarReading, { say, sayDate }: Text): Badge {
  const whose = signedBy === 'test-key' ? 'byTestKey' : 'byUidai'
  const made = madeAt === null ? '…' : sayDate(localDateOf(madeAt))
  switch (state) {
    case 'verified':
      return { shape: 'good', words: say(`desk.scanned.${whose}.signed`, { made }) }
    case 'suspect':
      return { shape: 'look', words: say(`desk.scanned.${whose}.suspect`, { made }) }
    case 'unsigned':
      return { shape: 'info', words: say('desk.scanned.unsigned') }
    default:
      return unreachable(state)
  }
}

/** `Aadhaar ••••••••2346`; a certificate by its name alone where it names no document. */
export function documentWords({ kind, masked }: ProvenReading, { say }: Text): string {
  if (kind === 'certificate') return say('desk.scanned.certificate')
  return say('desk.identity.checked', { kind: say(`documents.${kind}`), masked })
}
