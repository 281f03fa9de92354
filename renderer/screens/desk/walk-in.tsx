/** Who came without a booking. One rule: what is typed stays until the register has taken it. */
import './walk-in.css'
import { useState } from 'react'
import type { SessionView } from '#contract/views'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { goToNextField } from '../../ui/next-field.ts'
import { Notice } from '../../ui/notice.tsx'
import { useForm } from '../../ui/use-form.ts'
import { idFor, idIsUsed } from './act-ids.ts'
import { Alike } from './alike.tsx'
import { WalkInFields } from './walk-in-fields.tsx'
import { WALK_IN_DRAFT, startFrom, walkInChecks, walkInOf, walkInOrder } from './walk-in-form.ts'
import type { WalkInValues } from './walk-in-form.ts'

export interface WalkInProps {
  readonly session: SessionView
  /** What stood in the search box. */
  readonly typed: string
  readonly onTake: (personId: string) => void
  readonly onCancel: () => void
}

export function WalkIn({ session, typed, onTake, onCancel }: WalkInProps) {
  const text = useText()
  const { say } = text
  const { run, busy } = useAct('people.register')
  const [refused, setRefused] = useState<RefusalOf<'people.register'> | null>(null)
  const form = useForm<WalkInValues>({
    keep: WALK_IN_DRAFT,
    start: startFrom(typed),
    checks: walkInChecks(text, session.date),
  })
  const [called, setCalled] = useState(form.values.name)
  const inTurn = walkInOrder.map((name) => ({ id: form.field(name).id, inOrder: () => form.ready([name]) }))

  const save = async (): Promise<void> => {
    const fields = form.ready() ? walkInOf(form.values, session.date) : null
    if (fields === null) return
    const answer = await run({ id: idFor(WALK_IN_DRAFT), sessionId: session.id, ...fields })
    if (!answer.ok) return setRefused(answer)
    idIsUsed(WALK_IN_DRAFT)
    form.clear()
    onTake(answer.value.line.id)
  }
  const advance = (): void => {
    if (!goToNextField(inTurn)) void save()
  }
  return (
    <section className="desk-step" aria-labelledby="walk-in-title">
      <div className="step-head">
        <h1 id="walk-in-title">{say('desk.walkIn.title')}</h1>
        <p className="soft">{say('desk.walkIn.hint')}</p>
      </div>
      <ErrorSummary problems={form.problems} />
      {refused !== null && <Refused refused={refused} onTake={onTake} />}
      <WalkInFields form={form} session={session} onNamed={() => setCalled(form.values.name)} />
      <div className="desk-step-acts">
        <PrimaryButton onAct={advance} busy={busy}>
          {say('desk.walkIn.save')}
        </PrimaryButton>
        <ActButton look="quiet" chord="Escape" onAct={onCancel}>
          {say('ui.cancel')}
        </ActButton>
      </div>
      <Alike name={called} onTake={onTake} />
    </section>
  )
}

interface RefusedProps {
  readonly refused: RefusalOf<'people.register'>
  readonly onTake: (personId: string) => void
}

/** Somebody who is here already is not refused but found. */
function Refused({ refused, onTake }: RefusedProps) {
  const { say, sayRefusal } = useText()
  const holder = refused.details['person']
  return (
    <Notice kind="stop">
      <p>{sayRefusal('people.register', refused)}</p>
      {refused.code === 'reference-taken' && typeof holder === 'string' && (
        <ActButton chord="alt+o" onAct={() => onTake(holder)}>
          {say('desk.walkIn.open')}
        </ActButton>
      )}
    </Notice>
  )
}
