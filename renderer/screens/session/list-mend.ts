/** The rows of a list that were left out, as a sheet of their own. One rule: every cell is as it came; only why is added. */
import type { ImportReport } from '#contract/lists'
import type { Text } from '../../text/use-text.ts'

/** CSV with a byte order mark, by which spreadsheets know that it is UTF-8. The column that says why is passed over when it comes back. */
export function rowsToMend({ headings, broken }: ImportReport, { say, sayCode, sayFieldProblem }: Text): string {
  const why = ({ problems }: ImportReport['broken'][number]): string =>
    problems
      .map(({ field, code, details }) => `${sayCode('columns', field, field)}: ${sayFieldProblem(code, details)}`)
      .join('; ')
  const lines = [
    [...headings, say('session.list.why')],
    ...broken.map((row) => [...headings.map((_, at) => row.cells[at] ?? ''), why(row)]),
  ]
  return `\uFEFF${lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`
}

/** Always in quotes, so that no separator, line end or quote in a cell is taken for the sheet's own. */
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
