/**
 * What deserves a look on this page. One rule: it only draws the eye; what may be done, the register decides.
 */
import type { LocalDate } from '#contract/fields'
import type { FacilitationView, LevelLine, TrustKeyView } from '#contract/identity-views'
import { daysBetween } from '#domain/calendar'
import { leftOf } from '#domain/identity/facilitation'

/** Cards are made on every day of a key's life, its first and last included. */
const isInForce = ({ validFrom, validTo }: TrustKeyView, today: LocalDate): boolean =>
  validFrom <= today && today <= validTo

export type KeyStanding = 'current' | 'retired' | 'to-come' | 'missing-now' | 'missing-old' | 'missing-later' | 'test'

export function standingOf(key: TrustKeyView, today: LocalDate): KeyStanding {
  if (key.state === 'test') return 'test'
  const here = key.state === 'pinned'
  if (isInForce(key, today)) return here ? 'current' : 'missing-now'
  if (key.validTo < today) return here ? 'retired' : 'missing-old'
  return here ? 'to-come' : 'missing-later'
}

/** So many days before the last key ends, somebody has to ask for the next. */
const KEY_ENDS_SOON = 60

export type KeysOutlook =
  | { readonly is: 'sound' | 'ends' | 'missing'; readonly key: TrustKeyView }
  /** No key that this build knows is in force today. */
  | { readonly is: 'none-known' }

/** By the newest of UIDAI's keys that are in force today. */
export function outlookOf(keys: readonly TrustKeyView[], today: LocalDate): KeysOutlook {
  const real = keys.filter(({ state }) => state !== 'test')
  const key = real
    .filter((each) => isInForce(each, today))
    .toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0]
  if (key === undefined) return { is: 'none-known' }
  if (key.state === 'missing') return { is: 'missing', key }
  const follows = real.some(({ state, validTo }) => state === 'pinned' && validTo > key.validTo)
  const ends = !follows && daysBetween(today, key.validTo) <= KEY_ENDS_SOON
  return { is: ends ? 'ends' : 'sound', key }
}

const FEW_DAYS = 7
const FEW_PEOPLE = 5
/** A large order needs its successor earlier. */
const SMALL_SHARE = 0.1

export type RunsOut = 'few' | 'soon'

/** Why an open authorisation needs a successor; null where it does not, or is closed. */
export function runsOut(leave: FacilitationView, today: LocalDate): RunsOut | null {
  const { state, authorised, used, until } = leave
  if (state !== 'open') return null
  // An order for five, just entered, is not running out.
  if (used > 0 && leftOf(leave) <= Math.max(FEW_PEOPLE, authorised * SMALL_SHARE)) return 'few'
  return until !== null && daysBetween(today, until) <= FEW_DAYS ? 'soon' : null
}

export const levelNames = ['A0', 'A1', 'A2', 'A3', 'A4'] as const

export const peopleOf = (line: LevelLine): number => levelNames.reduce((sum, level) => sum + line[level], 0)

/** Without a signed record: declared only, or a document that was looked at. */
export const lowOf = ({ A0, A1 }: LevelLine): number => A0 + A1

const ENOUGH_TO_TELL = 20

/** `look`: more than half without a signed record. */
export function judgeLevels(line: LevelLine): 'look' | 'few' | 'fine' {
  const people = peopleOf(line)
  if (people < ENOUGH_TO_TELL) return 'few'
  return lowOf(line) * 2 > people ? 'look' : 'fine'
}
