/**
 * One bar in parts: how a whole is made up. One rule: each part is named with its figure in the list below, in the order
 * of the bar; the shades only help to find it.
 */
import './charts.css'
import type { Bar } from './bar-chart.tsx'

export interface PartsBarProps {
  readonly title: string
  /** At most five: more cannot be told apart in black and white. */
  readonly parts: readonly Bar[]
  readonly sayNumber: (value: number) => string
}

export function PartsBar({ title, parts, sayNumber }: PartsBarProps) {
  const whole = Math.max(
    1,
    parts.reduce((sum, { value }) => sum + value, 0),
  )
  const before = (index: number): number => parts.slice(0, index).reduce((sum, { value }) => sum + value, 0)
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg className="chart-parts" aria-hidden="true">
        {parts.map(({ label, value }, index) => (
          <rect
            key={label}
            className={`chart-part-${index}`}
            x={`${(100 * before(index)) / whole}%`}
            width={`${(100 * value) / whole}%`}
            height="100%"
          />
        ))}
      </svg>
      <ul className="chart-legend">
        {parts.map(({ label, value }, index) => (
          <li key={label}>
            <span className={`chart-swatch chart-part-${index}`} aria-hidden="true" />
            {label} <strong>{sayNumber(value)}</strong>
          </li>
        ))}
      </ul>
    </figure>
  )
}
