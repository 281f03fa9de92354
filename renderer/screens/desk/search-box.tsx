/**
 * One box for everything that finds a person. One rule: nobody is opened whom the person at the desk has not seen in
 * the list, save when a single one fits.
 */
import './search.css'
import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useText } from '../../text/use-text.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { SearchResults } from './search-results.tsx'
import { useSearch } from './use-search.ts'

export const SEARCH_FIELD = 'desk-search'

export interface SearchBoxProps {
  readonly onTake: (personId: string) => void
  readonly onRegister: (typed: string) => void
}

const arrows: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

export function SearchBox({ onTake, onRegister }: SearchBoxProps) {
  const { say } = useText()
  const search = useSearch(onTake)
  const { text, typed, people, active, set } = search
  const [here, setHere] = useState(false)
  const list = useId()
  const open = here && typed !== ''
  const register = (): void => {
    set('')
    onRegister(typed)
  }
  useKeys({ F3: { does: say('desk.search.registerNew'), run: register } })
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open) set('')
    const step = arrows[event.key]
    if (step === undefined) return
    event.preventDefault()
    search.move(step)
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
      {here && <EnterHere onEnter={() => void search.enter()} />}
      {open && (
        <SearchResults
          id={list}
          people={people}
          asked={search.asked}
          active={active}
          typed={typed}
          onTake={search.take}
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
