/** A PIN: digits only, shown as dots. One rule: it is never kept longer than the field is on the screen. */
import { TextInput } from '@mantine/core'
import './pin-field.css'
import { useEffect, useRef } from 'react'
import { FieldLabel } from './field-label.tsx'
import { useFieldKey, useFirstFocus } from './use-field-key.ts'
import type { FieldState } from './use-form.ts'

export interface PinFieldProps {
  readonly label: string
  readonly field: FieldState
  readonly hint?: string
  readonly letter?: string
  readonly focusFirst?: boolean
}

export function PinField({ label, field, hint, letter, focusFirst = false }: PinFieldProps) {
  useFieldKey(letter, label, field.id)
  useFirstFocus(field.id, focusFirst)
  useEmptiedWhenHidden(field)
  return (
    <TextInput
      id={field.id}
      className="text-field pin-field"
      label={<FieldLabel label={label} optional={false} letter={letter} />}
      description={hint}
      error={field.error}
      value={field.value}
      type="password"
      inputMode="numeric"
      maxLength={8}
      autoComplete="off"
      onChange={({ currentTarget }) => field.set(currentTarget.value.replaceAll(/\D/g, ''))}
      onBlur={field.leave}
    />
  )
}

/** A page that is hidden keeps its fields; a PIN is typed anew. One that goes away for good leaves it to its form. */
function useEmptiedWhenHidden(field: FieldState): void {
  const current = useRef(field)
  useEffect(() => {
    current.current = field
  })
  useEffect(() => {
    const input = document.getElementById(current.current.id)
    return () => {
      // Gone for good is out of the page by now.
      if (input?.isConnected === true && current.current.value !== '') current.current.set('')
    }
  }, [])
}
