/**
 * F5: the vials of the day. One rule: a vial whose time is over is dealt with first; else the next one is opened, with
 * the advice above it.
 */
import './vials.css'
import { useState } from 'react'
import type { SessionView } from '#contract/views'
import { leftIn } from '#domain/stock/clock'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { useNow } from '../../ui/use-now.ts'
import { isOver } from '../desk/vials.ts'
import { OpenVial } from '../session/open-vial.tsx'
import { AdviceLine } from './advice.tsx'
import { DiscardForm } from './discard-form.tsx'
import { VialCards } from './vial-cards.tsx'

export interface VialPanelProps {
  readonly session: SessionView
  readonly onClose: () => void
}

export function VialPanel({ session, onClose }: VialPanelProps) {
  const { say } = useText()
  const now = useNow()
  const { value: need } = useAsk('vials.need', { sessionId: session.id })
  const onTable = session.vials.filter(({ discarded }) => discarded === null)
  const inUse = onTable.filter((vial) => leftIn(vial) > 0)
  const over = onTable.some((vial) => isOver(vial, now))
  const [discarding, setDiscarding] = useState(over)
  const shown = discarding && onTable.length > 0
  return (
    <section className="desk-step" aria-labelledby="vial-panel-title">
      <h1 id="vial-panel-title">{say(shown ? 'stock.panel.discard' : 'stock.panel.open')}</h1>
      {!shown && need !== undefined && <AdviceLine session={session} need={need} now={now} />}
      {!shown && inUse.length > 0 && <VialCards session={session} vials={inUse} now={now} />}
      {!shown && onTable.length > inUse.length && (
        <p className="soft">{say('stock.panel.empty', { count: onTable.length - inUse.length })}</p>
      )}
      {shown ? (
        <DiscardForm
          key={onTable.length}
          session={session}
          vials={onTable}
          now={now}
          onDiscarded={() => setDiscarding(onTable.length > 1 && over)}
          onBack={() => setDiscarding(false)}
        />
      ) : (
        <OpenVial session={session} primary={false} onClose={onClose}>
          {onTable.length > 0 && (
            <ActButton chord="alt+d" onAct={() => setDiscarding(true)}>
              {say('stock.panel.toDiscard')}
            </ActButton>
          )}
        </OpenVial>
      )}
    </section>
  )
}
