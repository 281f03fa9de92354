/** The words of an adverse event: how bad, why serious, which signs, how it ended. One rule: coded, so it can be counted. */
import { z } from 'zod'
import { Instant, LotNumber, Words } from './fields.ts'

/** Severe is strong and not dangerous; serious is what the criteria name. */
export const severities = ['minor', 'severe', 'serious'] as const
export const Severity = z.enum(severities)
export type Severity = z.infer<typeof Severity>

/** Any one of them makes an event serious. */
export const criteria = [
  'death',
  'life-threatening',
  'hospitalisation',
  'disability',
  'congenital-anomaly',
  'cluster',
] as const
export const Criterion = z.enum(criteria)
export type Criterion = z.infer<typeof Criterion>

export const signs = [
  'fainting',
  'pain-at-site',
  'swelling-at-site',
  'fever',
  'headache',
  'body-ache',
  'vomiting',
  'rash',
  'anxiety',
  'high-fever',
  'abscess',
  'seizure',
  'breathlessness',
  'anaphylaxis',
  'chest-pain',
  'bleeding',
  'clot',
  'paralysis',
  'unconscious',
  'other',
] as const
export const Sign = z.enum(signs)
export type Sign = z.infer<typeof Sign>

export const outcomes = ['recovered', 'recovering', 'not-recovered', 'sequelae', 'died', 'unknown'] as const
export const Outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof Outcome>

export const placeTypes = ['government', 'private', 'outreach', 'other'] as const
export const PlaceType = z.enum(placeTypes)
export type PlaceType = z.infer<typeof PlaceType>

/** Who was told, and when: by telephone as by paper. */
export const Notified = z.strictObject({ at: Instant, to: Words(2, 120) })
export const Investigated = z.strictObject({ at: Instant, by: Words(2, 120), finding: Words(2, 300) })

/**
 * What can be said of a case after it was reported, in any order and in parts. Null leaves a fact as it was. The longest
 * of it in Devanagari stays far below what a signed notice may hold.
 */
export const AefiFacts = z.strictObject({
  onset: Instant.nullable(),
  severity: Severity.nullable(),
  criteria: z.array(Criterion).max(criteria.length).nullable(),
  signs: z.array(Sign).min(1).max(signs.length).nullable(),
  note: Words(1, 500).nullable(),
  treatment: Words(1, 300).nullable(),
  hospital: Words(1, 120).nullable(),
  outcome: Outcome.nullable(),
  placeType: PlaceType.nullable(),
  diluentLot: LotNumber.nullable(),
  notified: Notified.nullable(),
  investigated: Investigated.nullable(),
  /** The plain number that the district gave the case; until then ours is provisional. */
  districtNumber: Words(1, 60).nullable(),
  /** It was no adverse event after all, and why: the case stays, and counts nowhere. */
  withdrawn: Words(3, 200).nullable(),
})
export type AefiFacts = z.infer<typeof AefiFacts>
