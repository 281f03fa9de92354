/** What this app puts into the frame: place and day, line, person. */
import './frame-slots.css'
import type { CentreView, SessionView } from '#contract/views'
import { useAsk } from './client/use-ask.ts'
import { useText } from './text/use-text.ts'
import { KeyCap } from './ui/key-cap.tsx'
import { Shape } from './ui/shape.tsx'
import { useKeys } from './ui/use-keys.ts'
import { BandMark } from './ui/band-mark.tsx'

export interface AboutPlaceProps {
  readonly centre: CentreView
  readonly session?: SessionView | null
}

/** `PHC Wagholi · Session 12 · Covishield · 23 Nov 2026` */
export function AboutPlace({ centre, session }: AboutPlaceProps) {
  const { say, sayDate } = useText()
  return (
    <div className="about-place">
      <span className="about-place-name">{centre.name}</span>
      {session === null && centre.kind === 'centre' && <span className="about-soft">{say('app.noSession')}</span>}
      {session !== null && session !== undefined && (
        <>
          <span>{say('app.session', { number: session.number })}</span>
          <span className="about-product">
            <BandMark name={session.product.band} as="chip" /> {session.product.name}
          </span>
          <span>{sayDate(session.date)}</span>
        </>
      )}
    </div>
  )
}

/** How the line stands and what waits; leads to the sending page. */
export function LineSlot({ onOpen }: { readonly onOpen: () => void }) {
  const { say } = useText()
  const { value } = useAsk('sync.state', {})
  if (value === undefined) return null
  const nothing = value.confirmed === 0 ? say('app.nothingYet') : say('app.allConfirmed')
  const done = value.waiting === 0 && value.confirmed > 0
  return (
    <button type="button" className="line-slot" onClick={onOpen}>
      <span className="line-slot-state">
        <Shape name={value.line === 'online' || value.line === 'sending' ? 'online' : 'offline'} />
        {say(`app.line.${value.line}`)}
      </span>
      <span className={done ? 'line-slot-done' : 'line-slot-waits'}>
        {value.waiting > 0 ? say('app.waiting', { count: value.waiting }) : nothing}
      </span>
    </button>
  )
}

/** What waits for a signature, quietly; each leads to its page. Nothing waits, nothing shows. */
export function WaitingSlot({
  onSeals,
  onApprovals,
}: {
  readonly onSeals: () => void
  readonly onApprovals: () => void
}) {
  const { say } = useText()
  const { value } = useAsk('doses.waiting', {})
  if (value === undefined) return null
  const seals = value.seals.reduce((sum, { count }) => sum + count, 0)
  const approvals = value.approvals + value.disputed
  return (
    <>
      {seals > 0 && (
        <button type="button" className="line-slot waiting-slot" onClick={onSeals}>
          {say('seals.waitSeal', { count: seals })} <KeyCap chord="ctrl+s" />
        </button>
      )}
      {approvals > 0 && (
        <button type="button" className="line-slot waiting-slot" onClick={onApprovals}>
          {say('seals.waitApproval', { count: approvals })} <KeyCap chord="F4" />
        </button>
      )}
    </>
  )
}

export interface PersonSlotProps {
  readonly name: string
  readonly onHandOver: () => void
}

export function PersonSlot({ name, onHandOver }: PersonSlotProps) {
  const { say } = useText()
  useKeys({ F9: { does: say('app.handOver'), run: onHandOver } })
  return (
    <button
      type="button"
      className="person-slot"
      onClick={onHandOver}
      aria-keyshortcuts="F9"
      aria-label={say('app.signedIn', { name })}
      title={say('app.handOver')}
    >
      <span>{name}</span>
      <KeyCap chord="F9" />
    </button>
  )
}
