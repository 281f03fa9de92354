/** A value that was corrected, in words. */
import { unreachable } from '#contract/answer'
import type { ChangeView } from '#contract/corrections'
import { Gender } from '#contract/fields'
import type { Text } from '../../text/use-text.ts'
import { inPairs } from './person-words.ts'

export function changeWords(change: ChangeView, text: Text): string {
  const { say } = text
  const [from, to] = sidesOf(change, text)
  return say('desk.correct.change', { field: say(`desk.correct.fields.${change.field}`), from, to })
}

function sidesOf(change: ChangeView, { say, sayBirth, sayTime }: Text): readonly [from: string, to: string] {
  const orNothing = (value: string | null): string => value ?? say('desk.correct.empty')
  switch (change.field) {
    case 'name':
    case 'nativeName':
      return [orNothing(change.from), orNothing(change.to)]
    case 'mobile': {
      const pairs = (value: string | null): string => (value === null ? orNothing(value) : inPairs(value))
      return [pairs(change.from), pairs(change.to)]
    }
    case 'gender': {
      const word = (value: string | null): string => say(`genders.${Gender.parse(value)}`)
      return [word(change.from), word(change.to)]
    }
    case 'birth':
      return [sayBirth(change.from), sayBirth(change.to)]
    case 'number':
      return [String(change.from), String(change.to)]
    case 'vial':
      return [`${change.from.product} ${change.from.lot}`, `${change.to.product} ${change.to.lot}`]
    case 'time':
      return [sayTime(change.from), sayTime(change.to)]
    case 'person':
      return [change.from, change.to]
    default:
      return unreachable(change)
  }
}
