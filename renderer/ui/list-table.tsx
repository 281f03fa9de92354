/**
 * A table of like things. One rule: up to 100 rows are all in the page; beyond that only those in view are drawn,
 * and screen readers are still told how many there are.
 */
import './list-table.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** Figures stand at the end so that they line up. */
  readonly align?: 'start' | 'end'
  readonly width?: string
  /** The cell that names the row. */
  readonly names?: boolean
}

export interface ListTableProps<Row> {
  /** Read out by screen readers in front of the table. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** The tallest the table gets before it scrolls by itself. */
  readonly height?: string
}

const ALL_DRAWN = 100
const ROW_HEIGHT = 44

export function ListTable<Row>(props: ListTableProps<Row>) {
  const { caption, columns, rows, rowKey, height } = props
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: rows.length > ALL_DRAWN,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  })
  const drawn = rows.length > ALL_DRAWN ? virtual.getVirtualItems().map(({ index }) => index) : [...rows.keys()]
  const before = (drawn[0] ?? 0) * ROW_HEIGHT
  const after = (rows.length - 1 - (drawn.at(-1) ?? rows.length - 1)) * ROW_HEIGHT
  const limit = height ?? (rows.length > ALL_DRAWN ? '60vh' : undefined)
  return (
    // A table that scrolls by itself must be reachable by keyboard.
    <div
      className="list-table"
      ref={scroll}
      style={{ maxHeight: limit }}
      tabIndex={limit === undefined ? undefined : 0}
    >
      <table aria-rowcount={rows.length + 1}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ key, head, align = 'start', width }) => (
              <th key={key} scope="col" className={`align-${align}`} style={{ width }}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={before} columns={columns.length} />
          {drawn.map((index) => {
            const row = rows[index]
            return row === undefined ? null : <Line key={rowKey(row)} row={row} place={index + 2} columns={columns} />
          })}
          <Gap height={after} columns={columns.length} />
        </tbody>
      </table>
    </div>
  )
}

function Line<Row>({ row, place, columns }: { row: Row; place: number; columns: readonly Column<Row>[] }) {
  return (
    <tr aria-rowindex={place}>
      {columns.map(({ key, cell, align = 'start', names = false }) =>
        names ? (
          <th key={key} scope="row" className={`align-${align}`}>
            {cell(row)}
          </th>
        ) : (
          <td key={key} className={`align-${align}`}>
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  )
}

/** Holds the place of rows that are not drawn. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}
