/** The list under the search box. One rule: it shows what is needed to tell two people of one name apart. */
import { useEffect, useRef } from 'react'
import type { PersonLine } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { shortWords } from './person-words.ts'

export interface SearchResultsProps {
  readonly id: string
  readonly people: readonly PersonLine[]
  /** False while the answer is on its way. */
  readonly asked: boolean
  readonly active: number
  readonly typed: string
  readonly onTake: (person: PersonLine) => void
  readonly onRegister: () => void
}

export function SearchResults({ id, people, asked, active, typed, onTake, onRegister }: SearchResultsProps) {
  const { say } = useText()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // The focus stays in the box: a press with the mouse must not take it away before it counts.
    <div className="desk-search-results" onMouseDown={(event) => event.preventDefault()} role="presentation">
      <div id={id} role="listbox" aria-label={say('desk.search.results')} ref={list}>
        {people.map((person, place) => (
          <Result
            key={person.id}
            id={`${id}-${place}`}
            person={person}
            selected={place === active}
            onTake={() => onTake(person)}
          />
        ))}
      </div>
      {asked && people.length === 0 && <p className="desk-search-none">{say('desk.search.none')}</p>}
      <div className="desk-search-foot">
        <button type="button" className="desk-search-register" tabIndex={-1} onClick={onRegister}>
          <span>{say('desk.search.registerTyped', { typed })}</span>
          <KeyCap chord="F3" />
        </button>
        {people.length > 0 && <span className="soft">{say('desk.search.keys')}</span>}
      </div>
    </div>
  )
}

interface ResultProps {
  readonly id: string
  readonly person: PersonLine
  readonly selected: boolean
  readonly onTake: () => void
}

function Result({ id, person, selected, onTake }: ResultProps) {
  const text = useText()
  const { name, nativeName, referenceId, step } = person
  return (
    // Keys are heard by the box, which names this option as the active one.
    <div id={id} role="option" aria-selected={selected} tabIndex={-1} className="desk-search-result" onClick={onTake}>
      <span className="desk-search-name">
        <strong>{name}</strong>
        {nativeName !== null && <span>{nativeName}</span>}
      </span>
      <span className="desk-search-facts">
        {shortWords(person, text)}
        {referenceId !== null && ` · ${referenceId}`}
      </span>
      <span className="desk-search-step">{step === 'none' ? '' : text.say(`desk.queue.${step}`)}</span>
    </div>
  )
}
