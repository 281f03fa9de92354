/** The vials of the day with their clocks, and the way to open one more or to discard one. */
import '../stock/vials.css'
import type { SessionView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ListTable } from '../../ui/list-table.tsx'
import { useNow } from '../../ui/use-now.ts'
import { AdviceLine } from '../stock/advice.tsx'
import { TwoProducts } from '../stock/two-products.tsx'
import { VialClock } from '../stock/vial-cards.tsx'
import { VialPanel } from '../stock/vial-panel.tsx'
import { OpenVial } from './open-vial.tsx'

export interface VialsProps {
  readonly session: SessionView
  readonly opening: boolean
  readonly onOpening: (opening: boolean) => void
}

export function Vials({ session, opening, onOpening }: VialsProps) {
  const { say } = useText()
  if (session.vials.length === 0) return <FirstVial session={session} onClose={() => onOpening(false)} />
  if (opening) {
    return (
      <section className="stack">
        <OtherProducts session={session} />
        <VialPanel session={session} onClose={() => onOpening(false)} />
      </section>
    )
  }
  return (
    <section className="stack">
      <div className="section-head">
        <h2>{say('session.vials.title')}</h2>
        <ActButton chord="F5" onAct={() => onOpening(true)}>
          {say('session.vials.openAnother')}
        </ActButton>
      </div>
      <OtherProducts session={session} />
      <Advised session={session} />
      <VialTable session={session} />
    </section>
  )
}

function FirstVial({ session, onClose }: { readonly session: SessionView; readonly onClose: () => void }) {
  const { say } = useText()
  return (
    <section className="stack">
      <div className="section-head">
        <h2>{say('session.vials.none')}</h2>
      </div>
      <p className="soft">{say('session.vials.noneHint')}</p>
      <OtherProducts session={session} />
      <OpenVial session={session} primary onClose={onClose} />
    </section>
  )
}

function OtherProducts({ session }: { readonly session: SessionView }) {
  const { value: need } = useAsk('vials.need', { sessionId: session.id })
  return need === undefined ? null : <TwoProducts session={session} others={need.others} />
}

function Advised({ session }: { readonly session: SessionView }) {
  const now = useNow()
  const { value: need } = useAsk('vials.need', { sessionId: session.id })
  return need === undefined ? null : <AdviceLine session={session} need={need} now={now} />
}

function VialTable({ session }: { readonly session: SessionView }) {
  const { say, sayDate } = useText()
  const now = useNow()
  return (
    <ListTable
      caption={say('session.vials.title')}
      rows={session.vials.toReversed()}
      rowKey={({ id }) => id}
      columns={[
        { key: 'number', head: say('session.vials.number'), cell: ({ number }) => number, names: true },
        { key: 'lot', head: say('session.vials.lot'), cell: ({ lot }) => lot },
        {
          key: 'expiry',
          head: say('session.vials.expiry'),
          cell: ({ expiry }) => (expiry === null ? say('session.vials.noExpiry') : sayDate(expiry)),
        },
        {
          key: 'given',
          head: say('session.vials.given'),
          align: 'end',
          cell: ({ given, dosesPerVial }) => say('session.vials.of', { given, all: dosesPerVial }),
        },
        {
          key: 'left',
          head: say('session.vials.left'),
          align: 'end',
          cell: (vial) => <VialClock vial={vial} now={now} />,
        },
      ]}
    />
  )
}
