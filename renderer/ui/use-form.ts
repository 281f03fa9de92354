/**
 * What is being filled in. One rule: problems are said after a field was left or the act was tried, never while
 * typing; and what was typed stays through a refusal, a lock and a hand-over.
 */
import { useId, useState } from 'react'
import { forgetDraft, useDraft } from './use-draft.ts'
import { focusField } from './use-field-key.ts'

export interface FieldState {
  readonly id: string
  readonly value: string
  readonly error: string | null
  readonly set: (value: string) => void
  readonly leave: () => void
}

/** The sentence that says what is wrong, or null. */
export type FieldCheck<V> = (value: string, all: V) => string | null

export interface FormPlan<V extends Readonly<Record<string, string>>> {
  /** Names what is kept while the form is away; without a name nothing is kept. */
  readonly keep?: string
  readonly start: V
  readonly checks: { readonly [K in keyof V]?: FieldCheck<V> }
}

export interface Form<V> {
  readonly values: V
  readonly field: (name: keyof V & string) => FieldState
  /** True when all is in order; else every problem is shown and the first wrong field has the focus. */
  readonly ready: (only?: readonly (keyof V & string)[]) => boolean
  readonly problems: readonly { readonly id: string; readonly name: keyof V & string; readonly error: string }[]
  readonly set: (values: Partial<V>) => void
  readonly clear: () => void
}

export function useForm<V extends Readonly<Record<string, string>>>(plan: FormPlan<V>): Form<V> {
  const id = useId()
  const [values, change] = useDraft(plan.keep, plan.start)
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(false)
  const idOf = (name: string): string => `${id}${name}`
  const wrong = (name: keyof V & string): string | null => plan.checks[name]?.(values[name] ?? '', values) ?? null
  const names = Object.keys(plan.start) as (keyof V & string)[]
  const show = (more: readonly string[]): void => setShown((before) => new Set([...before, ...more]))

  const problems = names.flatMap((name) => {
    const error = shown.has(name) ? wrong(name) : null
    return error === null ? [] : [{ id: idOf(name), name, error }]
  })
  return {
    values,
    problems: tried ? problems : [],
    set: (some) => change((before) => ({ ...before, ...some })),
    clear: () => {
      // A form that goes away with this very act is not drawn again, and would leave its draft behind.
      if (plan.keep !== undefined) forgetDraft(plan.keep)
      change(() => plan.start)
      setShown(new Set())
      setTried(false)
    },
    ready: (only = names) => {
      const first = only.find((name) => wrong(name) !== null)
      show(only)
      setTried(first !== undefined)
      if (first !== undefined) focusField(idOf(first))
      return first === undefined
    },
    field: (name) => ({
      id: idOf(name),
      value: values[name] ?? '',
      error: shown.has(name) ? wrong(name) : null,
      set: (value) => change((before) => ({ ...before, [name]: value })),
      // Leaving an untouched field says nothing: somebody may only be looking around.
      leave: () => {
        if (values[name] !== '') show([name])
      },
    }),
  }
}
