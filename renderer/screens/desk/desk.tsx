/**
 * The desk: one record in hand, one thing to decide. One rule: the focus stands where the next keystroke belongs; with
 * nobody in hand that is the search box.
 */
import './desk.css'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useGo } from '../go.ts'
import { DeskOfDay } from './desk-of-day.tsx'

export function Desk() {
  const { sayRefusal } = useText()
  const { value: session, refused } = useAsk('sessions.current', {})
  if (session === null) return <NoSession />
  if (session !== undefined) return <DeskOfDay session={session} />
  if (refused === undefined) return <Skeleton lines={6} />
  return <Notice kind="stop">{sayRefusal('sessions.current', refused)}</Notice>
}

function NoSession() {
  const { say } = useText()
  const go = useGo()
  return (
    <div className="screen">
      <EmptyState
        title={say('desk.idle.noSession')}
        act={<PrimaryButton onAct={() => go('session')}>{say('desk.idle.toSession')}</PrimaryButton>}
      >
        {say('desk.idle.noSessionHint')}
      </EmptyState>
    </div>
  )
}
