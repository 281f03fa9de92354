/** Sending, carrying by stick both ways, and enrolment. One rule: what helps most is the primary act. */
import { useState } from 'react'
import type { OutputOf } from '#contract/calls'
import type { SyncView } from '#contract/sync'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { NoticeKind } from '../../ui/notice.tsx'
import { Received } from '../district/received.tsx'
import { useReceive } from '../district/use-receive.ts'
import { EnrolForm } from './enrol-form.tsx'

interface Outcome {
  readonly kind: NoticeKind
  readonly sentence: string
}

export function SyncActs({ state }: { readonly state: SyncView }) {
  const { say, sayRefusal } = useText()
  const { value: me } = useAsk('staff.me', {})
  const { value: setup } = useAsk('setup.state', {})
  // Batches are signed under a certificate, be it the practice root's; without one there is nothing to carry.
  const canSign = setup?.centre?.device !== 'unsigned'
  const send = useAct('sync.now')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const leads = me?.roles.some((role) => role === 'in-charge' || role === 'district-officer') === true
  const enrolled = state.line !== 'not-enrolled'
  const [received, setReceived] = useState<OutputOf<'district.receive'> | null>(null)
  const siblings = setup?.centre?.kind === 'centre' && me?.roles.includes('in-charge') === true
  const sendNow = async (): Promise<void> => {
    const answer = await send.run({})
    setOutcome(answer.ok ? null : { kind: 'stop', sentence: sayRefusal('sync.now', answer) })
  }
  return (
    <section className="stack">
      {outcome !== null && <Notice kind={outcome.kind}>{outcome.sentence}</Notice>}
      <div className="row">
        {enrolled && (
          <PrimaryButton onAct={() => void sendNow()} busy={send.busy || state.line === 'sending'}>
            {say('sync.sendNow')}
          </PrimaryButton>
        )}
        {leads && canSign && <Export onOutcome={setOutcome} />}
        {siblings && (
          <BringIn
            onReceived={(value) => {
              setOutcome(null)
              setReceived(value)
            }}
            onRefused={(sentence) => setOutcome({ kind: 'stop', sentence })}
          />
        )}
      </div>
      {received !== null && <Received {...received} />}
      {!enrolled && leads && (
        <div className="card stack">
          <h2>{say('sync.enrolTitle')}</h2>
          <p className="soft">{say('firstStart.enrol.hint')}</p>
          <EnrolForm onEnrolled={() => setOutcome(null)} focusFirst={false} />
        </div>
      )}
    </section>
  )
}

interface BringInProps {
  readonly onReceived: (value: OutputOf<'district.receive'>) => void
  readonly onRefused: (sentence: string) => void
}

/** What the centre's other laptops recorded, so that one person is one person at all of them. */
function BringIn({ onReceived, onRefused }: BringInProps) {
  const { say } = useText()
  const { receive, busy } = useReceive(onReceived, onRefused)
  return (
    <ActButton chord="alt+b" onAct={() => void receive()} busy={busy}>
      {say('sync.bringIn')}
    </ActButton>
  )
}

function Export({ onOutcome }: { readonly onOutcome: (outcome: Outcome) => void }) {
  const { say, sayRefusal } = useText()
  const choose = useAct('files.chooseFolder')
  const write = useAct('sync.export')
  const exportAll = async (): Promise<void> => {
    const chosen = await choose.run({ purpose: 'export' })
    if (!chosen.ok || chosen.value.folder === null) return
    const answer = await write.run({ folder: chosen.value.folder })
    if (answer.ok) onOutcome({ kind: 'good', sentence: say('sync.exported', answer.value) })
    else
      onOutcome({
        kind: answer.code === 'nothing-to-send' ? 'info' : 'stop',
        sentence: sayRefusal('sync.export', answer),
      })
  }
  return (
    <ActButton chord="alt+e" onAct={() => void exportAll()} busy={choose.busy || write.busy}>
      {say('sync.exportAct')}
    </ActButton>
  )
}
