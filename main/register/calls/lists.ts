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
    rows.value.forEach((row, index) => {
      const read = readListRow(row, session.date)
      // Line 1 holds the column names.
      if (!read.ok) {
        report.broken.push({ row: index + 2, name: read.name, problems: [...read.problems] })
        return
      }
      const news = newsOf(read.value, sessionId, inThisFile, context)
      if (news === undefined) report.known += 1
      else facts.push(news)
    })
    report.added = facts.length
    if (facts.length > 0) context.append(facts)
    return done(report)
  },
} satisfies Partial<Handlers>

function rowsOf(text: string): Answer<Record<string, string>[], 'not-a-list' | 'too-many-rows' | 'no-name-column'> {
  const parsed = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) => header.trim(),
  })
  const { fields } = parsed.meta
  if (fields === undefined || fields.length === 0 || parsed.data.length === 0) return refuse('not-a-list')
  if (parsed.data.length > MOST_ROWS) return refuse('too-many-rows', { rows: parsed.data.length, most: MOST_ROWS })
  if (!hasNameColumn(fields)) return refuse('no-name-column', { columns: fields })
  return done(parsed.data)
}

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
      ...{ personId: PersonId.parse(context.newId()), sessionId, origin: 'list' as const },
      ...{ name, nativeName, birth, gender, mobile, referenceId },
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
