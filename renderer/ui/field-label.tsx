/** A field's name, whether it may stay empty, and the key that goes to it. */
import { useText } from '../text/use-text.ts'
import { KeyCap } from './key-cap.tsx'

export interface FieldLabelProps {
  readonly label: string
  readonly optional: boolean
  readonly letter: string | undefined
}

export function FieldLabel({ label, optional, letter }: FieldLabelProps) {
  const { say } = useText()
  return (
    <span className="field-label">
      <span>{label}</span>
      {optional && <span className="field-label-optional">({say('ui.optional')})</span>}
      {letter !== undefined && <KeyCap chord={`alt+${letter}`} />}
    </span>
  )
}
