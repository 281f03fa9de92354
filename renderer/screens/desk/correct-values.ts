/** What can be corrected, and the right value as it is typed. One rule: the register's own rules judge it. */
import { type Answer, refuse, unreachable } from '#contract/answer'
import type { InputOf, ParsedOf } from '#contract/calls'
import { Gender } from '#contract/fields'
import type { LocalDate } from '#contract/fields'
import type { DoseView, PersonView } from '#contract/views'
import { momentOn, readClockTime } from '#domain/clock-time'
import { asciiDigits } from '#domain/people/digits'
import { checkMobile, checkName } from '#domain/people/person'
import type { Text } from '../../text/use-text.ts'
import { inPairs } from './person-words.ts'
import type { ReadBackField } from './read-back-line.tsx'
import { readBirth } from './walk-in-form.ts'

export const personFields = ['name', 'nativeName', 'birth', 'gender', 'mobile'] as const
export const doseFields = ['number', 'vial', 'time', 'person', 'void'] as const
type PersonField = (typeof personFields)[number]
type DoseField = (typeof doseFields)[number]
export type CorrectField = PersonField | DoseField

export const isOfDose = (field: CorrectField): field is DoseField => doseFields.some((one) => one === field)

/** The line of the read-back that was said to be wrong. */
export const fieldOfLine: Readonly<Record<ReadBackField, CorrectField>> = {
  name: 'name',
  birth: 'birth',
  gender: 'gender',
  mobile: 'mobile',
  dose: 'number',
  vaccine: 'vial',
}

export interface Corrected {
  readonly person: PersonView
  readonly dose: DoseView | undefined
}

/** What stands there, in words. */
export function standing(field: CorrectField, { person, dose }: Corrected, text: Text): string {
  const { say, sayBirth, sayTime } = text
  const { line, mobile } = person
  switch (field) {
    case 'name':
    case 'person':
      return line.name
    case 'nativeName':
      return line.nativeName ?? say('desk.correct.empty')
    case 'birth':
      return sayBirth(line.birth)
    case 'gender':
      return say(`genders.${line.gender}`)
    case 'mobile':
      return mobile === null ? say('desk.correct.empty') : inPairs(mobile)
    case 'number':
      return dose === undefined ? '' : say('desk.dose.doseOf', { dose: dose.number, of: dose.of })
    case 'vial':
      return dose === undefined ? '' : `${dose.productName}, ${dose.lot}`
    case 'time':
      return dose?.at === undefined || dose.at === null ? '' : sayTime(dose.at)
    case 'void':
      return doseWords(dose, text)
    default:
      return unreachable(field)
  }
}

export const doseWords = (dose: DoseView | undefined, { say, sayDate }: Text): string =>
  dose === undefined
    ? ''
    : say('desk.correct.doseOf', { number: dose.number, product: dose.productName, day: sayDate(dose.day) })

type PersonChange = ParsedOf<'corrections.person'>['changes'][number]
type DoseChange = InputOf<'corrections.dose'>['changes'][number]

export function readPersonChange(field: PersonField, typed: string, today: LocalDate): Answer<PersonChange, string> {
  switch (field) {
    case 'name': {
      const name = checkName(typed)
      return name.ok ? { ok: true, value: { field, to: name.value } } : name
    }
    case 'nativeName': {
      if (typed.trim() === '') return { ok: true, value: { field, to: null } }
      const name = checkName(typed)
      return name.ok ? { ok: true, value: { field, to: name.value } } : name
    }
    case 'birth': {
      const birth = readBirth(typed, today)
      return birth.ok ? { ok: true, value: { field, to: birth.value } } : birth
    }
    case 'gender': {
      const gender = Gender.safeParse(typed)
      return gender.success ? { ok: true, value: { field, to: gender.data } } : refuse('gender-missing')
    }
    case 'mobile': {
      const mobile = checkMobile(typed)
      return mobile.ok ? { ok: true, value: { field, to: mobile.value } } : mobile
    }
    default:
      return unreachable(field)
  }
}

export function readDoseChange(
  field: Exclude<DoseField, 'void'>,
  typed: string,
  dose: DoseView,
): Answer<DoseChange, string> {
  switch (field) {
    case 'number': {
      const number = Number(asciiDigits(typed).trim())
      const fits = /^\d{1,2}$/.test(asciiDigits(typed).trim()) && number >= 1 && number <= 20
      return fits ? { ok: true, value: { field, to: number } } : refuse('dose-number-wrong')
    }
    case 'vial':
    case 'person':
      return typed === '' ? refuse('choice-missing') : { ok: true, value: { field, to: typed } }
    case 'time': {
      const time = readClockTime(typed)
      return time.ok ? { ok: true, value: { field, to: momentOn(dose.day, time.value) } } : time
    }
    default:
      return unreachable(field)
  }
}
