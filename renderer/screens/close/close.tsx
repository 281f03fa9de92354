/**
 * The in-charge closes the day. One rule: what agrees is said in a word; what differs stands with its people, the way
 * to put it right, and room to explain it in writing.
 */
import './close.css'
import type { SessionView, StaffView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { BandMark } from '../../ui/band-mark.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CloseForm } from './close-form.tsx'
import { Closes } from './closes.tsx'

export function Close() {
  const { say } = useText()
  const { value: session } = useAsk('sessions.current', {})
  const { value: me } = useAsk('staff.me', {})
  return (
    <div className="screen">
      {(session === undefined || me === undefined) && <Skeleton lines={8} />}
      {session === null && <EmptyState title={say('close.noSession')}>{say('close.noSessionHint')}</EmptyState>}
      {session !== null && session !== undefined && me !== null && me !== undefined && (
        <CloseSession session={session} me={me} />
      )}
    </div>
  )
}

function CloseSession({ session, me }: { readonly session: SessionView; readonly me: StaffView }) {
  const { say, sayDate, sayRefusal } = useText()
  const { value: reckoning, refused } = useAsk('close.reckoning', { sessionId: session.id })
  return (
    <>
      <div className="close-title">
        <BandMark name={session.product.band} as="edge" />
        <div>
          <h1>{say('close.title', { number: session.number })}</h1>
          <p>{say('close.of', { product: session.product.name, date: sayDate(session.date) })}</p>
        </div>
      </div>
      {refused !== undefined && <Notice kind="stop">{sayRefusal('close.reckoning', refused)}</Notice>}
      {reckoning === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <Closes reckoning={reckoning} />
          <p className="soft">
            {say('close.hint')} {reckoning.noShows > 0 && say('close.noShows', { count: reckoning.noShows })}
          </p>
          <CloseForm reckoning={reckoning} me={me} />
        </>
      )}
    </>
  )
}
