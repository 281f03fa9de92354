/**
 * The in-charge's page of the day. One rule: what the day needs next is its one primary act: a session, then a vial,
 * then the desk.
 */
import './session.css'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { OpenSession } from './open-session.tsx'
import { SessionDay } from './session-day.tsx'

export function Session() {
  const { say, sayRefusal } = useText()
  const { value: session, refused } = useAsk('sessions.current', {})
  const { value: me } = useAsk('staff.me', {})
  if (session === undefined) {
    return (
      <div className="screen">
        {refused === undefined ? (
          <Skeleton lines={8} />
        ) : (
          <Notice kind="stop">{sayRefusal('sessions.current', refused)}</Notice>
        )}
      </div>
    )
  }
  if (session !== null) return <SessionDay session={session} />
  return (
    <div className="screen">
      {me?.roles.includes('in-charge') === true ? (
        <OpenSession />
      ) : (
        <EmptyState title={say('session.open.waitTitle')}>{say('session.open.waitHint')}</EmptyState>
      )}
    </div>
  )
}
