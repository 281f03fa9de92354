/**
 * What stands in the way of saying "it agrees". One rule: a difference never passes in silence and never sends anybody
 * away: it goes to the in-charge with what was seen, and the in-charge may take it with a reason.
 */
import type { SeenDifference, PhotoJudgement } from '#contract/identity'
import type { Band } from '#contract/identity-views'
import type { ReasonCode } from '#contract/reasons'

export interface Evidence {
  /** What the verifier of the signed record found. */
  readonly reasons: readonly ReasonCode[]
  readonly compared: { readonly name: Band; readonly birth: Band; readonly gender: Band } | null
  readonly photo: PhotoJudgement | 'none'
  readonly differences: readonly SeenDifference[]
  /** The document is known as somebody else's; the very record was used for somebody else. */
  readonly clash: 'none' | 'token' | 'record'
  readonly accepted: 'accepted' | 'not-accepted'
}

/** These are the in-charge's to decide; any other reason is only recorded. */
const STOPS: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'SIG_TIME_SUSPECT',
  'CLOCK_SUSPECT',
  'NAME_MISMATCH',
  'DOB_MISMATCH',
  'PHOTO_REFUSED_MATCH',
  'PRINT_DIFFERS',
  'TOKEN_CLASH',
  'REPLAY_OTHER_PERSON',
])

/** `state` of the signed record: a suspect one stops whatever its reason is. */
export const stopsAmong = (reasons: readonly ReasonCode[], state: 'sound' | 'suspect'): ReasonCode[] =>
  reasons.filter((reason) => STOPS.has(reason) || (state === 'suspect' && reason === 'DOC_STALE'))

export function reasonsOf({ reasons, compared, photo, differences, clash, accepted }: Evidence): ReasonCode[] {
  const found = new Set<ReasonCode>(reasons)
  if (compared?.name === 'differ' || differences.includes('name')) found.add('NAME_MISMATCH')
  if (compared?.birth === 'differ' || differences.includes('birth')) found.add('DOB_MISMATCH')
  if (compared?.gender === 'differ' || differences.includes('gender')) found.add('GENDER_MISMATCH')
  if (photo === 'other' || differences.includes('photo')) found.add('PHOTO_REFUSED_MATCH')
  if (photo === 'not-compared') found.add('PHOTO_NOT_COMPARED')
  if (differences.includes('print')) found.add('PRINT_DIFFERS')
  if (clash === 'token') found.add('TOKEN_CLASH')
  if (clash === 'record') found.add('REPLAY_OTHER_PERSON')
  if (accepted === 'not-accepted') found.add('DOC_NOT_ACCEPTED')
  return [...found]
}
