/** One person in the queue: enough to call them and to find them again. */
import type { KeyboardEvent } from 'react'
import type { PersonLine } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { SyncMark } from '../../ui/sync-mark.tsx'
import { shortWords } from './person-words.ts'

export interface QueueRowProps {
  readonly line: PersonLine
  readonly current: boolean
  readonly onTake: () => void
}

export function QueueRow({ line, current, onTake }: QueueRowProps) {
  const text = useText()
  return (
    <li>
      <button type="button" className="desk-queue-row" aria-current={current} onClick={onTake} onKeyDown={walk}>
        {line.token !== null && <span className="desk-queue-token">{line.token}</span>}
        <span className="desk-queue-name">{line.name}</span>
        {(line.step === 'vaccinated' || line.step === 'done') && <SyncMark state={line.sync} small />}
        <span className="desk-queue-facts">{shortWords(line, text)}</span>
      </button>
    </li>
  )
}

/** Arrow keys go from row to row, over the heads between them. */
export function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const rows = [...(event.currentTarget.closest('.desk-queue')?.querySelectorAll<HTMLElement>('button') ?? [])]
  if (step === undefined) return
  event.preventDefault()
  rows[rows.indexOf(event.currentTarget) + step]?.focus()
}
