/**
 * The code of the booking, asked before the dose. One rule: one field and Enter; who does not have it goes on by one
 * key, and that is noted.
 */
import { useState } from 'react'
import type { AppointmentView } from '#contract/views'
import { asciiDigits } from '#domain/people/digits'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import { slotWords } from '../../text/slot-words.ts'
import type { StepProps } from './step-props.ts'

export interface CodeStepProps extends StepProps {
  readonly appointment: AppointmentView
}

export function CodeStep({ person, session, appointment, onChanged }: CodeStepProps) {
  const text = useText()
  const { say, sayRefusal } = text
  const { run, busy } = useAct('appointments.check')
  const [refused, setRefused] = useState<RefusalOf<'appointments.check'> | null>(null)
  const [wrongTries, setWrongTries] = useState(0)
  const form = useForm({
    start: { code: '' },
    checks: { code: (code) => (/^\d{4}$/.test(asciiDigits(code.trim())) ? null : say('desk.code.missing')) },
  })
  const to = { personId: person.line.id, sessionId: session.id }
  const check = async (): Promise<void> => {
    if (!form.ready()) return
    const answer = await run({ ...to, said: { kind: 'code', code: asciiDigits(form.values.code.trim()) } })
    if (answer.ok) return onChanged()
    setRefused(answer)
    if (answer.code !== 'code-wrong') return
    setWrongTries(wrongTries + 1)
    form.clear()
    focusField(form.field('code').id)
  }
  const goOn = async (): Promise<void> => {
    const answer = await run({ ...to, said: { kind: 'absent', wrongTries, note: null } })
    if (answer.ok) onChanged()
    else setRefused(answer)
  }
  return (
    <section className="desk-step" aria-labelledby="code-title">
      <h2 id="code-title">{say('desk.code.title')}</h2>
      <p>{bookingWords(appointment, text)}</p>
      {refused !== null && <Notice kind="stop">{sayRefusal('appointments.check', refused)}</Notice>}
      <TextField
        label={say('desk.code.label')}
        hint={say('desk.code.hint')}
        field={form.field('code')}
        letter="c"
        width="short"
        inputMode="numeric"
        maxLength={4}
        focusFirst
      />
      <div className="desk-step-acts">
        <PrimaryButton onAct={() => void check()} busy={busy}>
          {say('desk.code.check')}
        </PrimaryButton>
        <ActButton chord="F4" onAct={() => void goOn()} busy={busy}>
          {say('desk.code.absent')}
        </ActButton>
      </div>
    </section>
  )
}

function bookingWords({ slot, bookedOn }: AppointmentView, text: ReturnType<typeof useText>): string {
  const { say, sayDate } = text
  const parts = [
    ...(slot === null ? [] : [say('desk.code.slot', { slot: slotWords(slot) })]),
    ...(bookedOn === null ? [] : [say('desk.code.bookedOn', { day: sayDate(bookedOn) })]),
  ]
  return parts.length === 0 ? say('desk.code.booked') : parts.join(' · ')
}
