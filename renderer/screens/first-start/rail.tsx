/** The steps of first start, which are done, and what was answered. */
import { useText } from '../../text/use-text.ts'
import { Shape } from '../../ui/shape.tsx'
import { ownNames } from '../../language-switch.tsx'
import { stepNames } from './founding.ts'
import type { FoundingForm, StepName } from './founding.ts'

export interface RailProps {
  readonly form: FoundingForm
  readonly at: StepName
}

export function Rail({ form, at }: RailProps) {
  const { say } = useText()
  const answers = useAnswers(form)
  // A practice register is signed by its own root at once; enrolment is no step of it.
  const shown = stepNames.filter((step) => step !== 'enrol' || form.values.mode !== 'practice')
  const place = shown.indexOf(at)
  return (
    <nav className="rail" aria-label={say('firstStart.rail')}>
      <p className="rail-count">{say('ui.stepOf', { step: place + 1, steps: shown.length })}</p>
      <ol>
        {shown.map((step, index) => (
          <li
            key={step}
            className={index < place ? 'rail-step rail-done' : 'rail-step'}
            aria-current={step === at ? 'step' : undefined}
          >
            <span className="rail-mark" aria-hidden="true">
              {index < place ? <Shape name="confirmed" /> : index + 1}
            </span>
            <span className="rail-words">
              <span>{say(`firstStart.steps.${step}`)}</span>
              {index < place && <span className="sr-only">{say('ui.stepDone')}</span>}
              {index < place && answers[step] !== undefined && <span className="rail-answer">{answers[step]}</span>}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function useAnswers({ values }: FoundingForm): Partial<Record<StepName, string>> {
  const { say, language } = useText()
  return {
    language: ownNames[language],
    kind: say(values.kind === 'district' ? 'firstStart.kind.district' : 'firstStart.kind.centre'),
    ...(values.mode !== '' && {
      mode: say(values.mode === 'real' ? 'firstStart.mode.real' : 'firstStart.mode.practice'),
    }),
    place: values.name,
    founder: values.founder,
  }
}
