/** The person in hand and the one thing to decide about them now. */
import './person.css'
import { useEffect, useRef, useState } from 'react'
import type { PersonId } from '#contract/fields'
import type { PersonView, SessionView } from '#contract/views'
import { isCodeAsked } from '#domain/appointments/code-asked'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { CorrectStep } from './correct-step.tsx'
import type { CorrectField } from './correct-values.ts'
import type { Evidence, Hands } from './hand.ts'
import { ArriveLine } from './arrive-line.tsx'
import { History } from './history.tsx'
import { LeaveStep } from './leave-step.tsx'
import { PartStep } from './part-step.tsx'
import { PersonHead } from './person-head.tsx'
import { PersonStep } from './person-step.tsx'
import type { Aside } from './person-step.tsx'
import { StepRail } from './step-rail.tsx'
import { isToBeAsked, stepOf } from './steps.ts'
import type { StepName } from './steps.ts'

export interface PersonDeskProps {
  readonly personId: PersonId
  readonly evidence: Evidence | null
  readonly session: SessionView
  readonly hands: Hands
  /** Where the person stands, for whatever is scanned next. */
  readonly onStep: (personId: string, step: StepName) => void
}

export function PersonDesk(props: PersonDeskProps) {
  const { sayRefusal } = useText()
  const { value, refused, again } = useAsk('people.get', { personId: props.personId })
  if (value !== undefined) return <InHand {...props} person={value} onChanged={again} />
  if (refused === undefined) return <Skeleton lines={5} />
  return <Notice kind="stop">{sayRefusal('people.get', refused)}</Notice>
}

export interface InHandProps extends Omit<PersonDeskProps, 'personId'> {
  readonly person: PersonView
  readonly onChanged: () => void
}

function InHand({ person, session, evidence, hands, onStep, onChanged }: InHandProps) {
  const { say } = useText()
  const [aside, setAside] = useState<Aside | null>(null)
  const [parting, setParting] = useState<string | null>(null)
  const [correcting, setCorrecting] = useState<CorrectField | null>(null)
  const link = person.links.find(({ linkId }) => linkId === parting)
  const hasDose = person.doses.some(({ origin }) => origin === 'recorded')
  useKeys({ F7: { does: say('desk.certificate.title'), run: () => setAside('certificate') } }, { enabled: hasDose })
  const asked = aside === 'certificate' && hasDose ? 'certificate' : null
  const out = { verify: 'identity', ask: 'check' } as const
  const step = asked ?? (aside === 'verify' || aside === 'ask' ? out[aside] : stepOf(person, aside === 'given'))
  const asking = aside === 'ask' || isToBeAsked(person)
  const decided = evidence === null || evidence.state === 'decided'
  const referred = step === 'identity' && person.verification?.decision === 'differs' && aside !== 'verify' && decided
  const asksCode = aside !== 'verify' && isCodeAsked(person.appointment, person.verification)
  const mayLeave = session.today && person.line.step !== 'vaccinated' && person.line.step !== 'done'
  const leaving = aside === 'leave' && mayLeave
  const tell = useRef(onStep)
  useEffect(() => {
    tell.current = onStep
  })
  const personId = person.line.id
  useEffect(() => tell.current(personId, step), [personId, step])
  const changed = (): void => {
    setAside((before) => (before === 'certificate' ? before : null))
    onChanged()
  }
  return (
    <article className="desk-in-hand">
      <PersonHead
        person={person}
        session={session}
        onPutAway={hands.putAway}
        onLeave={mayLeave && !leaving ? () => setAside('leave') : null}
        onCorrect={correcting === null ? () => setCorrecting('name') : null}
      />
      <StepRail at={step} stopped={(step === 'check' && !asking) || referred} />
      {person.line.step === 'listed' && session.today && !leaving && (
        <ArriveLine key={personId} {...{ person, session, onChanged }} />
      )}
      {person.line.step === 'ended' && !leaving && <Notice kind="info">{say('desk.leave.ended')}</Notice>}
      {leaving && <LeaveStep person={person} session={session} onLeft={hands.putAway} onStays={() => setAside(null)} />}
      {!leaving && work()}
      <History person={person} onPart={setParting} />
    </article>
  )

  function work() {
    if (correcting !== null) {
      return (
        <CorrectStep
          key={correcting}
          {...{ person, session }}
          from={correcting}
          onCorrected={() => {
            setCorrecting(null)
            changed()
          }}
          onLeave={() => setCorrecting(null)}
        />
      )
    }
    if (link !== undefined) return <PartStep person={person} link={link} onDone={() => setParting(null)} />
    return (
      <PersonStep
        {...{ person, session, evidence, hands, step, referred, asksCode }}
        asking={aside === 'ask'}
        given={aside === 'given'}
        onAside={setAside}
        onCorrect={setCorrecting}
        onChanged={changed}
      />
    )
  }
}
