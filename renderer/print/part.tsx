/** What a paper is made of: parts that stay whole, and tables that may go on overleaf under the same head. */
import type { ReactNode } from 'react'

export type Part =
  | { readonly kind: 'solid'; readonly content: ReactNode }
  | {
      readonly kind: 'table'
      readonly caption: string
      /** The caption is printed, on every page that the table goes on to; else it is only said. */
      readonly headed?: boolean
      readonly columns: readonly Column[]
      /** A row's cells in the order of the columns. */
      readonly rows: readonly (readonly ReactNode[])[]
    }

export interface Column {
  readonly key: string
  readonly head: string
  /** Of the page's breadth, in percent: the same on every page. */
  readonly width: number
  /** Figures stand at the end so that they line up; a box to be ticked stands in the middle. */
  readonly align?: 'end' | 'middle'
  /** The cell that names the row. */
  readonly names?: boolean
}

export interface PaperColumn<Row> extends Column {
  readonly cell: (row: Row, index: number) => ReactNode
}

type TablePart = Extract<Part, { kind: 'table' }>

export const tableOf = <Row,>(
  caption: string,
  columns: readonly PaperColumn<Row>[],
  rows: readonly Row[],
): TablePart => ({
  kind: 'table',
  caption,
  columns,
  rows: rows.map((row, index) => columns.map(({ cell }) => cell(row, index))),
})

interface PartOnProps {
  readonly part: Part
  readonly from: number
  readonly to: number
}

export function PartOn({ part, from, to }: PartOnProps) {
  if (part.kind === 'solid') return <div className="part">{part.content}</div>
  return (
    <div className="part">
      <table className="paper-table">
        <caption className={part.headed === true ? 'paper-heading' : 'paper-caption'}>{part.caption}</caption>
        <thead>
          <tr>
            {part.columns.map(({ key, head, width, align = 'start' }) => (
              <th key={key} scope="col" className={`align-${align}`} style={{ width: `${width}%` }}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.slice(from, to).map((cells, index) => (
            <tr key={from + index}>
              {part.columns.map(({ key, align = 'start', names = false }, place) =>
                names ? (
                  <th key={key} scope="row" className={`align-${align}`}>
                    {cells[place]}
                  </th>
                ) : (
                  <td key={key} className={`align-${align}`}>
                    {cells[place]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
