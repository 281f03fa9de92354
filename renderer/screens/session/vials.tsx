/** The open vials with their clocks, and the way to open one more. */
import type { SessionView, VialView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ListTable } from '../../ui/list-table.tsx'
import { Shape } from '../../ui/shape.tsx'
import { useNow } from '../../ui/use-now.ts'
import { OpenVial } from './open-vial.tsx'

export interface VialsProps {
  readonly session: SessionView
  readonly opening: boolean
  readonly onOpening: (opening: boolean) => void
}

export function Vials({ session, opening, onOpening }: VialsProps) {
  const { say, sayDate } = useText()
  const first = session.vials.length === 0
  return (
    <section className="stack">
      <div className="section-head">
        <h2>{first ? say('session.vials.none') : say('session.vials.title')}</h2>
        {!first && !opening && (
          <ActButton chord="F5" onAct={() => onOpening(true)}>
            {say('session.vials.openAnother')}
          </ActButton>
        )}
      </div>
      {first && <p className="soft">{say('session.vials.noneHint')}</p>}
      {(first || opening) && <OpenVial session={session} primary={first} onClose={() => onOpening(false)} />}
      {!first && (
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
            { key: 'left', head: say('session.vials.left'), align: 'end', cell: (vial) => <TimeLeft vial={vial} /> },
          ]}
        />
      )}
    </section>
  )
}

const SOON = 30 * 60_000

/** Quiet until the last half hour; then a shape and a word stand with the figures. */
function TimeLeft({ vial }: { readonly vial: VialView }) {
  const { say, saySpan } = useText()
  const left = Date.parse(vial.discardAt) - useNow()
  if (vial.given >= vial.dosesPerVial && left > 0) return <span className="soft">{say('session.vials.empty')}</span>
  if (left <= 0) {
    return (
      <span className="time-over">
        <Shape name="stop" /> {say('session.vials.discard')}
      </span>
    )
  }
  return (
    <span className={left < SOON ? 'time-soon' : undefined}>
      {left < SOON && <Shape name="look" />} {saySpan(left)}
    </span>
  )
}
