/** Which step stands there. One rule: what was scanned for the person comes before what would be typed. */
import { unreachable } from '#contract/answer'
import { CertificateStep } from './certificate-step.tsx'
import { CodeStep } from './code-step.tsx'
import { CheckStep } from './check-step.tsx'
import { fieldOfLine } from './correct-values.ts'
import type { CorrectField } from './correct-values.ts'
import { DoseStep } from './dose-step.tsx'
import type { Evidence, Hands } from './hand.ts'
import { IdentityStep } from './identity-step.tsx'
import { NoteHistory } from './note-history.tsx'
import { ReadBackStep } from './read-back-step.tsx'
import { ScanStep } from './scan-step.tsx'
import { ScreeningStep } from './screening-step.tsx'
import type { StepProps } from './step-props.ts'
import { doseToRead, isToBeAsked } from './steps.ts'
import type { StepName } from './steps.ts'

/** Something that was asked for out of turn. */
export type Aside = 'given' | 'verify' | 'ask' | 'certificate' | 'leave'

export interface PersonStepProps extends Pick<StepProps, 'person' | 'session' | 'onChanged'> {
  readonly evidence: Evidence | null
  readonly hands: Hands
  readonly step: StepName
  readonly referred: boolean
  /** The identity agreed, and the code of the booking is next. */
  readonly asksCode: boolean
  /** The rules speak against the dose, and it was given all the same. */
  readonly given: boolean
  /** What was asked before the dose is asked once more. */
  readonly asking: boolean
  readonly onAside: (aside: Aside | null) => void
  readonly onCorrect: (field: CorrectField) => void
}

export function PersonStep(props: PersonStepProps) {
  const { person, session, evidence, hands, step, referred, onChanged, onAside } = props
  const common: StepProps = { person, session, onNext: hands.putAway, onChanged }
  const reading = evidence?.reading
  if (reading?.kind === 'certificate') {
    return (
      <NoteHistory
        key={reading.scanId}
        {...{ person, session, reading }}
        onDone={hands.dropScan}
        onOpen={(personId) => hands.take(personId, reading)}
      />
    )
  }
  switch (step) {
    case 'identity':
      if (props.asksCode && person.appointment !== null) {
        return <CodeStep {...common} appointment={person.appointment} />
      }
      if (reading === undefined || referred) {
        return <IdentityStep {...common} referred={referred} onAgain={() => onAside('verify')} />
      }
      return (
        <ScanStep
          key={reading.scanId}
          {...{ person, session, reading }}
          onVerified={verified}
          onInstead={hands.dropScan}
          onOpen={(personId) => hands.take(personId, reading)}
        />
      )
    case 'check':
      if (props.asking || isToBeAsked(person)) {
        return <ScreeningStep key={person.line.id} {...common} onGiven={() => onAside('given')} />
      }
      return (
        <CheckStep
          {...common}
          onNext={session.today ? () => onAside('leave') : hands.putAway}
          onGiven={() => onAside('given')}
          onAskAgain={() => onAside('ask')}
        />
      )
    case 'dose':
      return (
        <DoseStep
          {...common}
          given={props.given}
          onNotGiven={() => onAside(null)}
          onVerifyAgain={() => onAside('verify')}
          onAskAgain={() => onAside('ask')}
        />
      )
    case 'readBack': {
      const dose = doseToRead(person)
      return dose === undefined ? null : (
        <ReadBackStep {...common} dose={dose} onCorrect={(line) => props.onCorrect(fieldOfLine[line])} />
      )
    }
    case 'certificate':
      return <CertificateStep {...common} />
    default:
      return unreachable(step)
  }

  /** What agreed is not needed any more; what differs the in-charge will want to see. */
  function verified(decision: 'agrees' | 'differs'): void {
    if (decision === 'agrees') hands.dropScan()
    else hands.decided()
    onChanged()
  }
}
