/**
 * One box for everything that finds a person. One rule: nobody is opened whom the person at the desk has not seen in
 * the list, save when a single one fits.
 */
import './search.css'
import { useId, useState } from 'react'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useText } from '../../text/use-text.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { SearchResults } from './search-results.tsx'
import { isSearch } from './scanned-text.ts'
import type { Search } from './use-search.ts'

export const SEARCH_FIELD = 'desk-search'

export interface SearchBoxProps {
  readonly search: Search
  readonly onRegister: (typed: string) => void
  /** What is no name and no number to search by: a code that was pasted or typed. */
  readonly onScan: (text: string) => void
}

/** What a scanner types that is slow like a hand; the largest code fits. */
const LONGEST = 10_000

const arrows: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

export function SearchBox({ search, onRegister, onScan }: SearchBoxProps) {
  const { say } = useText()
  const { text, typed, people, active, set } = search
  const [here, setHere] = useState(false)
  const list = useId()
  const open = here && typed !== ''
  const register = (): void => {
    set('')
    onRegister(typed)
  }
  useKeys({ F3: { does: say('desk.search.registerNew'), run: register } })
  const enter = (): void => {
    if (typed === '' || isSearch(typed)) return void search.enter()
    set('')
    onScan(typed)
  }
  // Enter comes here where a step appeared after something was typed, or after the focus was sent here.
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open) set('')
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) enter()
    const step = arrows[event.key]
    if (step === undefined) return
    event.preventDefault()
    search.move(step)
  }
  // The whole of what was copied, with its line ends, which the field would lose.
  const paste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text')
    if (pasted.trim() === '' || isSearch(pasted)) return
    event.preventDefault()
    onScan(pasted)
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
          data-own-enter={typed === '' ? undefined : true}
          aria-expanded={open}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={open && people[active] !== undefined ? `${list}-${active}` : undefined}
          placeholder={say('desk.search.placeholder')}
          value={text}
          maxLength={LONGEST}
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget }) => set(currentTarget.value)}
          onKeyDown={press}
          onPaste={paste}
          onFocus={() => setHere(true)}
          onBlur={() => setHere(false)}
        />
        <span className="desk-search-keys">
          <KeyCap chord="F2" />
          <KeyCap chord="ctrl+k" />
        </span>
      </div>
      {here && <EnterHere onEnter={enter} />}
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
