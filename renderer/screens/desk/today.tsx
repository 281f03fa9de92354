/** How the day stands, at the edge of the eye. One rule: its figures change in their places and nothing moves. */
import './today.css'
import type { ReactNode } from 'react'
import type { SessionView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { RoomPart } from './room-part.tsx'
import { VialPart } from './vial-part.tsx'

export interface TodayProps {
  readonly session: SessionView
  readonly onOpenVial: () => void
  readonly onRoom: () => void
  readonly onReaction: () => void
}

export function Today({ session, onOpenVial, onRoom, onReaction }: TodayProps) {
  const { say } = useText()
  return (
    <aside className="desk-today" aria-label={say('desk.today.title')}>
      <Given session={session} />
      <VialPart session={session} onVials={onOpenVial} />
      <RoomPart onRoom={onRoom} onReaction={onReaction} />
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
