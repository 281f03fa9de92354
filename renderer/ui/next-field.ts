/** Enter in a form. One rule: it goes from field to field, past none that is not in order, and on the last it acts. */
import { focusField } from './use-field-key.ts'

export interface FieldInTurn {
  readonly id: string
  /** Says what is wrong with the field, if anything is. */
  readonly inOrder: () => boolean
}

/** True when the focus stood in a field before the last one: it has gone on, or stays with what is wrong there. */
export function goToNextField(fields: readonly FieldInTurn[]): boolean {
  const at = fields.findIndex(({ id }) => id === document.activeElement?.id)
  const next = fields[at + 1]
  if (at < 0 || next === undefined) return false
  if (fields[at]?.inOrder() === true) focusField(next.id)
  return true
}
