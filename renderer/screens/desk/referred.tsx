/** The photo ID did not agree. One rule: nobody is sent away by a machine; the in-charge looks. */
import { useLayoutEffect, useRef } from 'react'
import { useText } from '../../text/use-text.ts'
import { takeFocus } from '../../ui/arrival-focus.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { StepProps } from './step-props.ts'

export function Referred({ person: { verification }, onNext, onAgain }: StepProps & { readonly onAgain: () => void }) {
  const { say, sayTime } = useText()
  const next = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => takeFocus(next.current), [])
  if (verification === null) return null
  const { document: kind, masked, byName, at } = verification
  return (
    <section className="desk-step">
      <Notice kind="stop" title={say('desk.referred.title')}>
        <p>{say('desk.referred.what', { kind: say(`documents.${kind}`), masked, by: byName, at: sayTime(at) })}</p>
        <p>{say('desk.referred.hint')}</p>
      </Notice>
      <div className="desk-step-acts">
        <PrimaryButton onAct={onNext} buttonRef={next}>
          {say('desk.due.nextPerson')}
        </PrimaryButton>
        <ActButton chord="F4" onAct={onAgain}>
          {say('desk.referred.again')}
        </ActButton>
      </div>
    </section>
  )
}
