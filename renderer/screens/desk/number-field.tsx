/** The number while it is typed; after its check only its end, and what the check said. */
import type { DocumentKind } from '#contract/fields'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Shape } from '../../ui/shape.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { DocumentNumber } from './use-document-number.ts'

export interface NumberFieldProps {
  readonly number: DocumentNumber
  readonly kind: DocumentKind
  readonly label: string
  readonly letter: string
}

export function NumberField(props: NumberFieldProps) {
  const { number, label, letter } = props
  const { say } = useText()
  if (number.checked !== null) return <Checked {...props} checked={number.checked} />
  return (
    <TextField
      label={label}
      hint={say('desk.identity.numberHint')}
      field={number.field}
      letter={letter}
      width="middle"
      capitals
      maxLength={40}
    />
  )
}

interface CheckedProps extends NumberFieldProps {
  readonly checked: NonNullable<DocumentNumber['checked']>
}

function Checked({ number, kind, letter, checked: { masked, fault } }: CheckedProps) {
  const { say, sayFieldProblem } = useText()
  return (
    <div className="desk-checked">
      <p className="desk-checked-number">{say('desk.identity.checked', { kind: say(`documents.${kind}`), masked })}</p>
      {fault === null ? (
        <p className="desk-checked-passed" role="status">
          <Shape name="good" /> {say('desk.identity.passed')}
        </p>
      ) : (
        <Notice kind="look">{say('desk.identity.look', { why: sayFieldProblem(fault, {}) })}</Notice>
      )}
      <ActButton look="quiet" chord={`alt+${letter}`} onAct={number.forget}>
        {say('desk.identity.typeAgain')}
      </ActButton>
    </div>
  )
}
