/** Numbers that look like chance and are the same again for the same seed (mulberry32). Never for a secret. */
export interface Chance {
  /** 0 to below `below`, a whole number. */
  below(below: number): number
  pick<T>(from: readonly [T, ...T[]]): T
}

/** @param seed any whole number */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit)
  return { below, pick: (from) => from[below(from.length)] ?? from[0] }
}
