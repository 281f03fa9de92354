/**
 * Into the practice register and out of it, in two keys. One rule: what the step means stands in one sentence before
 * it is taken, and there is none where the laptop has no real centre.
 */
import { useState } from 'react'
import type { OutputOf } from '#contract/calls'
import type { CentreView } from '#contract/views'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { OverPage } from '../../ui/over-page.tsx'

const KEY = 'alt+p'

export function PracticeDoor({ centre }: { readonly centre: CentreView }) {
  const { say } = useText()
  const { value: state } = useAsk('practice.state', {})
  const [open, setOpen] = useState(false)
  if (state === undefined) return null
  if (state.at === 'own' && (centre.mode !== 'real' || centre.kind !== 'centre')) return null
  const close = (): void => setOpen(false)
  return (
    <>
      <ActButton chord={KEY} onAct={() => setOpen(true)}>
        {say(state.at === 'own' ? 'practice.enter' : 'practice.leave')}
      </ActButton>
      {open && (state.at === 'own' ? <Entering onClose={close} /> : <Leaving onClose={close} />)}
    </>
  )
}

function Entering({ onClose }: { readonly onClose: () => void }) {
  const { say } = useText()
  const { enter, busy, refused } = useEntering()
  return (
    <OverPage label={say('practice.enterTitle')} onClose={onClose} width="middle">
      <h2>{say('practice.enterTitle')}</h2>
      <p>{say('practice.enterWhat')}</p>
      <p className="soft">{say('practice.signedOut')}</p>
      <Refused refused={refused} />
      <div className="row">
        <PrimaryButton onAct={() => enter('go-on')} busy={busy}>
          {say('practice.enterAct')}
        </PrimaryButton>
        {refused?.code === 'practice-not-opened' && (
          <ActButton chord="alt+n" onAct={() => enter('start-over')} busy={busy}>
            {say('practice.startOver')}
          </ActButton>
        )}
        <ActButton look="quiet" chord="Escape" onAct={onClose}>
          {say('ui.cancel')}
        </ActButton>
      </div>
    </OverPage>
  )
}

function Leaving({ onClose }: { readonly onClose: () => void }) {
  const { say } = useText()
  const { run, busy } = useAct('practice.leave')
  const { enter, busy: startingOver, refused } = useEntering()
  return (
    <OverPage label={say('practice.leaveTitle')} onClose={onClose} width="middle">
      <h2>{say('practice.leaveTitle')}</h2>
      <p>{say('practice.leaveWhat')}</p>
      <p className="soft">{say('practice.startOverWhat')}</p>
      <Refused refused={refused} />
      <div className="row">
        <PrimaryButton onAct={() => void run({})} busy={busy}>
          {say('practice.leaveAct')}
        </PrimaryButton>
        <ActButton chord="alt+n" onAct={() => enter('start-over')} busy={startingOver}>
          {say('practice.startOver')}
        </ActButton>
        <ActButton look="quiet" chord="Escape" onAct={onClose}>
          {say('ui.cancel')}
        </ActButton>
      </div>
    </OverPage>
  )
}

function Refused({ refused }: { readonly refused: RefusalOf<'practice.enter'> | null }) {
  const { sayRefusal } = useText()
  return refused === null ? null : <Notice kind="stop">{sayRefusal('practice.enter', refused)}</Notice>
}

/** On the other side the page is loaded anew, so only a refusal is ever seen here. */
function useEntering() {
  const { run, busy } = useAct('practice.enter')
  const [refused, setRefused] = useState<RefusalOf<'practice.enter'> | null>(null)
  const enter = (how: 'go-on' | 'start-over'): void =>
    void run({ how }).then((answer) => setRefused(answer.ok ? null : answer))
  return { enter, busy, refused }
}

/** Which register this is, where one could take it for the other. */
export function WhichRegister({ state }: { readonly state: OutputOf<'practice.state'> | undefined }) {
  const { say } = useText()
  return state?.at === 'own' && state.last === 'practice' ? (
    <Notice kind="info">{say('practice.backInReal')}</Notice>
  ) : null
}
