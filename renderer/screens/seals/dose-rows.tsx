/**
 * Doses one below the other, each with a tick. One rule: the tick is the reader's word for that row alone; arrows walk
 * from tick to tick, Space sets it.
 */
import './seals.css'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import type { DoseToSeal } from '#contract/seals'
import { useText } from '../../text/use-text.ts'
import { useKeys } from '../../ui/use-keys.ts'

type Dose = Omit<DoseToSeal, 'disputed'>

export interface DoseRowsProps<D extends Dose> {
  readonly caption: string
  readonly tickHead: string
  readonly doses: readonly D[]
  readonly isTicked: (dose: D) => boolean
  readonly onTick: (dose: D, ticked: boolean) => void
  /** Below the row's own line: what speaks for or against it. */
  readonly more: (dose: D) => ReactNode
}

export function DoseRows<D extends Dose>({ caption, tickHead, doses, isTicked, onTick, more }: DoseRowsProps<D>) {
  const { say } = useText()
  const body = useRef<HTMLTableSectionElement>(null)
  const walk = (by: 1 | -1): void => {
    const ticks = [...(body.current?.querySelectorAll<HTMLElement>('.dose-tick') ?? [])]
    const at = ticks.findIndex((tick) => tick === document.activeElement)
    ticks[at < 0 ? 0 : Math.min(Math.max(at + by, 0), ticks.length - 1)]?.focus()
  }
  useKeys({ ArrowDown: () => walk(1), ArrowUp: () => walk(-1) })
  return (
    <table className="dose-rows">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{tickHead}</th>
          <th scope="col">{say('seals.token')}</th>
          <th scope="col">{say('seals.name')}</th>
          <th scope="col">{say('seals.dose')}</th>
          <th scope="col">{say('seals.product')}</th>
          <th scope="col">{say('seals.at')}</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {doses.map((dose) => (
          <Row key={dose.id} dose={dose} ticked={isTicked(dose)} onTick={(ticked) => onTick(dose, ticked)}>
            {more(dose)}
          </Row>
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly dose: Dose
  readonly ticked: boolean
  readonly onTick: (ticked: boolean) => void
  readonly children: ReactNode
}

function Row({ dose, ticked, onTick, children }: RowProps) {
  const { say, sayMoment } = useText()
  const { token, name, nativeName, number, of, productName, lot, at, enteredBy } = dose
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          className="dose-tick"
          aria-label={say('seals.tickOf', { name })}
          checked={ticked}
          onChange={({ currentTarget }) => onTick(currentTarget.checked)}
        />
      </td>
      <td className="dose-token">{token ?? '–'}</td>
      <th scope="row">
        <span className="dose-name">{nativeName ?? name}</span>
        {nativeName !== null && <span className="soft"> {name}</span>}
        {children}
      </th>
      <td className="dose-number">{say('seals.doseOf', { number, of })}</td>
      <td>
        {productName} <span className="soft">{lot}</span>
      </td>
      <td>
        {sayMoment(at)} <span className="soft dose-by">{say('seals.enteredBy', { name: enteredBy })}</span>
      </td>
    </tr>
  )
}
