/** What is asked of an exit that is not as usual: why before the time, or when, long after it. */
import { earlyReasons } from '#contract/observation'
import type { Instant } from '#contract/fields'
import { localDateOf } from '#domain/calendar'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { ChoiceCards } from '../../ui/choice-cards.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useForm } from '../../ui/use-form.ts'
import { momentOf, readTime } from './read-time.ts'
import type { Observed } from './use-board.ts'
import type { Exits } from './use-exits.ts'

export function ExitQuestion({ line, exits }: { readonly line: Observed; readonly exits: Exits }) {
  const { say } = useText()
  return (
    <div className="exit-question">
      {line.isOver ? (
        <WhenLeft line={line} onLeft={exits.leftAt} busy={exits.busy} />
      ) : (
        <Why line={line} exits={exits} />
      )}
      <ActButton chord="Escape" look="quiet" onAct={exits.forget}>
        {say('ui.back')}
      </ActButton>
    </div>
  )
}

const reasons = [...earlyReasons, 'referred'] as const

function Why({ line, exits }: { readonly line: Observed; readonly exits: Exits }) {
  const { say } = useText()
  return (
    <>
      <h2>{say('observation.early.title', { name: line.name })}</h2>
      <p className="soft">{say('observation.early.left', { count: line.minutes })}</p>
      <ChoiceCards
        label={say('observation.early.title', { name: line.name })}
        labelShown={false}
        choices={reasons.map((value) => ({ value, label: say(`observation.early.${value}`) }))}
        value={null}
        onChoose={exits.early}
        focusFirst
      />
    </>
  )
}

interface WhenLeftProps {
  readonly line: Observed
  readonly onLeft: (at: Instant) => void
  readonly busy: boolean
}

/** On the day of the dose: nobody stays overnight. */
function WhenLeft({ line, onLeft, busy }: WhenLeftProps) {
  const { say, sayTime, sayMoment } = useText()
  const { field, values, ready } = useForm({
    start: { time: sayTime(line.until) },
    checks: { time: (text) => (readTime(text) === undefined ? say('observation.late.unreadable') : null) },
  })
  const record = (): void => {
    const time = readTime(values.time)
    if (ready() && time !== undefined) onLeft(momentOf(localDateOf(line.until), time))
  }
  return (
    <>
      <h2>{say('observation.late.title', { name: line.name })}</h2>
      <TextField
        label={say('observation.late.field')}
        field={field('time')}
        hint={say('observation.late.hint', { time: sayMoment(line.until) })}
        width="short"
        focusFirst
      />
      <PrimaryButton onAct={record} busy={busy}>
        {say('observation.late.record')}
      </PrimaryButton>
    </>
  )
}
