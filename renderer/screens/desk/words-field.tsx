/** A few words that have to be said; the focus comes to them as they are asked for. */
import { TextField } from '../../ui/text-field.tsx'
import type { FieldState } from '../../ui/use-form.ts'

export interface WordsFieldProps {
  readonly field: FieldState
  readonly label: string
  readonly hint: string
  readonly letter: string
}

export const WordsField = ({ field, label, hint, letter }: WordsFieldProps) => (
  <TextField field={field} label={label} hint={hint} letter={letter} maxLength={200} focusFirst />
)
