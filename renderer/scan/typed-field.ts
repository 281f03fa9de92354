/**
 * A field that a scanner has typed into, and how it gets back what it held. One rule: it is changed as typing changes
 * it, so that whoever follows the field (React keeps its own copy) follows this too.
 */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const typable =
  'textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit], [type=file], [type=range])'

/** What a character that is typed at `target` would go into. */
export function fieldOf(target: EventTarget | null): Field | null {
  const isField =
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  return isField && target.matches(typable) ? target : null
}

export interface Remembered {
  readonly field: Field
  readonly value: string
  /** Where the caret stood; null in a field that has none. */
  readonly start: number | null
  readonly end: number | null
}

export function remember(field: Field): Remembered {
  if (field instanceof HTMLSelectElement) return { field, value: field.value, start: null, end: null }
  return { field, value: field.value, start: field.selectionStart, end: field.selectionEnd }
}

export function putBack({ field, value, start, end }: Remembered): void {
  write(field, value)
  if (!(field instanceof HTMLSelectElement) && start !== null) field.setSelectionRange(start, end)
}

/** Types a text where the caret stood, over what was selected there. */
export function typeInto({ field, value, start, end }: Remembered, text: string): void {
  if (field instanceof HTMLSelectElement || field.disabled || field.readOnly) return
  const [before, after] = [value.slice(0, start ?? value.length), value.slice(end ?? value.length)]
  const room = field.maxLength < 0 ? text.length : Math.max(0, field.maxLength - before.length - after.length)
  write(field, before + text.slice(0, room) + after)
  const caret = before.length + Math.min(room, text.length)
  if (start !== null) field.setSelectionRange(caret, caret)
}

function write(field: Field, value: string): void {
  if (field.value === value) return
  // React watches the element's own `value`; what goes through the prototype's setter it takes for typing.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
}
