/**
 * The day's list from a CSV file. One rule: a broken row is reported with every reason and the rest come in; the same
 * list again changes nothing.
 */
import Papa from 'papaparse'
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import { Birth, Gender, PersonId, type SessionId } from '#contract/fields'
import type { ImportReport } from '#contract/sessions'
import { hasNameColumn } from '#domain/people/csv-columns'
import { type ListedPerson, readListRow } from '#domain/people/csv-row'
import { type Context, mustMe } from '../context.ts'
import { type Fact, fact } from '../log/append.ts'
import type { ReadDb } from '../store/sql.ts'
import { sessionOf } from '../views/session.ts'
import type { Handlers } from './handler.ts'

const MOST_ROWS = 20_000

export const listHandlers = {
  'lists.import': ({ sessionId, text }, context) => {
    const session = sessionOf(context.db, sessionId)
    if (session === undefined) return refuse('session-unknown')
    const rows = rowsOf(text)
    if (!rows.ok) return rows
    const report: ImportReport = { rows: rows.value.length, added: 0, known: 0, broken: [] }
    const facts: Fact[] = []
    const inThisFile = new Set<string>()
    for (const { row, cells } of rows.value) {
      const read = readListRow(cells, session.date)
      const news = read.ok ? newsOf(read.value, sessionId, inThisFile, context) : undefined
      if (!read.ok) report.broken.push({ row, name: read.name, problems: [...read.problems] })
      else if (news === undefined) report.known += 1
      else facts.push(news)
    }
    report.added = facts.length
    if (facts.length > 0) context.append(facts)
    return done(report)
  },
} satisfies Partial<Handlers>

interface SheetRow {
  /** As the spreadsheet numbers it. */
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

function rowsOf(text: string): Answer<SheetRow[], 'not-a-list' | 'too-many-rows' | 'no-name-column'> {
  // Of two kinds of line end the rarer would be read as part of a cell, and the row behind it swallowed.
  const sheet = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const { data, errors } = Papa.parse<string[]>(sheet, { delimiter: separatorOf(sheet) })
  // A stray quote swallows rows too, and where it ends nobody knows: the sheet is mended first.
  const quote = errors.find((error) => error.type === 'Quotes')
  if (quote !== undefined) return refuse('not-a-list', { row: (quote.row ?? 0) + 1 })
  const filled = data.map((cells, index) => ({ row: index + 1, cells })).filter(({ cells }) => cells.some(isFilled))
  const [head, ...rows] = filled
  if (head === undefined || rows.length === 0) return refuse('not-a-list')
  if (rows.length > MOST_ROWS) return refuse('too-many-rows', { rows: rows.length, most: MOST_ROWS })
  if (!hasNameColumn(head.cells)) return refuse('no-name-column', { columns: someOf(head.cells) })
  return done(rows.map(({ row, cells }) => ({ row, cells: underHeadings(head.cells, cells) })))
}

const isFilled = (cell: string): boolean => cell.trim() !== ''
const someOf = (columns: readonly string[]): string[] =>
  columns.slice(0, 30).map((column) => column.trim().slice(0, 40))

/** Headings hold the separator less often than addresses do. */
function separatorOf(sheet: string): string {
  const head = /[^\s,;|].*/.exec(sheet)?.[0] ?? ''
  const times = (mark: string): number => head.split(mark).length
  return [',', ';', '\t', '|'].toSorted((a, b) => times(b) - times(a))[0] ?? ','
}

/** The column's place, which no heading's meaning hangs on, keeps two columns of one heading apart. */
const underHeadings = (head: readonly string[], cells: readonly string[]): Record<string, string> =>
  Object.fromEntries(head.map((heading, place) => [`${heading} ${place}`, cells[place] ?? '']))

/** Undefined when the person is on the session's list already; one of an earlier day is only expected again. */
function newsOf(
  person: ListedPerson,
  sessionId: SessionId,
  inThisFile: Set<string>,
  context: Context,
): Fact | undefined {
  const by = mustMe(context).staff.id
  const key = person.referenceId ?? JSON.stringify([person.name, person.birth, person.gender, person.mobile])
  if (inThisFile.has(key)) return undefined
  inThisFile.add(key)
  const known = knownPerson(context.db, person)
  if (known === undefined) {
    const { name, nativeName, birth, gender, mobile, referenceId } = person
    const body = {
      personId: PersonId.parse(context.newId()),
      sessionId,
      origin: 'list' as const,
      name,
      nativeName,
      birth,
      gender,
      mobile,
      referenceId,
    }
    return fact({ type: 'person-registered.1', by, body })
  }
  if (isExpected(context.db, known, sessionId)) return undefined
  return fact({ type: 'person-expected.1', by, body: { personId: known, sessionId } })
}

const IdRow = z.object({ person_id: PersonId })

function knownPerson(db: ReadDb, person: ListedPerson): PersonId | undefined {
  const row =
    person.referenceId === null
      ? db.row(
          `select person_id from person where name = :name and birth = :birth and gender = :gender
           and mobile is :mobile`,
          IdRow,
          {
            name: person.name,
            birth: JSON.stringify(Birth.parse(person.birth)),
            gender: Gender.parse(person.gender),
            mobile: person.mobile,
          },
        )
      : db.row('select person_id from person where reference_id = :reference', IdRow, {
          reference: person.referenceId,
        })
  return row?.person_id
}

const isExpected = (db: ReadDb, person: PersonId, session: SessionId): boolean =>
  db.value('select count(*) from attendance where session_id = :session and person_id = :person', z.int(), {
    session,
    person,
  }) > 0
