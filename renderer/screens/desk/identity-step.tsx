/**
 * The first step: the photo ID against the record and the person. One rule: the person at the desk looks and decides;
 * a number that fits proves nothing by itself.
 */
import './identity.css'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { useAsk } from '../../client/use-ask.ts'
import { usePack } from '../../client/use-pack.ts'
import { acceptedDocuments } from '#domain/schedule/documents'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { takeFocus } from '../../ui/arrival-focus.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { goToNextField } from '../../ui/next-field.ts'
import { Notice } from '../../ui/notice.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { Against } from './against.tsx'
import { selfOf } from './alike-case.ts'
import { AlikeStep } from './alike-step.tsx'
import { DocumentKinds, othersOf } from './document-kinds.tsx'
import { NumberOrElse } from './number-or-else.tsx'
import { OnlineStep } from './online-step.tsx'
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
  const { value: online } = useAsk('online.state', {})
  const [asking, setAsking] = useState(false)
  if (referred) return <Referred {...props} />
  if (asking) return <OnlineStep {...props} onInstead={() => setAsking(false)} />
  return <VerifyForm {...props} {...(online?.state === 'on' && { onAskOnline: () => setAsking(true) })} />
}

interface VerifyFormProps extends StepProps {
  /** Where this centre may ask UIDAI itself. */
  readonly onAskOnline?: () => void
}

function VerifyForm({ onAskOnline, ...props }: VerifyFormProps) {
  const text = useText()
  const { say, sayRefusal } = text
  const { person, session } = props
  const verify = useVerify(props)
  const pack = usePack()
  const { shown, words, differs, refused, against, why, alike } = verify
  const { kind, number, guardian } = shown
  const kinds = useId()
  const primary = useRef<HTMLButtonElement>(null)
  const first = kind === 'child-card' ? guardian.form.field('name').id : null
  useLayoutEffect(() => {
    // The field went with the number in it; what comes next is the guardian, or to compare and to confirm.
    if (number.checked === null || document.activeElement !== document.body) return
    if (first === null) takeFocus(primary.current)
    else focusField(first)
  }, [number.checked, first])
  // Without these nothing can be recorded, also of a document that differs.
  const alwaysShown = number.checked !== null || kind === 'facilitated' || kind === 'child-card'
  const stopped = against.length > 0 && !differs
  const advance = (): void => {
    if (document.activeElement?.id === othersOf(kinds)) return shown.goOn()
    if (kind === 'child-card' && goToNextField(guardian.inTurn)) return undefined
    return void verify.verify()
  }
  if (alike !== null) return <AlikeStep self={selfOf(person)} alike={alike} />
  return (
    <section className="desk-step" aria-labelledby="identity-title">
      <h2 id="identity-title">{say('desk.identity.title')}</h2>
      {refused !== null && <Notice kind="stop">{sayRefusal('identity.verify', refused)}</Notice>}
      <DocumentKinds
        id={kinds}
        accepted={acceptedDocuments(pack, session.date, person.line.birth)}
        value={kind}
        onChoose={verify.choose}
        onGoOn={shown.goOn}
      />
      {(!differs || alwaysShown) && <NumberOrElse shown={shown} words={words} />}
      {stopped && <Against reasons={against} why={why} />}
      {differs && (
        <WordsField
          field={words.field('what')}
          label={say('desk.identity.differsTitle')}
          hint={say('desk.identity.differsHint')}
          letter="f"
        />
      )}
      <div className="desk-step-acts">
        <PrimaryButton onAct={advance} busy={verify.busy} buttonRef={primary}>
          {actWords(verify, text)}
        </PrimaryButton>
        <ActButton chord="F4" onAct={verify.turnDiffers}>
          {say(differs ? 'desk.identity.back' : 'desk.identity.differs')}
        </ActButton>
        {onAskOnline !== undefined && kind === 'aadhaar' && (
          <ActButton look="quiet" chord="alt+a" onAct={onAskOnline}>
            {say('desk.online.title')}
          </ActButton>
        )}
      </div>
    </section>
  )
}

function actWords({ differs, against, why, shown }: Verify, { say }: Text): string {
  if (differs) return say('desk.identity.recordDiffers')
  if (against.length === 0)
    return say(shown.kind === 'facilitated' ? 'desk.facilitation.agrees' : 'desk.identity.agrees')
  return say(why === null ? 'desk.against.toInCharge' : 'desk.against.take')
}
