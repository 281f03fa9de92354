/**
 * The number on a document, from typing to the register. One rule: once it is checked, the page shows and keeps its
 * end only; the number itself waits out of sight for the one call that takes it, and is then gone.
 */
import { useId, useRef, useState } from 'react'
import type { DocumentKind } from '#contract/fields'
import { schemes } from '#domain/identity/index'
import type { CheckContext, NumberFault, Scheme } from '#domain/identity/scheme'
import { useText } from '../../text/use-text.ts'
import type { FieldState } from '../../ui/use-form.ts'

export interface CheckedNumber {
  readonly masked: string
  /** Null when it passed; else why it should be looked at once more. */
  readonly fault: NumberFault | null
}

export interface DocumentNumber {
  readonly field: FieldState
  readonly checked: CheckedNumber | null
  /** Checks what is typed; true when there is a number that can be sent. */
  readonly inOrder: () => boolean
  /** The number as typed, for the call; null where there is none. */
  readonly toSend: () => string | null
  /** Forgets the number: it was taken, or is to be typed again. */
  readonly forget: () => void
}

export function useDocumentNumber(kind: DocumentKind, context: CheckContext): DocumentNumber {
  const { say, sayFieldProblem } = useText()
  const id = useId()
  const sealed = useRef<string | null>(null)
  const [typed, setTyped] = useState('')
  const [checked, setChecked] = useState<CheckedNumber | null>(null)
  const [error, setError] = useState<string | null>(null)
  const scheme: Scheme = schemes[kind]

  const block = (masked: string, fault: NumberFault): boolean => {
    setError(say('desk.identity.blocked', { masked, why: sayFieldProblem(fault, {}) }))
    // One digit off is still nearly somebody's Aadhaar number.
    if (kind === 'aadhaar') setTyped('')
    return false
  }
  const check = (): boolean => {
    const { check: outcome, masked } = scheme.read(typed, context)
    if (!outcome.ok && scheme.onFailure === 'block') return block(masked, outcome.why)
    sealed.current = typed.trim()
    setTyped('')
    setError(null)
    setChecked({ masked, fault: outcome.ok ? null : outcome.why })
    return true
  }
  const inOrder = (): boolean => {
    if (sealed.current !== null) return true
    if (typed.trim() !== '') return check()
    setError((before) => before ?? say('desk.identity.missing'))
    return false
  }
  return {
    field: {
      id,
      value: typed,
      error,
      set: (value) => {
        setTyped(value)
        setError(null)
      },
      leave: () => {
        if (typed.trim() !== '') check()
      },
    },
    checked,
    inOrder,
    toSend: () => sealed.current,
    forget: () => {
      sealed.current = null
      setTyped('')
      setChecked(null)
      setError(null)
    },
  }
}
