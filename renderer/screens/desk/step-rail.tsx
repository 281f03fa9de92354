/** The four steps, with the one that is now. One rule: a step is done only when the register says so. */
import { useText } from '../../text/use-text.ts'
import { Shape } from '../../ui/shape.tsx'
import { stepNames } from './steps.ts'
import type { StepName } from './steps.ts'

export interface StepRailProps {
  readonly at: StepName
  /** The step that is now ends here for today. */
  readonly stopped: boolean
}

export function StepRail({ at, stopped }: StepRailProps) {
  const { say } = useText()
  const now = stepNames.indexOf(at)
  return (
    <ol className="desk-rail" aria-label={say('desk.steps.label')}>
      {stepNames.map((name, place) => {
        const state = place < now ? 'done' : place === now ? (stopped ? 'stopped' : 'now') : 'later'
        return (
          <li
            key={name}
            className={`desk-rail-step desk-rail-${state}`}
            aria-current={place === now ? 'step' : undefined}
          >
            {state === 'done' && <Shape name="good" />}
            {state === 'stopped' && <Shape name="stop" />}
            {(state === 'now' || state === 'later') && <span className="desk-rail-number">{place + 1}</span>}
            <span>{say(`desk.steps.${name}`)}</span>
            {state !== 'later' && <span className="sr-only">{say(`desk.steps.${state}`)}</span>}
          </li>
        )
      })}
    </ol>
  )
}
