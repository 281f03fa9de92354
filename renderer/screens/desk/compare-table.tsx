/** Two sides of one person, line by line. One rule: how each line compares is a word and a shape. */
import './compare.css'
import type { ReactNode } from 'react'
import type { Band } from '#contract/identity-views'
import { useText } from '../../text/use-text.ts'
import { Shape } from '../../ui/shape.tsx'

export interface CompareRow {
  readonly what: string
  readonly left: ReactNode
  readonly right: ReactNode
  /** Null where nothing is compared. */
  readonly band: Band | null
}

export interface CompareTableProps {
  readonly caption: string
  readonly left: string
  readonly right: string
  readonly rows: readonly CompareRow[]
}

export function CompareTable({ caption, left, right, rows }: CompareTableProps) {
  const { say } = useText()
  return (
    <table className="desk-compare">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{say('desk.compare.what')}</span>
          </th>
          <th scope="col">{left}</th>
          <th scope="col">{right}</th>
          <th scope="col">
            <span className="sr-only">{say('desk.compare.how')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.what}>
            <th scope="row">{row.what}</th>
            <td>{row.left}</td>
            <td>{row.right}</td>
            <td>{row.band !== null && <Verdict band={row.band} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const shapes = { agree: 'good', look: 'look', differ: 'stop' } as const

export function Verdict({ band }: { readonly band: Band }) {
  const { say } = useText()
  return (
    <span className={`desk-verdict desk-verdict-${band}`}>
      <Shape name={shapes[band]} /> {say(`desk.compare.${band}`)}
    </span>
  )
}
