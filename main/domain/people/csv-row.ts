/**
 * One row of a day's list. One rule: a row is taken whole or left out with all its reasons, so that it is mended once.
 */
import type { Answer, Details } from '#contract/answer'
import type { Birth, DocumentKind, Gender, LocalDate, Mobile, PersonName, ReferenceId } from '#contract/fields'
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
}

export type RowCode =
  | NameProblem
  | BirthProblem
  | MobileProblem
  | ReferenceProblem
  | 'gender-missing'
  | 'gender-unknown'
  | 'document-unknown'

export interface RowProblem {
  readonly field: keyof ListedPerson
  readonly code: RowCode
  readonly details: Details
}

export type ListRow =
  | { readonly ok: true; readonly value: ListedPerson }
  | { readonly ok: false; readonly name: string; readonly problems: readonly RowProblem[] }

/** A row as a CSV reader gives it: cells by heading. `on` is the session's day, which ages are reckoned on. */
export function readListRow(row: Readonly<Record<string, string | undefined>>, on: LocalDate): ListRow {
  const cells = cellsOf(row)
  const answers = checkCells(cells, on)
  const { name, nativeName, birth, gender, mobile, referenceId, document } = answers
  if (name.ok && nativeName.ok && birth.ok && gender.ok && mobile.ok && referenceId.ok && document.ok) {
    const person = { name: name.value, nativeName: nativeName.value, birth: birth.value, gender: gender.value }
    const rest = { mobile: mobile.value, referenceId: referenceId.value, document: document.value }
    return { ok: true, value: { ...person, ...rest } }
  }
  return { ok: false, name: scrubAadhaar(cells.name).slice(0, 100), problems: problemsOf(answers) }
}

type Answers = { readonly [F in keyof ListedPerson]: Answer<ListedPerson[F], RowCode> }

function checkCells(cells: ListCells, on: LocalDate): Answers {
  return {
    name: checkName(cells.name),
    nativeName: cells.nativeName === '' ? { ok: true, value: null } : checkName(cells.nativeName),
    birth: checkBirth(cells.day === '' ? cells.year : cells.day, on),
    gender: checkGender(cells.gender),
    mobile: checkMobile(cells.mobile),
    referenceId: checkReferenceId(cells.referenceId),
    document: checkDocument(cells.document),
  }
}

function problemsOf(answers: Answers): RowProblem[] {
  const fields = Object.keys(answers) as (keyof ListedPerson)[]
  return fields.flatMap((field) => {
    const answer = answers[field]
    return answer.ok ? [] : [{ field, code: answer.code, details: answer.details }]
  })
}
