/**
 * A day, typed day first. One rule: after leaving the field the day stands there in words, so that whoever typed it
 * sees which day was understood.
 */
import { useText } from '../text/use-text.ts'
import type { Text } from '../text/use-text.ts'
import { readDay } from './read-day.ts'
import type { ReadDay } from './read-day.ts'
import { TextField } from './text-field.tsx'
import type { TextFieldProps } from './text-field.tsx'

export interface DateFieldProps extends Omit<TextFieldProps, 'onLeave' | 'width' | 'inputMode' | 'secret'> {
  readonly read?: (text: string) => ReadDay
}

export function DateField({ read = readDay, hint, field, ...rest }: DateFieldProps) {
  const { say, sayDate } = useText()
  const inWords = (): void => {
    const found = read(field.value)
    if (found.ok) field.set(sayDate(found.day))
  }
  return <TextField {...rest} field={field} width="short" hint={hint ?? say('ui.dayHint')} onLeave={inWords} />
}

/** For a form's checks: what is wrong with the day as typed, or null. */
export function dayProblem(text: string, { say }: Text, read: (text: string) => ReadDay = readDay): string | null {
  const found = read(text)
  return found.ok ? null : say(`ui.dayProblem.${found.problem}`)
}
