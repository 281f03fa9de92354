/** A person in a few words, for lists and heads. */
import type { Birth, LocalDate } from '#contract/fields'
import type { PersonLine } from '#contract/views'
import { ageOn } from '#domain/calendar'
import type { Text } from '../../text/use-text.ts'

/** `Female · 1974 · …8841` */
export function shortWords(line: PersonLine, { say, sayBirth }: Text): string {
  const mobile = line.mobileEnd === null ? [] : [say('desk.person.mobileEnd', { end: line.mobileEnd })]
  return [say(`genders.${line.gender}`), sayBirth(line.birth), ...mobile].join(' · ')
}

/** `52 years`; of a year alone `51 or 52 years`. */
export function ageWords(birth: Birth, on: LocalDate, { say }: Text): string {
  const { years, sure } = ageOn(birth, on)
  return sure ? say('desk.person.years', { years }) : say('desk.person.yearsMaybe', { years, next: years + 1 })
}

/** `98 76 54 32 10`, as it is read out. */
export const inPairs = (digits: string): string => (digits.match(/.{1,2}/g) ?? []).join(' ')

/** Letters after which a name is set smaller, so that what is to be decided stays in view. */
const LONG = 34

export const isLongName = ({ name, nativeName }: Pick<PersonLine, 'name' | 'nativeName'>): boolean =>
  Math.max(name.length, nativeName?.length ?? 0) > LONG
