/** Not due: a calm stop. One rule: it says from when, and what to do now is to call the next person. */
import { useLayoutEffect, useRef } from 'react'
import { useText } from '../../text/use-text.ts'
import { takeFocus } from '../../ui/arrival-focus.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Shape } from '../../ui/shape.tsx'
import { orderWords, whyWords } from './due-words.ts'
import type { StepProps } from './step-props.ts'

export interface CheckStepProps extends StepProps {
  readonly onGiven: () => void
  readonly onAskAgain: () => void
}

export function CheckStep({ person: { due, screening }, onNext, onGiven, onAskAgain }: CheckStepProps) {
  const text = useText()
  const { say, sayDate } = text
  const next = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => takeFocus(next.current), [])
  if (due === null) return null
  return (
    <section className="desk-step" aria-labelledby="check-title">
      <div className="desk-not-due" role="status">
        <h2 id="check-title">
          <Shape name="stop" /> {say('desk.due.notDue', { dose: due.dose, of: due.of })}
        </h2>
        <p className="desk-not-due-day">
          {due.dueFrom === null ? say('desk.due.never') : say('desk.due.earliest', { date: sayDate(due.dueFrom) })}
        </p>
        {due.reasons.map((reason) => (
          <p key={reason.why}>{whyWords(reason, text)}</p>
        ))}
        <p className="desk-not-due-order">{orderWords(due, text)}</p>
      </div>
      <div className="desk-step-acts">
        <PrimaryButton onAct={onNext} buttonRef={next}>
          {say('desk.due.nextPerson')}
        </PrimaryButton>
        <ActButton chord="F4" onAct={onGiven}>
          {say('desk.due.given')}
        </ActButton>
        {screening !== null && (
          <ActButton look="quiet" chord="alt+e" onAct={onAskAgain}>
            {say('desk.screening.askAgain')}
          </ActButton>
        )}
      </div>
    </section>
  )
}
