/** A pair of doses in a few words. */
import type { ConflictView } from '#contract/identity-views'
import type { Text } from '../../text/use-text.ts'

/** The same pair is the same key, whatever else is said of it by now. */
export const conflictKey = ({ sides }: ConflictView): string =>
  sides
    .map(({ doseId }) => doseId)
    .toSorted()
    .join(' ')

export const conflictName = ({ sides }: ConflictView): string => sides[0]?.person.name ?? ''

/** `Dose 1 · 12 Oct 2026, 14 Oct 2026`; a day that both have stands once. */
export function conflictFacts({ number, sides }: ConflictView, { say, sayDate }: Text): string {
  const days = [...new Set(sides.map(({ day }) => day))].map(sayDate).join(', ')
  return say('identity.conflicts.listLine', { number, days })
}
