/**
 * What is typed into the search box and what it finds. One rule: Enter opens only whom the list shows for exactly this
 * text, or the single one who fits.
 */
import { useRef, useState } from 'react'
import type { PersonLine } from '#contract/views'
import { ask } from '../../client/ask.ts'
import { useAsk } from '../../client/use-ask.ts'
import { forgetSentFocus } from '../../ui/arrival-focus.ts'
import { useDraft } from '../../ui/use-draft.ts'
import { isSearch } from './scanned-text.ts'

export interface Search {
  readonly text: string
  readonly typed: string
  /** Those to be shown: for this text, or for the text before while the answer is on its way. */
  readonly people: readonly PersonLine[]
  /** The answer for exactly this text has come. */
  readonly asked: boolean
  readonly active: number
  readonly set: (text: string) => void
  readonly move: (step: 1 | -1) => void
  readonly enter: () => Promise<void>
  /** Something that a scanner read or a person pasted is searched for; the single one who fits is taken. */
  readonly find: (text: string) => Promise<void>
  readonly take: (person: PersonLine) => void
}

const MOST = 8

export function useSearch(onTake: (personId: string) => void): Search {
  const [text, change] = useDraft('desk-search', '')
  const [active, setActive] = useState(0)
  const current = useRef(text)
  const typed = text.trim()
  const [found, people] = useFound(typed)

  const set = (next: string): void => {
    current.current = next
    change(() => next)
    setActive(0)
  }
  const take = (person: PersonLine): void => {
    set('')
    forgetSentFocus()
    onTake(person.id)
  }
  const enter = async (): Promise<void> => {
    const person = found?.[active]
    if (person !== undefined) return take(person)
    if (found !== undefined || typed === '') return
    // Enter came before the answer.
    await takeOnly(text)
  }
  const takeOnly = async (wanted: string): Promise<void> => {
    const answer = await ask('people.search', { text: wanted.trim(), limit: MOST })
    const only = answer.ok && answer.value.length === 1 ? answer.value[0] : undefined
    if (only !== undefined && current.current === wanted) take(only)
  }
  const find = async (wanted: string): Promise<void> => {
    set(wanted)
    await takeOnly(wanted)
  }
  const move = (step: 1 | -1): void => {
    if (people.length > 0) setActive((active + step + people.length) % people.length)
  }
  return { text, typed, people, asked: found !== undefined, active, set, move, enter, find, take }
}

/** The people for exactly this text (undefined while the answer is on its way), and those to be shown meanwhile. */
function useFound(text: string): readonly [readonly PersonLine[] | undefined, readonly PersonLine[]] {
  // A code that is typed or pasted by hand is no name, and nobody's Aadhaar number is asked for.
  const enabled = isSearch(text)
  const exact = useAsk('people.search', { text, limit: MOST }, { enabled }).value
  const shown = useAsk('people.search', { text, limit: MOST }, { enabled, keep: true }).value
  return [exact, shown ?? []]
}
