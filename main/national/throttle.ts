/**
 * Closes a door for a minute when it was tried wrongly too often. One rule: an attempt counts as wrong until it has
 * proved right, so that many at the same moment are no way around the limit.
 */

const WINDOW_MS = 60_000

export interface Throttle {
  /** Undefined while the door is closed; else an attempt that `wasRight` takes back. @param now milliseconds since 1970 */
  attempt(now: number): { wasRight(): void } | undefined
}

export function throttle(most: number): Throttle {
  let tries: { readonly at: number }[] = []
  return {
    attempt: (now) => {
      tries = tries.filter(({ at }) => now - at < WINDOW_MS)
      if (tries.length >= most) return undefined
      const attempt = { at: now }
      tries.push(attempt)
      return { wasRight: () => void (tries = tries.filter((other) => other !== attempt)) }
    },
  }
}
