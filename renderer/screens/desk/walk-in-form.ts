/** The walk-in's fields: what they start with and what is wrong with them. One rule: the register's own rules judge. */
import { refuse } from '#contract/answer'
import type { Answer } from '#contract/answer'
import type { InputOf } from '#contract/calls'
import { Gender } from '#contract/fields'
import type { Birth, LocalDate } from '#contract/fields'
import { judgeBirth, checkBirth } from '#domain/people/birth'
import type { BirthProblem } from '#domain/people/birth'
import { asciiDigits } from '#domain/people/digits'
import { checkMobile, checkName, checkReferenceId } from '#domain/people/person'
import type { Text } from '../../text/use-text.ts'
import { readDay } from '../../ui/read-day.ts'
import type { FieldCheck } from '../../ui/use-form.ts'

export const WALK_IN_DRAFT = 'walk-in'

export interface WalkInValues extends Readonly<Record<string, string>> {
  readonly name: string
  readonly nativeName: string
  readonly birth: string
  readonly gender: string
  readonly mobile: string
  readonly referenceId: string
}
export const walkInOrder = ['name', 'nativeName', 'birth', 'gender', 'mobile', 'referenceId'] as const
export type WalkInField = (typeof walkInOrder)[number]

const BLANK: WalkInValues = { name: '', nativeName: '', birth: '', gender: '', mobile: '', referenceId: '' }

/** What was typed into the search box goes to the field that it is for. */
export function startFrom(typed: string): WalkInValues {
  const digits = asciiDigits(typed).replaceAll(/\s/g, '')
  if (/^[6-9]\d{9}$/.test(digits)) return { ...BLANK, mobile: digits }
  if (/^\d{13,14}$/.test(digits)) return { ...BLANK, referenceId: digits }
  if (/^\p{Script=Devanagari}/u.test(typed)) return { ...BLANK, nativeName: typed }
  return /\d/.test(digits) ? BLANK : { ...BLANK, name: typed }
}

/** A year, or a day: in figures, or with the month in letters. */
export function readBirth(typed: string, on: LocalDate): Answer<Birth, BirthProblem> {
  const birth = checkBirth(typed, on)
  if (birth.ok || birth.code !== 'birth-not-understood') return birth
  const inLetters = readDay(typed)
  if (inLetters.ok) return judgeBirth({ kind: 'day', day: inLetters.day }, on)
  return inLetters.problem === 'impossible' ? refuse('birth-no-such-day') : birth
}

type Checks = { readonly [K in WalkInField]: FieldCheck<WalkInValues> }

export function walkInChecks(text: Text, on: LocalDate): Checks {
  const words = (field: WalkInField, answer: Answer<unknown, string>): string | null => {
    if (answer.ok) return null
    const problem = text.sayFieldProblem(answer.code, answer.details)
    return text.say('desk.walkIn.problem', { field: text.say(`desk.walkIn.${field}`), problem })
  }
  return {
    name: (name) => words('name', checkName(name)),
    nativeName: (name) => (name.trim() === '' ? null : words('nativeName', checkName(name))),
    birth: (birth) => words('birth', readBirth(birth, on)),
    gender: (gender) => (gender === '' ? words('gender', refuse('gender-missing')) : null),
    mobile: (mobile) => words('mobile', checkMobile(mobile)),
    referenceId: (id) => words('referenceId', checkReferenceId(id)),
  }
}

type Fields = Omit<InputOf<'people.register'>, 'id' | 'sessionId'>

/** The fields as the register takes them; null while one of them is not in order. */
export function walkInOf(values: WalkInValues, on: LocalDate): Fields | null {
  const name = checkName(values.name)
  const nativeName = values.nativeName.trim() === '' ? null : checkName(values.nativeName)
  const birth = readBirth(values.birth, on)
  const gender = Gender.safeParse(values.gender)
  const mobile = checkMobile(values.mobile)
  const referenceId = checkReferenceId(values.referenceId)
  if (!name.ok || nativeName?.ok === false || !birth.ok || !gender.success || !mobile.ok || !referenceId.ok) return null
  return {
    name: name.value,
    nativeName: nativeName?.value ?? null,
    birth: birth.value,
    gender: gender.data,
    mobile: mobile.value,
    referenceId: referenceId.value,
  }
}
