/**
 * One of many, by the system's own list: typing its first letters finds it, with any keyboard and screen reader.
 */
import { Input } from '@mantine/core'
import './select-field.css'
import { FieldLabel } from './field-label.tsx'
import { useFieldKey, useFirstFocus } from './use-field-key.ts'
import type { FieldState } from './use-form.ts'

export interface SelectFieldProps {
  readonly label: string
  readonly field: FieldState
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Stands there while nothing is chosen. */
  readonly empty?: string
  readonly hint?: string
  readonly letter?: string
  readonly focusFirst?: boolean
}

export function SelectField({ label, field, options, empty, hint, letter, focusFirst = false }: SelectFieldProps) {
  useFieldKey(letter, label, field.id)
  useFirstFocus(field.id, focusFirst)
  const shownLabel = <FieldLabel label={label} optional={false} letter={letter} />
  return (
    <Input.Wrapper
      id={field.id}
      className="text-field text-field-middle"
      label={shownLabel}
      description={hint}
      error={field.error}
    >
      <select
        id={field.id}
        className="select-field"
        value={field.value}
        aria-invalid={field.error !== null}
        aria-describedby={field.error === null ? undefined : `${field.id}-error`}
        onChange={({ currentTarget }) => field.set(currentTarget.value)}
        onBlur={field.leave}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Input.Wrapper>
  )
}
