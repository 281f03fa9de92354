/**
 * Somebody came and goes home without a dose. One rule: one digit says why, Enter records it, and the next person is
 * called; who was deferred hears from which day on to come again.
 */
import { useState } from 'react'
import type { PersonView, SessionView } from '#contract/views'
import { VisitOutcome } from '#contract/queue'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { ChoiceCards } from '../../ui/choice-cards.tsx'
import { DateField, dayProblem } from '../../ui/date-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { readDay } from '../../ui/read-day.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useForm } from '../../ui/use-form.ts'
import { BackButton } from './own-escape.tsx'

export interface LeaveStepProps {
  readonly person: PersonView
  readonly session: SessionView
  readonly onLeft: () => void
  readonly onStays: () => void
}

export function LeaveStep({ person, session, onLeft, onStays }: LeaveStepProps) {
  const text = useText()
  const { say, sayDate, sayRefusal } = text
  const { run, busy } = useAct('queue.endVisit')
  const [refused, setRefused] = useState<RefusalOf<'queue.endVisit'> | null>(null)
  const due = person.due?.dueFrom ?? null
  const form = useForm({
    keep: `leave-${person.line.id}`,
    start: {
      outcome: person.due?.state === 'not-due' ? 'not-eligible' : '',
      again: due === null || due <= session.date ? '' : sayDate(due),
      note: '',
    },
    checks: {
      outcome: (outcome) => (outcome === '' ? say('desk.leave.missing') : null),
      again: (day) => (day.trim() === '' ? null : dayProblem(day, text)),
    },
  })
  const outcome = VisitOutcome.safeParse(form.values.outcome).data ?? null
  const comesAgain = outcome === 'deferred' || outcome === 'not-eligible' || outcome === 'no-vaccine'
  const record = async (): Promise<void> => {
    if (!form.ready() || outcome === null) return
    const again = readDay(form.values.again)
    const answer = await run({
      sessionId: session.id,
      personId: person.line.id,
      outcome,
      comeAgain: comesAgain && again.ok ? again.day : null,
      note: form.values.note.trim().length < 3 ? null : form.values.note.trim(),
    })
    if (!answer.ok) return setRefused(answer)
    form.clear()
    onLeft()
  }
  return (
    <section className="desk-step" aria-label={say('desk.leave.title')}>
      <h2>{say('desk.leave.title')}</h2>
      {refused !== null && <Notice kind="stop">{sayRefusal('queue.endVisit', refused)}</Notice>}
      <ChoiceCards
        label={say('desk.leave.why')}
        choices={choicesIn(text)}
        value={outcome}
        onChoose={(chosen) => form.set({ outcome: chosen })}
        error={form.field('outcome').error}
        columns={2}
        focusFirst
      />
      <div className="desk-leave-fields">
        {comesAgain && (
          <DateField
            label={say('desk.leave.again')}
            hint={say('desk.leave.againHint')}
            field={form.field('again')}
            letter="g"
            optional
          />
        )}
        <TextField label={say('desk.leave.note')} field={form.field('note')} letter="n" optional maxLength={200} />
      </div>
      <div className="desk-step-acts">
        <PrimaryButton onAct={() => void record()} busy={busy}>
          {say('desk.leave.act')}
        </PrimaryButton>
        <BackButton onAct={onStays}>{say('desk.leave.stays')}</BackButton>
      </div>
    </section>
  )
}

const choicesIn = ({ say }: Text) =>
  VisitOutcome.options.map((value) => ({
    value,
    label: say(`desk.leave.outcomes.${value}.label`),
    hint: say(`desk.leave.outcomes.${value}.hint`),
  }))
