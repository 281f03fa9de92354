/**
 * One box for everything that finds a person. One rule: nobody is opened whom the person at the desk has not seen in
 * the list, save when a single one fits.
 */
import './search.css'
import { useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { PersonLine } from '#contract/views'
import { ask } from '../../client/ask.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { SearchResults } from './search-results.tsx'

export const SEARCH_FIELD = 'desk-search'

export interface SearchBoxProps {
  readonly onTake: (personId: string) => void
  readonly onRegister: (typed: string) => void
}

export function SearchBox({ onTake, onRegister }: SearchBoxProps) {
  const { say } = useText()
  const [text, change] = useDraft('desk-search', '')
  const [here, setHere] = useState(false)
  const [active, setActive] = useState(0)
  const current = useRef(text)
  const list = useId()
  const typed = text.trim()
  const [found, people] = useFound(typed)
  const open = here && typed !== ''

  const set = (next: string): void => {
    current.current = next
    change(() => next)
    setActive(0)
  }
  const take = (person: PersonLine): void => {
    set('')
    onTake(person.id)
  }
  const register = (): void => {
    set('')
    onRegister(typed)
  }
  const choose = async (): Promise<void> => {
    const person = found?.[active]
    if (person !== undefined) return take(person)
    if (found !== undefined || typed === '') return
    // Enter came before the answer, as from a scanner.
    const answer = await ask('people.search', { text: typed, limit: MOST })
    const only = answer.ok && answer.value.length === 1 ? answer.value[0] : undefined
    if (only !== undefined && current.current === text) take(only)
  }
  useKeys({ F3: { does: say('desk.search.registerNew'), run: register } })
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open) set('')
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || people.length === 0) return
    event.preventDefault()
    setActive((active + step + people.length) % people.length)
  }
  return (
    <div className="desk-search" role="search">
      <label htmlFor={SEARCH_FIELD} className="sr-only">
        {say('desk.search.label')}
      </label>
      <div className="desk-search-line">
        <input
          id={SEARCH_FIELD}
          className="desk-search-field"
          type="text"
          role="combobox"
          aria-expanded={open}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={open && people[active] !== undefined ? `${list}-${active}` : undefined}
          placeholder={say('desk.search.placeholder')}
          value={text}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget }) => set(currentTarget.value)}
          onKeyDown={press}
          onFocus={() => setHere(true)}
          onBlur={() => setHere(false)}
        />
        <span className="desk-search-keys">
          <KeyCap chord="F2" />
          <KeyCap chord="ctrl+k" />
        </span>
      </div>
      {here && <EnterHere onEnter={() => void choose()} />}
      {open && (
        <SearchResults
          id={list}
          people={people}
          asked={found !== undefined}
          active={active}
          typed={typed}
          onTake={take}
          onRegister={register}
        />
      )}
    </div>
  )
}

/** While the focus is here, Enter means the list and never the act of whoever is in hand. */
function EnterHere({ onEnter }: { readonly onEnter: () => void }) {
  useKeys({ Enter: onEnter })
  return null
}

const MOST = 8

/** The people for exactly this text (undefined while the answer is on its way), and those to be shown meanwhile. */
function useFound(text: string): readonly [readonly PersonLine[] | undefined, readonly PersonLine[]] {
  const enabled = text !== ''
  const exact = useAsk('people.search', { text, limit: MOST }, { enabled }).value
  const shown = useAsk('people.search', { text, limit: MOST }, { enabled, keep: true }).value
  return [exact, shown ?? []]
}
