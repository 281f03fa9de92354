/** What others do to find one person twice. One rule: each in its plain form, given the same records. */
import { bornIn } from '#domain/matching/compare-births'
import type { Matchable } from '#domain/matching/matchable'

/** Everything as it was written. */
export const exactKey = ({ name, birth, gender }: Matchable): string =>
  JSON.stringify([name.toLowerCase(), birth, gender])

/** Within it names are compared by Jaro and Winkler. */
export const yearKey = ({ birth, gender }: Matchable): string => `${bornIn(birth)}${gender}`

export const areAlikeByLetters = (a: Matchable, b: Matchable): boolean =>
  jaroWinkler(a.name.toLowerCase(), b.name.toLowerCase()) >= 0.9

const PREFIX = 4
const PREFIX_WEIGHT = 0.1

/** 0 to 1 (W. E. Winkler, String Comparator Metrics and Enhanced Decision Rules, 1990). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Set<number>()
  const ours: string[] = []
  for (let i = 0; i < a.length; i += 1) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j += 1) {
      if (taken.has(j) || a.charAt(i) !== b.charAt(j)) continue
      taken.add(j)
      ours.push(a.charAt(i))
      break
    }
  }
  const common = ours.length
  if (common === 0) return 0
  const theirs = [...taken].toSorted((x, y) => x - y).map((place) => b.charAt(place))
  const moved = ours.filter((letter, place) => letter !== theirs[place]).length / 2
  const jaro = (common / a.length + common / b.length + (common - moved) / common) / 3
  let prefix = 0
  while (prefix < Math.min(PREFIX, a.length, b.length) && a.charAt(prefix) === b.charAt(prefix)) prefix += 1
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro)
}
