/**
 * How many second registrations a way of matching finds. One rule: what was missed counts, also where no key led to it.
 */
import { blockKeys, compareMatchables, type MatchScore, probeKeys } from '#domain/matching/person-match'
import type { Damage, Registered } from './households-damage.ts'

/** Pairs that a way of matching names: of one person, and of two. */
export interface Named {
  readonly right: number
  readonly wrong: number
}

export interface Found {
  readonly registered: number
  /** Pairs that are one person. */
  readonly doubles: number
  readonly bands: Readonly<Record<MatchScore['band'], Named>>
  readonly damages: readonly Harmed[]
}

/** Second registrations to which something happened, and how many of them were found. */
export interface Harmed {
  readonly damage: Damage | 'nothing'
  readonly doubles: number
  readonly same: number
  readonly shown: number
}

export const DAMAGES = ['nothing', 'spelling', 'words', 'birth', 'mobile', 'document', 'gender', 'married'] as const

type Keys = (one: Registered) => readonly string[]

/** Every two registrations of which the earlier kept a key that the later asked for, each two once. */
export function forPairs(
  registered: readonly Registered[],
  { kept, asked }: { readonly kept: Keys; readonly asked: Keys },
  act: (earlier: Registered, later: Registered) => void,
): void {
  const byKey = new Map<string, Registered[]>()
  for (const later of registered) {
    for (const earlier of new Set(asked(later).flatMap((key) => byKey.get(key) ?? []))) act(earlier, later)
    for (const key of new Set(kept(later))) {
      const holders = byKey.get(key)
      if (holders === undefined) byKey.set(key, [later])
      else holders.push(later)
    }
  }
}

export const doublesIn = (registered: readonly Registered[]): number =>
  registered.length - new Set(registered.map(({ human }) => human)).size

/** By the register's own keys and weights. */
export function find(registered: readonly Registered[]): Found {
  const bands = { same: { right: 0, wrong: 0 }, look: { right: 0, wrong: 0 }, other: { right: 0, wrong: 0 } }
  const bandOf = new Map<Registered, MatchScore['band']>()
  const keys = {
    kept: ({ about }: Registered) => blockKeys(about).map(({ key }) => key),
    asked: ({ about }: Registered) => probeKeys(about),
  }
  forPairs(registered, keys, (earlier, later) => {
    const { band } = compareMatchables(earlier.about, later.about)
    const isRight = earlier.human === later.human
    bands[band][isRight ? 'right' : 'wrong'] += 1
    if (isRight) bandOf.set(later, band)
  })
  const seconds = secondOnes(registered)
  const damages = DAMAGES.map((damage) => {
    const harmed = seconds.filter((one) =>
      damage === 'nothing' ? one.damage.length === 0 : one.damage.includes(damage),
    )
    const same = harmed.filter((one) => bandOf.get(one) === 'same').length
    const shown = same + harmed.filter((one) => bandOf.get(one) === 'look').length
    return { damage, doubles: harmed.length, same, shown }
  })
  return { registered: registered.length, doubles: seconds.length, bands, damages }
}

function secondOnes(registered: readonly Registered[]): Registered[] {
  const seen = new Set<number>()
  return registered.filter(({ human }) => seen.size === seen.add(human).size)
}
