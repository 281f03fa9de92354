/** The person in hand and the one thing to decide about them now. */
import './person.css'
import { useState } from 'react'
import type { PersonId } from '#contract/fields'
import type { SessionView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { CertificateStep } from './certificate-step.tsx'
import { CheckStep } from './check-step.tsx'
import { DoseStep } from './dose-step.tsx'
import { History } from './history.tsx'
import { IdentityStep } from './identity-step.tsx'
import { PersonHead } from './person-head.tsx'
import { StepRail } from './step-rail.tsx'
import type { StepProps } from './step-props.ts'
import { stepOf } from './steps.ts'

export interface PersonDeskProps {
  readonly personId: PersonId
  readonly session: SessionView
  /** The box is free for the next one. */
  readonly onNext: () => void
}

export function PersonDesk({ personId, session, onNext }: PersonDeskProps) {
  const { sayRefusal } = useText()
  const { value, refused, again } = useAsk('people.get', { personId })
  if (value !== undefined) return <InHand person={value} session={session} onNext={onNext} onChanged={again} />
  if (refused === undefined) return <Skeleton lines={5} />
  return <Notice kind="stop">{sayRefusal('people.get', refused)}</Notice>
}

function InHand(props: StepProps) {
  const { person, session, onNext } = props
  const { say } = useText()
  const [aside, setAside] = useState<'given' | 'verify' | 'certificate' | null>(null)
  const hasDose = person.doses.length > 0
  useKeys({ F7: { does: say('desk.certificate.title'), run: () => setAside('certificate') } }, { enabled: hasDose })
  const asked = aside === 'certificate' && hasDose ? 'certificate' : null
  const step = asked ?? (aside === 'verify' ? 'identity' : stepOf(person, aside === 'given'))
  const referred = step === 'identity' && person.verification?.decision === 'differs' && aside !== 'verify'
  const common = { ...props, onChanged: changed }
  return (
    <article className="desk-in-hand">
      <PersonHead person={person} session={session} onPutAway={onNext} />
      <StepRail at={step} stopped={step === 'check' || referred} />
      {step === 'identity' && <IdentityStep {...common} referred={referred} onAgain={() => setAside('verify')} />}
      {step === 'check' && <CheckStep {...common} onGiven={() => setAside('given')} />}
      {step === 'dose' && (
        <DoseStep
          {...common}
          given={aside === 'given'}
          onNotGiven={() => setAside(null)}
          onVerifyAgain={() => setAside('verify')}
        />
      )}
      {step === 'certificate' && <CertificateStep {...common} />}
      <History person={person} />
    </article>
  )

  function changed(): void {
    setAside((before) => (before === 'certificate' ? before : null))
    props.onChanged()
  }
}
