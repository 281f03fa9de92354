/** What speaks against a document, foreseen by the register's own rules; the register decides. */
import type { SeenDifference } from '#contract/identity'
import type { Comparison, ProvenReading } from '#contract/identity-views'
import { ReasonCode } from '#contract/reasons'
import { reasonsOf, stopsAmong } from '#domain/identity/decision'
import type { Details } from '#contract/answer'
import type { Text } from '../../text/use-text.ts'

/** Before anything is sent: what the scan and its comparison with the record put before the in-charge. */
export function foreseenAgainst(reading: ProvenReading, { name, birth, gender }: Comparison): ReasonCode[] {
  const scanned = reading.kind === 'aadhaar' ? reading : null
  const reasons = reasonsOf({
    reasons: scanned?.reasons ?? [],
    compared: { name: name.band, birth: birth.band, gender },
    photo: 'none',
    differences: [],
    clash: 'none',
    accepted: 'accepted',
  })
  return stopsAmong(reasons, scanned?.state === 'suspect' ? 'suspect' : 'sound')
}

/** Of a refusal: `reasons`, as far as they are known here. */
export const reasonsIn = ({ reasons }: Details): ReasonCode[] => ReasonCode.array().catch([]).parse(reasons)

const seen: Partial<Record<ReasonCode, SeenDifference>> = {
  NAME_MISMATCH: 'name',
  DOB_MISMATCH: 'birth',
  GENDER_MISMATCH: 'gender',
  PHOTO_REFUSED_MATCH: 'photo',
  PRINT_DIFFERS: 'print',
}

/** What of it an officer can see to differ. */
export const differencesAmong = (reasons: readonly ReasonCode[]): SeenDifference[] =>
  reasons.flatMap((reason) => seen[reason] ?? [])

const MOST_WORDS = 200

/** For the record that goes to the in-charge. */
export const reasonsInWords = (reasons: readonly ReasonCode[], { say }: Text): string =>
  reasons
    .map((reason) => say(`reasons.${reason}.short`))
    .join('; ')
    .slice(0, MOST_WORDS)
