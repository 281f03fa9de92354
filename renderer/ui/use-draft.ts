/**
 * Half-typed input that outlives its screen. One rule: it is kept in memory only. The page's own storage lies
 * unencrypted on the disk, and what is typed here is about people.
 */
import { useState } from 'react'

const drafts = new Map<string, unknown>()

/**
 * Like useState with a function; with a `name` the value is there again when the screen comes back.
 * Undefined as name: nothing is kept.
 */
export function useDraft<V>(name: string | undefined, start: V): readonly [V, (change: (before: V) => V) => void] {
  const [value, setValue] = useState<V>(() =>
    name !== undefined && drafts.has(name) ? (drafts.get(name) as V) : start,
  )
  const change = (to: (before: V) => V): void =>
    setValue((before) => {
      const next = to(before)
      if (name !== undefined) drafts.set(name, next)
      return next
    })
  return [value, change]
}

export function forgetDraft(name: string): void {
  drafts.delete(name)
}
