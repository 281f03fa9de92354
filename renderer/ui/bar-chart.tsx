/**
 * Bars beside each other: how many in each of a few classes. One rule: every figure is written on its bar, and the same
 * is there as a table for whoever does not see the picture.
 */
import './charts.css'
import type { ReactNode } from 'react'

export interface Bar {
  /** Under the bar, short: an hour, a span. */
  readonly label: string
  readonly value: number
}

export interface BarChartProps {
  readonly title: string
  /** What the classes are and what is counted: the heads of the table. */
  readonly of: readonly [string, string]
  readonly bars: readonly Bar[]
  /** Said in place of the picture while there is nothing to show. */
  readonly empty: string
  readonly sayNumber: (value: number) => string
  /** What the picture says in a sentence, under it. */
  readonly children?: ReactNode
}

/** In percent of the picture: the figure above the highest bar, and the labels below all. */
const [TOP, FOOT] = [14, 84]
const FEWEST = 6

export function BarChart({ title, of, bars, empty, sayNumber, children }: BarChartProps) {
  if (bars.length === 0) {
    return (
      <figure className="chart">
        <figcaption>{title}</figcaption>
        <p>{empty}</p>
      </figure>
    )
  }
  const most = Math.max(1, ...bars.map(({ value }) => value))
  // A day that has just begun has one or two bars: not wider than those of a full one.
  const slot = 100 / Math.max(FEWEST, bars.length)
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg className="chart-bars" aria-hidden="true">
        {bars.map(({ label, value }, index) => {
          const height = ((FOOT - TOP) * value) / most
          const middle = `${(index + 0.5) * slot}%`
          return (
            <g key={label}>
              <rect
                x={`${(index + 0.12) * slot}%`}
                width={`${0.76 * slot}%`}
                y={`${FOOT - height}%`}
                height={`${height}%`}
              />
              <text x={middle} y={`${FOOT - height}%`} dy="-0.35em" className="chart-value">
                {sayNumber(value)}
              </text>
              <text x={middle} y={`${FOOT}%`} dy="1.25em">
                {label}
              </text>
            </g>
          )
        })}
        <line x1="0" x2="100%" y1={`${FOOT}%`} y2={`${FOOT}%`} />
      </svg>
      <ChartTable title={title} of={of} rows={bars.map(({ label, value }) => [label, sayNumber(value)])} />
      {children}
    </figure>
  )
}

interface ChartTableProps {
  readonly title: string
  readonly of: readonly [string, string]
  readonly rows: readonly (readonly [string, string])[]
}

function ChartTable({ title, of: [what, count], rows }: ChartTableProps) {
  return (
    <table className="sr-only">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{count}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
