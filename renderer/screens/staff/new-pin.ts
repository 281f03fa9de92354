/** What speaks against a PIN that somebody chooses, in a sentence; null where it may be taken. */
import { Pin } from '#contract/fields'
import { weaknessOf } from '#domain/staff/weak-pin'
import type { Text } from '../../text/use-text.ts'

export function newPinProblem(pin: string, { say }: Pick<Text, 'say'>): string | null {
  if (!Pin.safeParse(pin).success) return say('firstStart.founder.pinShort')
  const weakness = weaknessOf(pin)
  return weakness === null ? null : say(`staff.weak.${weakness}`)
}
