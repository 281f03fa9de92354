/** Closes a door for a minute when it was tried wrongly too often. */

const WINDOW_MS = 60_000

export interface Throttle {
  /** @param now milliseconds since 1970 */
  isClosed(now: number): boolean
  note(now: number): void
}

export function throttle(most: number): Throttle {
  let tries: number[] = []
  return {
    isClosed: (now) => {
      tries = tries.filter((at) => now - at < WINDOW_MS)
      return tries.length >= most
    },
    note: (now) => void tries.push(now),
  }
}
