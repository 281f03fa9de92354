/**
 * The first step: the photo ID against the record and the person. One rule: the person at the desk looks and decides;
 * a number that fits proves nothing by itself.
 */
import './identity.css'
import { useEffect, useId, useRef } from 'react'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { DocumentKinds, othersOf } from './document-kinds.tsx'
import { NumberField } from './number-field.tsx'
import { Referred } from './referred.tsx'
import type { StepProps } from './step-props.ts'
import { useVerify } from './use-verify.ts'
import type { Verify } from './use-verify.ts'
import { WordsField } from './words-field.tsx'

export interface IdentityStepProps extends StepProps {
  /** It differed: the in-charge looks first. */
  readonly referred: boolean
  readonly onAgain: () => void
}

export function IdentityStep({ referred, ...props }: IdentityStepProps) {
  return referred ? <Referred {...props} /> : <VerifyForm {...props} />
}

function VerifyForm(props: StepProps) {
  const { say, sayRefusal } = useText()
  const verify = useVerify(props)
  const { kind, number, words, differs, refused, busy } = verify
  const kinds = useId()
  const primary = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The field went with the number in it; what comes next is to compare and to confirm.
    if (number.checked !== null && document.activeElement === document.body) primary.current?.focus()
  }, [number.checked])
  const advance = (): void => {
    if (document.activeElement?.id === othersOf(kinds)) verify.goOn()
    else void verify.verify()
  }
  return (
    <section className="desk-step" aria-labelledby="identity-title">
      <h2 id="identity-title">{say('desk.identity.title')}</h2>
      {refused !== null && <Notice kind="stop">{sayRefusal('identity.verify', refused)}</Notice>}
      <DocumentKinds id={kinds} value={kind} onChoose={verify.choose} onGoOn={verify.goOn} />
      {(!differs || number.checked !== null) && <NumberOrWhy verify={verify} />}
      {differs && (
        <WordsField
          field={words.field('what')}
          label={say('desk.identity.differsTitle')}
          hint={say('desk.identity.differsHint')}
          letter="f"
        />
      )}
      <div className="desk-step-acts">
        <PrimaryButton onAct={advance} busy={busy} buttonRef={primary}>
          {say(differs ? 'desk.identity.recordDiffers' : 'desk.identity.agrees')}
        </PrimaryButton>
        <ActButton chord="F4" onAct={verify.turnDiffers}>
          {say(differs ? 'desk.identity.back' : 'desk.identity.differs')}
        </ActButton>
      </div>
    </section>
  )
}

function NumberOrWhy({ verify: { kind, number, words, readable, turnReadable } }: { readonly verify: Verify }) {
  const { say } = useText()
  return (
    <div className="desk-number">
      {readable ? (
        <NumberField number={number} kind={kind} />
      ) : (
        <WordsField
          field={words.field('why')}
          label={say('desk.identity.unreadableWhy')}
          hint={say('desk.identity.unreadableHint')}
          letter="w"
        />
      )}
      {number.checked === null && (
        <ActButton look="quiet" chord="alt+u" onAct={turnReadable}>
          {say(readable ? 'desk.identity.unreadable' : 'desk.identity.readable')}
        </ActButton>
      )}
    </div>
  )
}
