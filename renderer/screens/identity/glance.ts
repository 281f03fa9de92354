/** How each part of the page stands, in a figure and a few words. One rule: what was not answered is not known. */
import type { OutputOf } from '#contract/calls'
import type { LocalDate } from '#contract/fields'
import type { ConflictView, FacilitationView, LevelLine } from '#contract/identity-views'
import { unreachable } from '#contract/answer'
import { leftOf } from '#domain/identity/facilitation'
import type { Text } from '../../text/use-text.ts'
import { judgeLevels, lowOf, outlookOf, peopleOf, runsOut } from './attention.ts'

export const partNames = ['conflicts', 'keys', 'facilitation', 'levels'] as const
export type PartName = (typeof partNames)[number]

export interface Glance {
  readonly kind: 'calm' | 'look' | 'stop'
  readonly figure: string
  readonly words: string
}

export function conflictsAtGlance(conflicts: readonly ConflictView[], { say, sayNumber }: Text): Glance {
  if (conflicts.length === 0) return { kind: 'calm', figure: '0', words: say('identity.glance.nothingToSettle') }
  return { kind: 'look', figure: sayNumber(conflicts.length), words: say('identity.glance.toSettle') }
}

export function keysAtGlance(
  { keys, state }: OutputOf<'trust.keys'>,
  today: LocalDate,
  { say, sayDate }: Text,
): Glance {
  const known = keys.filter((key) => key.state !== 'test')
  const here = known.filter((key) => key.state === 'pinned').length
  const figure = say('identity.glance.keysHere', { here, all: known.length })
  if (state === 'broken') return { kind: 'stop', figure, words: say('identity.glance.keysBroken') }
  const outlook = outlookOf(keys, today)
  switch (outlook.is) {
    case 'missing':
      return { kind: 'look', figure, words: say('identity.glance.keyMissing') }
    case 'none-known':
      return { kind: 'look', figure, words: say('identity.glance.keyUnknown') }
    case 'ends':
      return { kind: 'look', figure, words: say('identity.glance.keyEnds', { day: sayDate(outlook.key.validTo) }) }
    case 'sound':
      return { kind: 'calm', figure, words: say('identity.glance.keyUntil', { day: sayDate(outlook.key.validTo) }) }
    default:
      return unreachable(outlook)
  }
}

/** Places left under what is open. */
export function facilitationAtGlance(
  leaves: readonly FacilitationView[],
  today: LocalDate,
  { say, sayNumber }: Text,
): Glance {
  const open = leaves.filter(({ state }) => state === 'open')
  const left = open.reduce((sum, leave) => sum + leftOf(leave), 0)
  const ending = open.filter((leave) => runsOut(leave, today) !== null).length
  const figure = sayNumber(left)
  if (open.length === 0) return { kind: 'calm', figure, words: say('identity.glance.noneOpen') }
  if (ending > 0) return { kind: 'look', figure, words: say('identity.glance.runsOut', { count: ending }) }
  return { kind: 'calm', figure, words: say('identity.glance.places') }
}

/** The share of people whose signed record was verified, in whole hundredths, never rounded up. */
export function levelsAtGlance(lines: readonly LevelLine[], { say }: Text): Glance {
  const people = lines.reduce((sum, line) => sum + peopleOf(line), 0)
  if (people === 0) return { kind: 'calm', figure: '0', words: say('identity.glance.nobody') }
  const signed = people - lines.reduce((sum, line) => sum + lowOf(line), 0)
  const figure = say('identity.glance.signedShare', { share: Math.floor((signed * 100) / people) })
  const count = lines.filter((line) => judgeLevels(line) === 'look').length
  if (count > 0) return { kind: 'look', figure, words: say('identity.glance.officers', { count }) }
  return { kind: 'calm', figure, words: say('identity.glance.signed') }
}
