/**
 * The district's page: what the centres brought, and what is still missing. One rule: every batch that came in has its
 * result in words, refused ones first.
 */
import './district.css'
import { useState } from 'react'
import type { OutputOf } from '#contract/calls'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { NoticeKind } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Centres } from './centres.tsx'
import { Received } from './received.tsx'
import { useReceive } from './use-receive.ts'

interface Outcome {
  readonly kind: NoticeKind
  readonly sentence: string
}

export function District() {
  const { say, sayRefusal } = useText()
  const { value: centres, refused } = useAsk('district.centres', {})
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [received, setReceived] = useState<OutputOf<'district.receive'> | null>(null)
  const { receive, busy } = useReceive(
    (value) => {
      setOutcome(null)
      setReceived(value)
    },
    (sentence) => setOutcome({ kind: 'stop', sentence }),
  )
  const receiveButton = (
    <PrimaryButton onAct={() => void receive()} busy={busy}>
      {say('district.receive')}
    </PrimaryButton>
  )
  return (
    <div className="screen district">
      <div className="screen-head">
        <div className="district-title">
          <h1>{say('district.title')}</h1>
          <p className="soft">{say('district.hint')}</p>
        </div>
        {centres !== undefined && centres.length > 0 && (
          <div className="row">
            <Forward onOutcome={setOutcome} />
            {receiveButton}
          </div>
        )}
      </div>
      {busy && <Notice kind="info">{say('district.receiving')}</Notice>}
      {outcome !== null && <Notice kind={outcome.kind}>{outcome.sentence}</Notice>}
      {received !== null && <Received {...received} />}
      {centres === undefined && refused === undefined && <Skeleton lines={6} />}
      {centres === undefined && refused !== undefined && (
        <Notice kind="stop">{sayRefusal('district.centres', refused)}</Notice>
      )}
      {centres?.length === 0 && (
        <EmptyState title={say('district.empty')} act={receiveButton}>
          {say('district.emptyHint')}
        </EmptyState>
      )}
      {centres !== undefined && centres.length > 0 && <Centres centres={centres} />}
    </div>
  )
}

function Forward({ onOutcome }: { readonly onOutcome: (outcome: Outcome) => void }) {
  const { say, sayRefusal } = useText()
  const { run, busy } = useAct('district.forward')
  const forward = async (): Promise<void> => {
    const answer = await run({})
    if (!answer.ok) return onOutcome({ kind: 'stop', sentence: sayRefusal('district.forward', answer) })
    const { sent, confirmed } = answer.value
    const sentence =
      sent === 0 && confirmed === 0 ? say('district.nothingForwarded') : say('district.forwarded', { sent, confirmed })
    return onOutcome({ kind: 'good', sentence })
  }
  return (
    <ActButton chord="alt+f" onAct={() => void forward()} busy={busy}>
      {say('district.forward')}
    </ActButton>
  )
}
