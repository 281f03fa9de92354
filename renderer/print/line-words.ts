/** What became of somebody in a session, in words, on the paper and in the file. */
import type { LineListRow } from '#contract/papers'
import type { Text } from '../text/use-text.ts'

export const sayVisit = ({ step, outcome }: LineListRow, { say }: Text): string =>
  outcome === null ? say(`print.steps.${step}`) : say(`print.outcomes.${outcome}`)

/** What stands out about the dose, and that it still wants its seal; empty where nothing does. */
export function sayFlags({ dose }: LineListRow, { say, sayCode }: Text): string {
  if (dose === null) return ''
  const flags = dose.flags.map((flag) => sayCode('desk.flags', flag, flag))
  return [...flags, ...(dose.seal === 'awaiting' ? [say('print.awaiting')] : [])].join('; ')
}
