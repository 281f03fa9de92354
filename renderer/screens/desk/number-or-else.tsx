/** The number of the document, or what stands in its place: why it cannot be read, a facilitator, a guardian. */
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { FacilitationField } from './facilitation-field.tsx'
import { GuardianFields } from './guardian-fields.tsx'
import { NumberField } from './number-field.tsx'
import { StateField } from './state-field.tsx'
import type { Form } from '../../ui/use-form.ts'
import { FACILITATION_FIELD } from './use-shown-document.ts'
import type { DocumentInHand } from './use-shown-document.ts'
import type { VerifyWords } from './use-verify-words.ts'
import { WordsField } from './words-field.tsx'

export interface NumberOrElseProps {
  readonly shown: DocumentInHand
  readonly words: Form<VerifyWords>
}

export function NumberOrElse({ shown, words }: NumberOrElseProps) {
  const { kind, facilitation, facilitationMissing, guardian, state } = shown
  if (kind === 'facilitated') {
    return (
      <FacilitationField
        id={FACILITATION_FIELD}
        value={facilitation}
        missing={facilitationMissing}
        onChoose={shown.chooseFacilitation}
      />
    )
  }
  return (
    <>
      <NumberOrWhy shown={shown} words={words} />
      {kind === 'epic' && <StateField value={state} onChoose={shown.chooseState} />}
      {kind === 'child-card' && <GuardianFields guardian={guardian} />}
    </>
  )
}

function NumberOrWhy({ shown: { kind, number, readable, turnReadable }, words }: NumberOrElseProps) {
  const { say } = useText()
  return (
    <div className="desk-number">
      {readable ? (
        <NumberField number={number} kind={kind} label={say('desk.identity.number')} letter="n" />
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
