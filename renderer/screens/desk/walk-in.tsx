/** Who came without a booking. One rule: what is typed stays until the register has taken it. */
import './walk-in.css'
import { useState } from 'react'
import type { SessionView } from '#contract/views'
import type { RefusalOf } from '../../client/ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { goToNextField } from '../../ui/next-field.ts'
import { Notice } from '../../ui/notice.tsx'
import { useForm } from '../../ui/use-form.ts'
import { AbovePlaces } from './above-places.tsx'
import { Alike } from './alike.tsx'
import type { Self } from './alike-case.ts'
import { AlikeStep } from './alike-step.tsx'
import type { Hands } from './hand.ts'
import { useRegister } from './use-register.ts'
import { WalkInFields } from './walk-in-fields.tsx'
import { actOf, draftOf, startFrom, walkInChecks, walkInOf, walkInOrder } from './walk-in-form.ts'
import type { WalkInFrom, WalkInPerson, WalkInValues } from './walk-in-form.ts'

export interface WalkInProps {
  readonly session: SessionView
  /** What stood in the search box, or was scanned. */
  readonly from: WalkInFrom
  readonly hands: Hands
}

export function WalkIn({ session, from, hands }: WalkInProps) {
  const text = useText()
  const { say } = text
  const reading = from.kind === 'reading' ? from.reading : null
  const form = useForm<WalkInValues>({
    keep: draftOf(from),
    start: startFrom(from, text),
    checks: walkInChecks(text, session.date),
  })
  const person = (): WalkInPerson | null => walkInOf(form.values, session.date)
  const { register, takeAbove, busy, refused, alike } = useRegister({
    act: actOf(from),
    session,
    reading,
    person,
    onRegistered: (id) => hands.registered(id, reading ?? undefined),
    onSame: (id) => hands.take(id, reading ?? undefined),
  })
  const [called, setCalled] = useState(form.values.name)
  const inTurn = walkInOrder.map((name) => ({ id: form.field(name).id, inOrder: () => form.ready([name]) }))
  const advance = (): void => {
    if (!goToNextField(inTurn) && form.ready()) void register()
  }
  const typed = person()
  if (alike !== null && typed !== null) {
    return (
      <>
        <h1>{typed.nativeName ?? typed.name}</h1>
        <AlikeStep self={selfTyped(typed)} alike={alike} />
      </>
    )
  }
  return (
    <section className="desk-step" aria-labelledby="walk-in-title">
      <div className="step-head">
        <h1 id="walk-in-title">{say('desk.walkIn.title')}</h1>
        <p className="soft">{say('desk.walkIn.hint')}</p>
      </div>
      {from.kind === 'booking' && (
        <Notice kind="info">{say('desk.scan.appointment', { referenceId: from.referenceId })}</Notice>
      )}
      <ErrorSummary problems={form.problems} />
      {refused !== null && <Refused refused={refused} onTake={hands.take} />}
      <AbovePlaces onTake={takeAbove} busy={busy} />
      <WalkInFields form={form} session={session} onNamed={() => setCalled(form.values.name)} />
      <div className="desk-step-acts">
        <PrimaryButton onAct={advance} busy={busy}>
          {say('desk.walkIn.save')}
        </PrimaryButton>
        <ActButton look="quiet" chord="Escape" onAct={hands.putAway}>
          {say('ui.cancel')}
        </ActButton>
      </div>
      <Alike name={called} onTake={hands.take} />
    </section>
  )
}

const selfTyped = ({ name, nativeName, birth, gender, mobile }: WalkInPerson): Self => ({
  name,
  nativeName,
  birth,
  gender,
  mobileEnd: mobile?.slice(-4) ?? null,
  document: null,
})

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
