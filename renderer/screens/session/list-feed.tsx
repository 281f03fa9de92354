/** The list that the national server published. One rule: it says as of when it is known, with a line or without. */
import type { SessionId } from '#contract/fields'
import type { ImportReport } from '#contract/lists'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'

export interface ListFeedProps {
  readonly sessionId: SessionId
  readonly onReport: (report: ImportReport) => void
  readonly onRefused: (sentence: string) => void
}

/** Nothing on a laptop that knows no server. */
export function ListFeed({ sessionId, onReport, onRefused }: ListFeedProps) {
  const { say, sayMoment, sayRefusal } = useText()
  const { value: sync } = useAsk('sync.state', {})
  const { value: known = null } = useAsk('lists.published', { sessionId })
  const { run, busy } = useAct('lists.pull')
  if (sync?.server === undefined || sync.server === null) return null
  const pull = async (): Promise<void> => {
    const answer = await run({ sessionId })
    if (!answer.ok) onRefused(sayRefusal('lists.pull', answer))
    else if (answer.value.report !== null) onReport(answer.value.report)
  }
  return (
    <div className="list-feed">
      <ActButton chord="alt+f" onAct={() => void pull()} busy={busy}>
        {say('session.feed.pull')}
      </ActButton>
      <span className="soft" role="status">
        {known === null
          ? say('session.feed.none')
          : say('session.feed.known', { published: sayMoment(known.publishedAt), at: sayMoment(known.knownAt) })}
      </span>
    </div>
  )
}
