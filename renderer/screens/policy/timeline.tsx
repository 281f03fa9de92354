/**
 * The rules in force as a picture, by vaccine: a bar for each rule over its days, with what it says beside it. One rule:
 * the picture shows nothing that does not stand in words.
 */
import type { LocalDate } from '#contract/fields'
import { isInForce } from '#domain/schedule/policy-pack'
import type { PolicyPack } from '#domain/schedule/policy-pack'
import { useText } from '../../text/use-text.ts'
import { bandColour } from '../../ui/band.ts'
import { axisOf, firstOf, namedYears, placeOn } from '../identity/key-axis.ts'
import type { Axis } from '../identity/key-axis.ts'
import { conditionLine, fieldWords, openingLine, rowLine, whenWords } from './rule-words.ts'
import type { RuleLine } from './rule-words.ts'

export interface TimelineProps {
  readonly pack: PolicyPack
  /** The day that is looked at. */
  readonly on: LocalDate
  readonly today: LocalDate
}

interface Group {
  readonly name: string
  readonly band: string
  readonly lines: readonly RuleLine[]
}

export function Timeline({ pack, on, today }: TimelineProps) {
  const text = useText()
  const { say, sayDate } = text
  const groups: readonly Group[] = [
    {
      name: say('policy.timeline.whoMayCome'),
      band: 'slate',
      lines: pack.openings.map((opening) => openingLine(opening, pack, text)),
    },
    ...pack.products.map(({ code, name, band }) => ({
      name,
      band,
      lines: pack.rows.filter(({ product }) => product === code).map((row) => rowLine(row, pack, text)),
    })),
    {
      name: say('policy.timeline.asked'),
      band: 'slate',
      lines: pack.conditions.map((condition) => conditionLine(condition, text)),
    },
  ]
  const all = groups.flatMap(({ lines }) => lines)
  const count = all.filter((one) => isInForce(one, on)).length
  const axis = axisOf(
    [
      { validFrom: on, validTo: on },
      ...all.map(({ validFrom, validTo }) => ({ validFrom, validTo: validTo ?? validFrom })),
    ],
    today,
  )
  return (
    <>
      <p role="status" className="policy-count">
        {say('policy.timeline.inForce', { count, day: sayDate(on) })}
      </p>
      <table className="policy-timeline">
        <thead>
          <tr>
            <th scope="col">{say('policy.timeline.rule')}</th>
            <th scope="col">{say('policy.timeline.when')}</th>
            <td className="policy-years" aria-hidden="true">
              {namedYears(axis).map((year) => (
                <span key={year} style={{ insetInlineStart: `${placeOn(firstOf(year), axis)}%` }}>
                  {year}
                </span>
              ))}
            </td>
          </tr>
        </thead>
        {groups.map((group) => (
          <Lines key={group.name} group={group} axis={axis} on={on} />
        ))}
      </table>
    </>
  )
}

function Lines({ group, axis, on }: { readonly group: Group; readonly axis: Axis; readonly on: LocalDate }) {
  const text = useText()
  const colour = bandColour(group.band)
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className="policy-group" style={{ borderInlineStartColor: colour }}>
          {group.name}
        </th>
      </tr>
      {group.lines.map((line) => {
        const applies = isInForce(line, on)
        return (
          <tr key={line.id} className={applies ? 'policy-applies' : 'policy-rests'}>
            <th scope="row">
              {line.words}
              <span className="policy-order">{line.order}</span>
              {line.unsettled.length > 0 && (
                <span className="policy-order">
                  {text.say('policy.timeline.open', {
                    fields: line.unsettled.map((field) => fieldWords(field, text)).join(', '),
                  })}
                </span>
              )}
            </th>
            <td className="policy-when">
              {whenWords(line, text)}
              {applies && <span className="policy-mark">{text.say('policy.timeline.applies')}</span>}
            </td>
            <td className="policy-years" aria-hidden="true">
              <Bar line={line} axis={axis} colour={colour} />
              <span className="policy-day" style={{ insetInlineStart: `${placeOn(on, axis)}%` }} />
            </td>
          </tr>
        )
      })}
    </tbody>
  )
}

function Bar({ line, axis, colour }: { readonly line: RuleLine; readonly axis: Axis; readonly colour: string }) {
  const from = placeOn(line.validFrom, axis)
  const to = line.validTo === null ? 100 : placeOn(line.validTo, axis)
  const style = { insetInlineStart: `${from}%`, width: `${Math.max(to - from, 0.5)}%`, background: colour }
  return <span className={line.validTo === null ? 'policy-bar policy-bar-open' : 'policy-bar'} style={style} />
}
