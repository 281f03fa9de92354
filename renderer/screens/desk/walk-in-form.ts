/** The walk-in's fields: what they start with and what is wrong with them. One rule: the register's own rules judge. */
import { refuse, unreachable } from '#contract/answer'
import type { Answer } from '#contract/answer'
import type { ParsedOf } from '#contract/calls'
import { Gender } from '#contract/fields'
import type { Birth, LocalDate } from '#contract/fields'
import type { ProvenReading } from '#contract/identity-views'
import { judgeBirth, checkBirth } from '#domain/people/birth'
import type { BirthProblem } from '#domain/people/birth'
import { asciiDigits } from '#domain/people/digits'
import { checkMobile, checkName, checkReferenceId } from '#domain/people/person'
import type { Text } from '../../text/use-text.ts'
import { readDay } from '../../ui/read-day.ts'
import type { FieldCheck } from '../../ui/use-form.ts'

/** What a walk-in's form begins with. */
export type WalkInFrom =
  | { readonly kind: 'typed'; readonly text: string }
  /** A slip was scanned whose reference id nobody here has. */
  | { readonly kind: 'booking'; readonly referenceId: string }
  | { readonly kind: 'reading'; readonly reading: ProvenReading }

/** What is half typed by hand outlives a scan of something else, so the two are kept apart. */
export const WALK_IN_DRAFT = 'walk-in'
export const SCANNED_WALK_IN_DRAFT = 'walk-in-scanned'

export const draftOf = ({ kind }: WalkInFrom): string => (kind === 'typed' ? WALK_IN_DRAFT : SCANNED_WALK_IN_DRAFT)

/** Names the registration among the acts under way: another scan is another act. */
export function actOf(from: WalkInFrom): string {
  if (from.kind === 'typed') return WALK_IN_DRAFT
  return `register-${from.kind === 'booking' ? from.referenceId : from.reading.scanId}`
}

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

export function startFrom(from: WalkInFrom, { sayBirth }: Text): WalkInValues {
  switch (from.kind) {
    case 'typed':
      return startFromTyped(from.text)
    case 'booking':
      return { ...BLANK, referenceId: from.referenceId }
    case 'reading': {
      const { name, birth, gender } = from.reading
      return { ...BLANK, name, birth: sayBirth(birth), gender }
    }
    default:
      return unreachable(from)
  }
}

/** What was typed into the search box goes to the field that it is for. */
function startFromTyped(typed: string): WalkInValues {
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

/** Those who are being compared before that registration goes on. */
export const comparedDraftOf = (act: string): string => `alike-${act}`

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

/** Who is to be registered. */
export type WalkInPerson = Omit<ParsedOf<'people.register'>, 'id' | 'sessionId' | 'scanId' | 'apart' | 'abovePlaces'>

/** The fields as the register takes them; null while one of them is not in order. */
export function walkInOf(values: WalkInValues, on: LocalDate): WalkInPerson | null {
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
