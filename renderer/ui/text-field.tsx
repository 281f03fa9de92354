/** A line of text to fill in. One rule: what is wrong stands at the field in words, and is said after it was left. */
import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import './text-field.css'
import { FieldLabel } from './field-label.tsx'
import { useFieldKey, useFirstFocus } from './use-field-key.ts'
import type { FieldState } from './use-form.ts'

export interface TextFieldProps {
  readonly label: string
  readonly field: FieldState
  readonly hint?: ReactNode
  /** `Alt` and this letter go to the field from anywhere. */
  readonly letter?: string
  readonly optional?: boolean
  readonly secret?: boolean
  readonly width?: 'short' | 'middle' | 'full'
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'url'
  readonly capitals?: boolean
  readonly maxLength?: number
  readonly focusFirst?: boolean
  readonly onLeave?: () => void
}

export function TextField(props: TextFieldProps) {
  const { label, field, hint, letter, optional = false, secret = false, width = 'full', capitals = false } = props
  const { onLeave, focusFirst = false, inputMode = 'text', maxLength } = props
  useFieldKey(letter, label, field.id)
  useFirstFocus(field.id, focusFirst)
  return (
    <TextInput
      id={field.id}
      className={`text-field text-field-${width}`}
      label={<FieldLabel label={label} optional={optional} letter={letter} />}
      description={hint}
      error={field.error}
      value={field.value}
      type={secret ? 'password' : 'text'}
      inputMode={inputMode}
      maxLength={maxLength}
      autoComplete="off"
      spellCheck={false}
      onChange={({ currentTarget }) => field.set(capitals ? currentTarget.value.toUpperCase() : currentTarget.value)}
      onBlur={() => {
        onLeave?.()
        field.leave()
      }}
    />
  )
}
