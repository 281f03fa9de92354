/** The pairs that wait for a decision. One rule: arrow keys choose wherever the focus stands, and it does not move. */
import { useEffect, useRef } from 'react'
import type { ConflictView } from '#contract/identity-views'
import { useText } from '../../text/use-text.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { conflictFacts, conflictKey, conflictName } from './conflict-words.ts'

export interface ConflictListProps {
  readonly conflicts: readonly ConflictView[]
  readonly at: number
  readonly onTake: (place: number) => void
}

export function ConflictList({ conflicts, at, onTake }: ConflictListProps) {
  const text = useText()
  const { say } = text
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.children[at]?.scrollIntoView({ block: 'nearest' }), [at])
  return (
    <nav className="conflict-list" aria-label={say('identity.conflicts.list')}>
      <p className="conflict-list-keys">
        <span>{say('identity.conflicts.list')}</span>
        <span>
          <KeyCap chord="ArrowUp" /> <KeyCap chord="ArrowDown" />
        </span>
      </p>
      <ul ref={list}>
        {conflicts.map((conflict, place) => (
          <li key={conflictKey(conflict)}>
            <button type="button" aria-current={place === at} onClick={() => onTake(place)}>
              <span className="conflict-list-name">{conflictName(conflict)}</span>
              <span className="conflict-list-facts">{conflictFacts(conflict, text)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
