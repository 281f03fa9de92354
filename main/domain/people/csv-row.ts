/**
 * One row of a day's list. One rule: a row is taken whole or left out with all its reasons, so that it is mended once.
 */
import type { Answer, Details } from '#contract/answer'
import type { Birth, DocumentKind, Gender, Mobile, PersonName, ReferenceId } from '#contract/fields'
import type { Appointment } from '../appointments/appointment.ts'
import { checkBooking } from '../appointments/booking-row.ts'
import type { BookingAnswers, BookingProblem, ListedSession } from '../appointments/booking-row.ts'
import { scrubAadhaar } from '../identity/scrub.ts'
import { checkBirth } from './birth.ts'
import type { BirthProblem } from './birth.ts'
import { cellsOf } from './csv-columns.ts'
import type { ListCells } from './csv-columns.ts'
import { checkDocument, checkGender } from './list-words.ts'
import { checkMobile, checkName, checkReferenceId } from './person.ts'
import type { MobileProblem, NameProblem, ReferenceProblem } from './person.ts'

export interface ListedPerson {
  readonly name: PersonName
  readonly nativeName: PersonName | null
  readonly birth: Birth
  readonly gender: Gender
  readonly mobile: Mobile | null
  readonly referenceId: ReferenceId | null
  readonly document: DocumentKind | null
  readonly appointment: Appointment
}

export type RowCode =
  | NameProblem
  | BirthProblem
  | MobileProblem
  | ReferenceProblem
  | BookingProblem
  | 'gender-missing'
  | 'gender-unknown'
  | 'document-unknown'
  // Of the register, not of the row: so many people have the number already. details.most
  | 'mobile-full'

/** What a problem can stand at: every column by itself. */
export type ListField = Exclude<keyof ListedPerson, 'appointment'> | keyof Appointment

export interface RowProblem {
  readonly field: ListField
  readonly code: RowCode
  readonly details: Details
}

export type ListRow =
  | { readonly ok: true; readonly value: ListedPerson }
  | { readonly ok: false; readonly name: string; readonly problems: readonly RowProblem[] }

/** A row as a CSV reader gives it: cells by heading. Ages are reckoned on the session's day. */
export function readListRow(row: Readonly<Record<string, string | undefined>>, session: ListedSession): ListRow {
  const cells = cellsOf(row)
  const who = checkPerson(cells, session)
  const booking = checkBooking(cells, session)
  const person = allOf(who)
  const appointment = allOf(booking)
  if (person !== null && appointment !== null) return { ok: true, value: { ...person, appointment } }
  const problems = problemsOf({ ...who, ...booking })
  return { ok: false, name: scrubAadhaar(cells.name).slice(0, 100), problems }
}

type Person = Omit<ListedPerson, 'appointment'>
type PersonAnswers = { readonly [F in keyof Person]: Answer<Person[F], RowCode> }

function checkPerson(cells: ListCells, { date }: ListedSession): PersonAnswers {
  return {
    name: checkName(cells.name),
    nativeName: cells.nativeName === '' ? { ok: true, value: null } : checkName(cells.nativeName),
    birth: checkBirth(cells.day === '' ? cells.year : cells.day, date),
    gender: checkGender(cells.gender),
    mobile: checkMobile(cells.mobile),
    referenceId: checkReferenceId(cells.referenceId),
    document: checkDocument(cells.document),
  }
}

/** The values by field, or null where one of them was refused. */
function allOf<V extends object>(answers: { readonly [F in keyof V]: Answer<V[F], string> }): V | null {
  const fields = Object.keys(answers) as (keyof V)[]
  const values = fields.flatMap((field) => {
    const answer = answers[field]
    return answer.ok ? [[field, answer.value] as const] : []
  })
  return values.length === fields.length ? (Object.fromEntries(values) as V) : null
}

function problemsOf(answers: PersonAnswers & BookingAnswers): RowProblem[] {
  const fields = Object.keys(answers) as ListField[]
  return fields.flatMap((field) => {
    const answer = answers[field]
    return answer.ok ? [] : [{ field, code: answer.code, details: answer.details }]
  })
}
