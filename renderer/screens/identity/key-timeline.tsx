/** When keys are good, as a picture. One rule: a picture only; all that it shows stands in words beside it. */
import type { LocalDate } from '#contract/fields'
import { useText } from '../../text/use-text.ts'
import type { KeyStanding } from './attention.ts'
import { firstOf, namedYears, placeOn } from './key-axis.ts'
import type { Axis } from './key-axis.ts'

const at = (day: LocalDate, axis: Axis) => ({ insetInlineStart: `${placeOn(day, axis)}%` })

export interface YearScaleProps {
  readonly axis: Axis
  readonly today: LocalDate
}

export function YearScale({ axis, today }: YearScaleProps) {
  const { say } = useText()
  return (
    <div className="year-scale" aria-hidden="true">
      {namedYears(axis).map((year) => (
        <span key={year} className="year-scale-year" style={at(firstOf(year), axis)}>
          {year}
        </span>
      ))}
      <span className="year-scale-today" style={at(today, axis)}>
        {say('identity.keys.today')}
      </span>
    </div>
  )
}

export interface ValidityProps {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly standing: KeyStanding
  readonly axis: Axis
  readonly today: LocalDate
}

export function Validity({ from, to, standing, axis, today }: ValidityProps) {
  const width = `${placeOn(to, axis) - placeOn(from, axis)}%`
  return (
    <div className="validity" aria-hidden="true">
      {namedYears(axis).map((year) => (
        <span key={year} className="validity-year" style={at(firstOf(year), axis)} />
      ))}
      <span className={`validity-bar validity-${standing}`} style={{ ...at(from, axis), width }} />
      <span className="validity-today" style={at(today, axis)} />
    </div>
  )
}
