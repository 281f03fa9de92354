/** How the day stands, at the edge of the eye. One rule: its figures change in their places and nothing moves. */
import './today.css'
import type { ReactNode } from 'react'
import type { SessionView, VialView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { bandColour } from '../../ui/band.ts'
import { Shape } from '../../ui/shape.tsx'
import { useNow } from '../../ui/use-now.ts'
import { useDoseChoice } from './dose-choice.ts'
import { leftIn, vialInUse } from './vials.ts'

export interface TodayProps {
  readonly session: SessionView
  readonly onOpenVial: () => void
}

export function Today({ session, onOpenVial }: TodayProps) {
  const { say } = useText()
  const now = useNow()
  const { vial: chosen } = useDoseChoice().values
  const vial = vialInUse(session, chosen, now)
  return (
    <aside className="desk-today" aria-label={say('desk.today.title')}>
      <Given session={session} />
      <Part title={say(vial === undefined ? 'desk.today.noVial' : 'desk.today.vial')}>
        {vial !== undefined && <InUse vial={vial} session={session} now={now} />}
        {session.today && (
          <ActButton chord="F5" onAct={onOpenVial}>
            {say('desk.today.openVial')}
          </ActButton>
        )}
      </Part>
      <Waiting />
    </aside>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="desk-today-part">
      <h2 className="desk-today-head">{title}</h2>
      {children}
    </section>
  )
}

function Given({ session: { counts, capacity } }: Pick<TodayProps, 'session'>) {
  const { say } = useText()
  const share = Math.min(100, (counts.vaccinated / capacity) * 100)
  return (
    <Part title={say('desk.today.title')}>
      <p className="desk-today-given">
        <strong>{counts.vaccinated}</strong> {say('desk.today.given')}
        <span className="soft"> / {capacity}</span>
      </p>
      <div
        className="desk-today-bar"
        role="progressbar"
        aria-label={say('desk.today.given')}
        aria-valuenow={counts.vaccinated}
        aria-valuemin={0}
        aria-valuemax={capacity}
        aria-valuetext={say('desk.today.of', { given: counts.vaccinated, capacity })}
      >
        <span style={{ width: `${share}%` }} />
      </div>
    </Part>
  )
}

const SOON = 30 * 60_000

function InUse({
  vial,
  session,
  now,
}: {
  readonly vial: VialView
  readonly session: SessionView
  readonly now: number
}) {
  const { say, sayTime, saySpan } = useText()
  const left = Date.parse(vial.discardAt) - now
  return (
    <div className="desk-today-vial" style={{ borderInlineStartColor: bandColour(session.product.band) }}>
      <strong>
        {session.product.name} #{vial.number}
      </strong>
      <span>{say('desk.today.lot', { lot: vial.lot })}</span>
      <span className="desk-today-left">{say('desk.today.left', { count: leftIn(vial) })}</span>
      <span className={left < SOON ? 'desk-today-soon' : undefined}>
        {left < SOON && <Shape name="look" />}{' '}
        {left <= 0
          ? say('desk.today.discardNow')
          : say('desk.today.discardIn', { span: saySpan(left), time: sayTime(vial.discardAt) })}
      </span>
    </div>
  )
}

function Waiting() {
  const { say, sayTime, sayNumber } = useText()
  const { value } = useAsk('sync.state', {})
  if (value === undefined) return null
  return (
    <Part title={say('desk.today.waiting')}>
      <p>
        {value.waiting === 0 ? say('desk.today.nothingWaits') : <strong>{sayNumber(value.waiting)}</strong>}
        {value.waiting > 0 && value.waitingSince !== null && (
          <span className="soft"> {say('desk.today.since', { at: sayTime(value.waitingSince) })}</span>
        )}
      </p>
    </Part>
  )
}
