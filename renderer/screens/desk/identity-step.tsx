/**
 * The first step: the photo ID against the record and the person. One rule: the person at the desk looks and decides;
 * a number that fits proves nothing by itself.
 */
import './identity.css'
import { useEffect, useId, useRef, useState } from 'react'
import type { DocumentKind } from '#contract/fields'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import { idFor, idIsUsed } from './act-ids.ts'
import { DocumentKinds, othersOf } from './document-kinds.tsx'
import { NumberField } from './number-field.tsx'
import { Referred } from './referred.tsx'
import type { StepProps } from './step-props.ts'
import { useDocumentNumber } from './use-document-number.ts'
import { WordsField } from './words-field.tsx'

export interface IdentityStepProps extends StepProps {
  /** It differed: the in-charge looks first. */
  readonly referred: boolean
  readonly onAgain: () => void
}

export function IdentityStep({ referred, ...props }: IdentityStepProps) {
  return referred ? <Referred {...props} /> : <Verify {...props} />
}

const MORE_THAN = 2

function Verify({ person, session, onChanged }: StepProps) {
  const { say, sayRefusal } = useText()
  const personId = person.line.id
  const [kind, setKind] = useDraft<DocumentKind>('desk-document', 'aadhaar')
  const number = useDocumentNumber(kind, { on: session.date, birth: person.line.birth })
  const [readable, setReadable] = useState(true)
  const [differs, setDiffers] = useState(false)
  const [refused, setRefused] = useState<RefusalOf<'identity.verify'> | null>(null)
  const [done, setDone] = useState(false)
  const [id] = useState(() => idFor(`verify-${personId}`))
  const { run, busy } = useAct('identity.verify')
  const words = useForm({
    keep: `identity-${personId}`,
    start: { why: '', what: '' },
    checks: {
      why: (why) => (why.trim().length > MORE_THAN ? null : say('desk.identity.unreadableShort')),
      what: (what) => (what.trim().length > MORE_THAN ? null : say('desk.identity.differsShort')),
    },
  })
  const kinds = useId()
  const primary = useRef<HTMLButtonElement>(null)
  const next = (): void => focusField(readable ? number.field.id : words.field('why').id)
  useEffect(() => {
    // The field went with the number in it; what comes next is to compare and to confirm.
    if (number.checked !== null && document.activeElement === document.body) primary.current?.focus()
  }, [number.checked])

  const choose = (chosen: DocumentKind): void => {
    if (chosen !== kind) number.forget()
    setKind(() => chosen)
  }
  const turn = (): void => {
    // What is half typed goes with its field, out of sight and out of mind.
    if (number.toSend() === null) number.forget()
    setDiffers(!differs)
  }
  /** Of a document that differs, the words are enough. */
  const ready = (): boolean => {
    if (differs) return words.ready(['what'])
    if (!readable) return words.ready(['why'])
    const fresh = number.toSend() === null
    if (!number.inOrder()) focusField(number.field.id)
    return !fresh && number.toSend() !== null
  }
  const verify = async (): Promise<void> => {
    if (document.activeElement?.id === othersOf(kinds)) return next()
    if (!ready()) return
    const { why, what } = words.values
    const typed = readable ? number.toSend() : null
    const because = (readable || why.trim() === '' ? what : why).trim()
    const answer = await run({
      id,
      personId,
      sessionId: session.id,
      document: kind,
      number: typed,
      unreadableBecause: typed === null ? because : null,
      decision: differs ? 'differs' : 'agrees',
      note: differs ? what.trim() : null,
    })
    setRefused(answer.ok ? null : answer)
    if (!answer.ok) return answer.code === 'number-blocked' ? number.forget() : undefined
    idIsUsed(`verify-${personId}`)
    number.forget()
    words.clear()
    setDone(true)
    onChanged()
  }
  return (
    <section className="desk-step" aria-labelledby="identity-title">
      <h2 id="identity-title">{say('desk.identity.title')}</h2>
      {refused !== null && <Notice kind="stop">{sayRefusal('identity.verify', refused)}</Notice>}
      <DocumentKinds id={kinds} value={kind} onChoose={choose} onGoOn={next} />
      {(!differs || number.checked !== null) && (
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
            <ActButton look="quiet" chord="alt+u" onAct={() => setReadable(!readable)}>
              {say(readable ? 'desk.identity.unreadable' : 'desk.identity.readable')}
            </ActButton>
          )}
        </div>
      )}
      {differs && (
        <WordsField
          field={words.field('what')}
          label={say('desk.identity.differsTitle')}
          hint={say('desk.identity.differsHint')}
          letter="f"
        />
      )}
      <div className="desk-step-acts">
        <PrimaryButton onAct={() => void verify()} busy={busy || done} buttonRef={primary}>
          {say(differs ? 'desk.identity.recordDiffers' : 'desk.identity.agrees')}
        </PrimaryButton>
        <ActButton chord="F4" onAct={turn}>
          {say(differs ? 'desk.identity.back' : 'desk.identity.differs')}
        </ActButton>
      </div>
    </section>
  )
}
