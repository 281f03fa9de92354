/** The vials on the table, each with its number, what is left in it and its clock. One rule: nothing moves but figures. */
import type { SessionView, VialView } from '#contract/views'
import { leftIn, vialState } from '#domain/stock/clock'
import { useText } from '../../text/use-text.ts'
import { BandMark } from '../../ui/band-mark.tsx'
import { Shape } from '../../ui/shape.tsx'

export interface VialCardsProps {
  readonly session: SessionView
  readonly vials: readonly VialView[]
  readonly now: number
}

export function VialCards({ session, vials, now }: VialCardsProps) {
  return (
    <ul className="vial-cards">
      {vials.map((vial) => (
        <li key={vial.id} className="vial-card">
          <BandMark name={session.product.band} as="edge" />
          <VialWords session={session} vial={vial} now={now} />
        </li>
      ))}
    </ul>
  )
}

export function VialWords({ session, vial, now }: Omit<VialCardsProps, 'vials'> & { readonly vial: VialView }) {
  const { say } = useText()
  return (
    <div className="vial-words">
      <strong className="vial-name">
        {session.product.name} #{vial.number}
      </strong>
      <span>{say('stock.vial.lot', { lot: vial.lot })}</span>
      <span className="vial-left">{say('stock.vial.left', { count: leftIn(vial) })}</span>
      <VialClock vial={vial} now={now} />
    </div>
  )
}

const SOON = 30 * 60_000

/** Quiet until the last half hour; then a shape and a word stand with the figures. */
export function VialClock({ vial, now }: { readonly vial: VialView; readonly now: number }) {
  const { say, sayTime, saySpan } = useText()
  const left = Date.parse(vial.discardAt) - now
  switch (vialState(vial, left)) {
    case 'discarded':
      return (
        <span className="soft">
          {vial.discarded && say('stock.vial.discarded', { at: sayTime(vial.discarded.at) })}
        </span>
      )
    case 'time-over':
      return (
        <span className="vial-over">
          <Shape name="stop" /> {say('stock.vial.over')}
        </span>
      )
    case 'used-up':
      return <span className="soft">{say('stock.vial.usedUp')}</span>
    case 'open':
      return (
        <span className={left < SOON ? 'vial-soon' : undefined}>
          {left < SOON && <Shape name="look" />}{' '}
          {say('stock.vial.until', { span: saySpan(left), time: sayTime(vial.discardAt) })}
        </span>
      )
  }
}
