/** What the person said before the dose, in one line, for whoever gives it. */
import type { PersonView } from '#contract/views'
import { writeAllOf } from '../../text/lists.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import './screening.css'

export interface SaidLineProps {
  readonly screening: PersonView['screening']
  readonly onAskAgain: () => void
}

export function SaidLine({ screening, onAskAgain }: SaidLineProps) {
  const { say, sayCode, language } = useText()
  const noted = screening?.noted ?? null
  if (noted === null) return null
  const said = [
    ...noted.claims.map((claim) => sayCode('policy.claims', claim, claim)),
    ...noted.conditions.map(({ condition }) => sayCode('policy.conditions', condition, condition)),
  ]
  return (
    <p className="desk-said">
      <span>
        {said.length === 0
          ? say('desk.screening.said')
          : say('desk.screening.saidSome', { said: writeAllOf(said, language) })}
      </span>
      <ActButton look="quiet" chord="alt+e" onAct={onAskAgain}>
        {say('desk.screening.askAgain')}
      </ActButton>
    </p>
  )
}
