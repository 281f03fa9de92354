/** What the person said before the dose, in one line, for whoever gives it. */
import type { PersonView } from '#contract/views'
import { writeAllOf } from '../../text/lists.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import './screening.css'

export interface SaidLineProps {
  readonly screening: PersonView['screening']
  readonly onAskAgain: () => void
  readonly onVerifyAgain: () => void
}

export function SaidLine({ screening, onAskAgain, onVerifyAgain }: SaidLineProps) {
  const { say, sayCode, language } = useText()
  const noted = screening?.noted ?? null
  const said = [
    ...(noted?.claims ?? []).map((claim) => sayCode('policy.claims', claim, claim)),
    ...(noted?.conditions ?? []).map(({ condition }) => sayCode('policy.conditions', condition, condition)),
  ]
  return (
    <p className="desk-said">
      {noted !== null && (
        <>
          <span>
            {said.length === 0
              ? say('desk.screening.said')
              : say('desk.screening.saidSome', { said: writeAllOf(said, language) })}
          </span>
          <ActButton look="quiet" chord="alt+e" onAct={onAskAgain}>
            {say('desk.screening.askAgain')}
          </ActButton>
        </>
      )}
      <ActButton look="quiet" chord="alt+d" onAct={onVerifyAgain}>
        {say('desk.dose.otherDocument')}
      </ActButton>
    </p>
  )
}
