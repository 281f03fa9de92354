/**
 * Half-typed input that outlives its screen. One rule: it is kept in memory only, and for the one who typed it. The
 * page's own storage lies unencrypted on the disk, and what is typed here is about people.
 */
import { useState } from 'react'

type Drafts = Map<string, unknown>

const everybodys = new Map<string, Drafts>()
let owner = ''

const draftsFor = (whose: string): Drafts => {
  const known = everybodys.get(whose) ?? new Map<string, unknown>()
  everybodys.set(whose, known)
  return known
}

/** From now on what is typed is this person's; what others have half typed waits for them. */
export const draftsOf = (whose: string): void => void (owner = whose)
export const draftOwner = (): string => owner

/**
 * Like useState with a function; with a `name` the value is there again when the screen comes back.
 * Undefined as name: nothing is kept.
 */
export function useDraft<V>(name: string | undefined, start: V): readonly [V, (change: (before: V) => V) => void] {
  const [drafts] = useState(() => draftsFor(owner))
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
  draftsFor(owner).delete(name)
}

/** For what one person hands to another. Undefined where nothing is kept under the name. */
export const draftBy = (whose: string, name: string): unknown => draftsFor(whose).get(name)
export const giveDraft = (whose: string, name: string, value: unknown): void => void draftsFor(whose).set(name, value)
