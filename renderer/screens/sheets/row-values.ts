/** What stands in a row, as it is typed off the paper. One rule: the register's own rules judge each field. */
import { type Answer, refuse } from '#contract/answer'
import type { InputOf, ParsedOf } from '#contract/calls'
import { DocumentKind, Gender } from '#contract/fields'
import type { LocalDate } from '#contract/fields'
import type { SessionView, StaffView } from '#contract/views'
import { momentOn, readClockTime } from '#domain/clock-time'
import { asciiDigits } from '#domain/people/digits'
import { checkMobile, checkName } from '#domain/people/person'
import type { PaperProblem } from '../../text/field-problems.ts'
import type { Text } from '../../text/use-text.ts'
import type { FieldCheck } from '../../ui/use-form.ts'
import { readBirth } from '../desk/walk-in-form.ts'

/** In the order of the paper's columns, which is the order of Enter. */
export const rowOrder = [
  'token',
  'name',
  'birth',
  'gender',
  'mobile',
  'document',
  'lastFour',
  'number',
  'vial',
  'time',
  'vaccinator',
] as const
export type RowField = (typeof rowOrder)[number]
export type RowValues = Readonly<Record<RowField, string>>

/** Those that are keyed twice: wrong ones were what people came back for. */
export const twiceOrder = ['name', 'mobile', 'number'] as const
export type TwiceField = (typeof twiceOrder)[number]
export type TwiceValues = Readonly<Record<TwiceField, string>>

export const BLANK: RowValues = {
  token: '',
  name: '',
  birth: '',
  gender: '',
  mobile: '',
  document: 'aadhaar',
  lastFour: '',
  number: '',
  vial: '',
  time: '',
  vaccinator: '',
}

/** Nobody vouches on paper: a facilitator's people are verified at the desk. */
export const paperKinds = DocumentKind.exclude(['facilitated'])

const whole = (typed: string, most: number, code: PaperProblem): Answer<number | null, PaperProblem> => {
  const text = asciiDigits(typed.normalize('NFKC')).trim()
  if (text === '') return { ok: true, value: null }
  const number = Number(text)
  return /^\d{1,4}$/.test(text) && number >= 1 && number <= most ? { ok: true, value: number } : refuse(code, { most })
}

const readToken = (typed: string) => whole(typed, 9999, 'token-wrong')
const readLastFour = (typed: string): Answer<string, PaperProblem> => {
  const text = asciiDigits(typed.normalize('NFKC')).trim().toUpperCase()
  return /^[0-9A-Z]{0,4}$/.test(text) ? { ok: true, value: text } : refuse('last-four-wrong')
}
const readNumber = (typed: string): Answer<number, PaperProblem> => {
  const read = whole(typed, 20, 'dose-number-wrong')
  if (!read.ok) return read
  return read.value === null ? refuse('dose-number-missing') : { ok: true, value: read.value }
}

export function rowChecks({ sayFieldProblem, say }: Text, on: LocalDate): Record<RowField, FieldCheck<RowValues>> {
  const words = (field: RowField, answer: Answer<unknown, string>): string | null =>
    answer.ok
      ? null
      : say('sheets.row.problem', {
          field: say(`sheets.row.${field}`),
          problem: sayFieldProblem(answer.code, answer.details),
        })
  const chosen = (field: RowField) => (value: string) =>
    value === '' ? words(field, refuse('choice-missing' satisfies PaperProblem)) : null
  return {
    token: (token) => words('token', readToken(token)),
    name: (name) => words('name', checkName(name)),
    birth: (birth) => words('birth', readBirth(birth, on)),
    gender: (gender) => (gender === '' ? words('gender', refuse('gender-missing')) : null),
    mobile: (mobile) => words('mobile', checkMobile(mobile)),
    document: () => null,
    lastFour: (typed) => words('lastFour', readLastFour(typed)),
    number: (number) => words('number', readNumber(number)),
    vial: chosen('vial'),
    time: (time) => words('time', readClockTime(time)),
    vaccinator: chosen('vaccinator'),
  }
}

/** Both as the register would take them, so that blanks and signs make no difference. */
export function differences(first: TwiceValues, second: TwiceValues): TwiceField[] {
  return twiceOrder.filter((field) => plain(field, first[field]) !== plain(field, second[field]))
}

function plain(field: TwiceField, typed: string): string {
  if (field === 'number') return asciiDigits(typed).trim()
  const read = field === 'name' ? checkName(typed) : checkMobile(typed)
  return read.ok ? (read.value ?? '') : typed.trim()
}

type Input = InputOf<'sheets.enterRow'>
/** Parsed: what was typed has been through the rules. */
type NewPerson = Omit<
  Extract<ParsedOf<'sheets.enterRow'>['person'], { readonly kind: 'new' }>,
  'kind' | 'personId' | 'apart'
>

export interface RowRead {
  readonly person: NewPerson
  readonly token: number | null
  readonly verification: Omit<Input['verification'], 'id'>
  readonly dose: Omit<Input['dose'], 'id'>
}

/** The fields as the register takes them; null while one of them is not in order. */
export function rowOf(values: RowValues, session: SessionView): RowRead | null {
  const [name, birth, mobile] = [
    checkName(values.name),
    readBirth(values.birth, session.date),
    checkMobile(values.mobile),
  ]
  const gender = Gender.safeParse(values.gender)
  const [token, lastFour, number] = [readToken(values.token), readLastFour(values.lastFour), readNumber(values.number)]
  const time = readClockTime(values.time)
  if (!name.ok || !birth.ok || !mobile.ok || !gender.success) return null
  if (!token.ok || !lastFour.ok || !number.ok || !time.ok) return null
  return {
    person: { name: name.value, nativeName: null, birth: birth.value, gender: gender.data, mobile: mobile.value },
    token: token.value,
    verification: { document: paperKinds.parse(values.document), lastFour: lastFour.value },
    dose: {
      vialId: values.vial,
      vaccinator: values.vaccinator,
      number: number.value,
      at: momentOn(session.date, time.value),
    },
  }
}

/** What the row before had goes on, so that Enter is enough where nothing changed. */
export function startRow(before: Partial<RowValues>, session: SessionView, staff: readonly StaffView[]): RowValues {
  const vaccinators = vaccinatorsIn(staff)
  const only = <T extends { readonly id: string }>(list: readonly T[], id: string | undefined): string =>
    list.find((one) => one.id === id)?.id ?? (list.length === 1 ? (list[0]?.id ?? '') : '')
  return {
    ...BLANK,
    document: before.document ?? BLANK.document,
    vial: only(session.vials, before.vial),
    vaccinator: only(vaccinators, before.vaccinator),
  }
}

export const vaccinatorsIn = (staff: readonly StaffView[]): StaffView[] =>
  staff.filter(({ roles }) => roles.includes('vaccinator'))
