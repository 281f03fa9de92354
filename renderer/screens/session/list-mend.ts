/** The rows of a list that were left out, as a sheet of their own. One rule: every cell is as it came; only why is added. */
import type { InputOf } from '#contract/calls'
import type { ImportReport } from '#contract/lists'
import type { Text } from '../../text/use-text.ts'

type Table = InputOf<'files.export'>['table']

const MOST_COLUMNS = 59
const MOST_LETTERS = 2000

/** The column that says why is passed over when the sheet comes back. */
export function rowsToMend({ headings, broken }: ImportReport, { say, sayCode, sayFieldProblem }: Text): Table {
  const why = ({ problems }: ImportReport['broken'][number]): string =>
    problems
      .map(({ field, code, details }) => `${sayCode('columns', field, field)}: ${sayFieldProblem(code, details)}`)
      .join('; ')
  const columns = headings.slice(0, MOST_COLUMNS).map((heading) => heading.slice(0, 200))
  const rows = broken.map((row) => [...columns.map((_, at) => row.cells[at] ?? ''), why(row)])
  return {
    title: say('session.list.why'),
    columns: [...columns, say('session.list.why')],
    rows: rows.map((cells) => cells.map((cell) => cell.slice(0, MOST_LETTERS))),
  }
}
