/**
 * Takes a list in. One rule: row by row and a few at a time, so that the desk goes on meanwhile; what was taken in when
 * the laptop stopped stays, and the same list again does the rest and changes nothing else.
 */
import { setImmediate as afterOthers } from 'node:timers/promises'
import type { PersonId, StaffId } from '#contract/fields'
import type { ImportReport } from '#contract/lists'
import type { ListedSession } from '#domain/appointments/booking-row'
import { unknownColumns } from '#domain/people/csv-columns'
import { readListRow } from '#domain/people/csv-row'
import { mobileIsFull } from '../calls/people.ts'
import { type Context, mustMe } from '../context.ts'
import { type Fact, fact } from '../log/append.ts'
import { packInForce } from '../policy/in-force.ts'
import type { SessionRow } from '../views/session.ts'
import { newsOf, type Source, stillPublished } from './row-news.ts'
import { type Sheet, type SheetRow, underHeadings } from './sheet.ts'
import { oneAtATime } from './under-way.ts'

/** Between two runs whatever the desk asked meanwhile is answered. */
const ROWS_AT_ONCE = 100

interface Taking {
  readonly session: SessionRow
  readonly listed: ListedSession
  readonly source: Source
  readonly by: StaffId
  readonly report: ImportReport
  /** By what a row says of the person: the row that said it first. */
  readonly rowOf: Map<string, number>
  readonly people: Set<PersonId>
  /** People of this list who have a mobile and are not kept yet: the register does not count them. */
  readonly withMobile: Map<string, number>
}

/** Undefined, and nothing changed, while another list is being taken in. */
export const takeIn = (
  sheet: Sheet,
  session: SessionRow,
  source: Source,
  context: Context,
): Promise<ImportReport | undefined> =>
  oneAtATime(sheet.rows.length, context, async (progress) => {
    const taking: Taking = {
      session,
      listed: { date: session.date, product: session.product, products: packInForce(context.db).products },
      source,
      by: mustMe(context).staff.id,
      report: blankReport(sheet),
      rowOf: new Map(),
      people: new Set(),
      withMobile: new Map(),
    }
    for (let from = 0; from < sheet.rows.length; from += ROWS_AT_ONCE) {
      const rows = sheet.rows.slice(from, from + ROWS_AT_ONCE)
      const facts = rows.flatMap((row) => takeRow(row, sheet.headings, taking, context))
      if (facts.length > 0) context.append(facts)
      taking.withMobile.clear()
      progress.done += rows.length
      context.announce(['lists'])
      await afterOthers()
    }
    if (source === 'feed') dropOthers(taking, context)
    return taking.report
  })

const blankReport = ({ headings, rows, separator }: Sheet): ImportReport => ({
  rows: rows.length,
  added: 0,
  known: 0,
  changed: 0,
  repeated: [],
  broken: [],
  dropped: [],
  headings: [...headings],
  unused: unknownColumns(headings),
  separator,
})

function takeRow({ row, cells }: SheetRow, headings: readonly string[], taking: Taking, context: Context): Fact[] {
  const { report, rowOf, session, source, by } = taking
  const read = readListRow(underHeadings(headings, cells), taking.listed)
  if (!read.ok) {
    report.broken.push({ row, name: read.name, problems: [...read.problems], cells: [...cells] })
    return []
  }
  const { referenceId, name, birth, gender, mobile } = read.value
  const key = referenceId ?? JSON.stringify([name, birth, gender, mobile])
  const first = rowOf.get(key)
  if (first !== undefined) {
    report.repeated.push({ row, first })
    return []
  }
  rowOf.set(key, row)
  const news = newsOf(read.value, { sessionId: session.session_id, source, by }, context)
  if (news.registers && mobile !== null) {
    const before = taking.withMobile.get(mobile) ?? 0
    const most = mobileIsFull(context, mobile, before)
    if (most !== null) {
      const problems = [{ field: 'mobile', code: 'mobile-full', details: { most } }]
      report.broken.push({ row, name, problems, cells: [...cells] })
      return []
    }
    taking.withMobile.set(mobile, before + 1)
  }
  taking.people.add(news.personId)
  report[news.kind] += 1
  return [...news.facts]
}

/** Who was published before and is not now, and has not come. */
function dropOthers({ session, by, people, report }: Taking, context: Context): void {
  const gone = stillPublished(context.db, session.session_id).filter(({ personId }) => !people.has(personId))
  report.dropped.push(...gone)
  const facts = gone.map(({ personId }) =>
    fact({ type: 'appointment-dropped.1', by, body: { personId, sessionId: session.session_id } }),
  )
  if (facts.length > 0) context.append(facts)
}
