/**
 * Doses that stand twice for one person. One rule: one pair in hand at a time, and whatever is decided, both stay.
 */
import './conflicts.css'
import { useState } from 'react'
import type { ConflictView } from '#contract/identity-views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ConflictCard } from './conflict-card.tsx'
import { ConflictList } from './conflict-list.tsx'
import { conflictKey } from './conflict-words.ts'
import { NotYet } from './not-yet.tsx'

export function Conflicts() {
  const { say } = useText()
  const { value: conflicts, refused, again } = useAsk('people.conflicts', {})
  const [settled, setSettled] = useState<string | null>(null)
  if (conflicts === undefined) return <NotYet call="people.conflicts" refused={refused} />
  return (
    <section className="stack" aria-labelledby="conflicts-title">
      <div className="identity-line">
        <h2 id="conflicts-title">{say('identity.conflicts.title')}</h2>
        <p className="soft">{say('identity.conflicts.stays')}</p>
      </div>
      {settled !== null && <Notice kind="good">{settled}</Notice>}
      {conflicts.length === 0 ? (
        <EmptyState title={say('identity.conflicts.empty')}>{say('identity.conflicts.emptyHint')}</EmptyState>
      ) : (
        <Open conflicts={conflicts} onSettled={setSettled} onGone={again} />
      )}
    </section>
  )
}

interface OpenProps {
  readonly conflicts: readonly ConflictView[]
  readonly onSettled: (words: string) => void
  /** Somebody else was faster: the list is no longer so. */
  readonly onGone: () => void
}

function Open({ conflicts, onSettled, onGone }: OpenProps) {
  const { say } = useText()
  const [wanted, setWanted] = useState<string | null>(null)
  const found = conflicts.findIndex((conflict) => conflictKey(conflict) === wanted)
  const at = Math.max(0, found)
  const inHand = conflicts[at]
  const take = (place: number): void => {
    const next = conflicts[place]
    if (next !== undefined) setWanted(conflictKey(next))
  }
  const several = conflicts.length > 1
  useKeys(
    {
      ArrowDown: { does: say('identity.conflicts.list'), run: () => take(at + 1) },
      ArrowUp: () => take(at - 1),
    },
    { enabled: several },
  )
  if (inHand === undefined) return null
  return (
    <div className={several ? 'conflicts-two' : undefined}>
      {several && <ConflictList conflicts={conflicts} at={at} onTake={take} />}
      <ConflictCard
        key={conflictKey(inHand)}
        conflict={inHand}
        onSettled={(words) => {
          take(at + 1 < conflicts.length ? at + 1 : at - 1)
          onSettled(words)
        }}
        onGone={onGone}
      />
    </div>
  )
}
