/** The vial in use, at the edge of the desk. One rule: a second vaccine on the table, or a vial over its time, is not overlooked. */
import '../stock/vials.css'
import type { SessionView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { BandMark } from '../../ui/band-mark.tsx'
import { useNow } from '../../ui/use-now.ts'
import { TwoProducts } from '../stock/two-products.tsx'
import { VialWords } from '../stock/vial-cards.tsx'
import { useDoseChoice } from './dose-choice.ts'
import { isOver, vialInUse } from './vials.ts'

export interface VialPartProps {
  readonly session: SessionView
  readonly onVials: () => void
}

export function VialPart({ session, onVials }: VialPartProps) {
  const { say } = useText()
  const now = useNow()
  const { vial: chosen } = useDoseChoice().values
  const { value: need } = useAsk('vials.need', { sessionId: session.id })
  const vial = vialInUse(session, chosen, now)
  const over = session.vials.filter((each) => each.discarded === null && isOver(each, now))
  return (
    <section className="desk-today-part">
      <h2 className="desk-today-head">{say(vial === undefined ? 'desk.today.noVial' : 'desk.today.vial')}</h2>
      {vial !== undefined && (
        <div className="vial-in-use">
          <BandMark name={session.product.band} as="edge" />
          <VialWords session={session} vial={vial} now={now} />
        </div>
      )}
      {over.map((each) => (
        <div key={each.id} className="vial-in-use">
          <BandMark name={session.product.band} as="edge" />
          <VialWords session={session} vial={each} now={now} />
        </div>
      ))}
      {need !== undefined && <TwoProducts session={session} others={need.others} />}
      {session.today && (
        <ActButton chord="F5" onAct={onVials}>
          {say(over.length > 0 ? 'desk.today.discardVial' : 'desk.today.openVial')}
        </ActButton>
      )}
    </section>
  )
}
