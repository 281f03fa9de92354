/** Who is at the session, by where they stand. One rule: it never takes the focus, and the person in hand is marked. */
import './queue.css'
import { useRef, useState } from 'react'
import type { PersonLine, SessionView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { QueueRow, walk } from './queue-row.tsx'

const MOST = 200
const groups = ['verified', 'referred', 'arrived', 'listed'] as const
const folded = ['observing', 'done', 'ended'] as const

export interface QueueProps {
  readonly session: SessionView
  readonly inHand: string | null
  readonly onTake: (personId: string) => void
}

export function Queue({ session, inHand, onTake }: QueueProps) {
  const { say } = useText()
  const list = useRef<HTMLElement>(null)
  const { value: open = [], loading } = useAsk('sessions.queue', { sessionId: session.id, show: 'open', limit: MOST })
  const firstRow = (): void => list.current?.querySelector<HTMLElement>('[aria-current=true], .desk-queue-row')?.focus()
  useKeys({ 'alt+q': { does: say('desk.queue.title'), run: firstRow } })
  return (
    <aside className="desk-queue" aria-label={say('desk.queue.title')} ref={list}>
      <h2 className="desk-queue-title">
        {say('desk.queue.title')} <KeyCap chord="alt+q" />
      </h2>
      {groups.map((step) => {
        const lines = open.filter((line) => line.step === step)
        if (lines.length === 0 && step === 'referred') return null
        return <Group key={step} step={step} count={lines.length} lines={lines} inHand={inHand} onTake={onTake} />
      })}
      {!loading && open.length === 0 && <p className="desk-queue-note">{say('desk.queue.empty')}</p>}
      {open.length === MOST && <p className="desk-queue-note">{say('desk.queue.more', { count: MOST })}</p>}
      {folded.map((part) => (
        <Folded key={part} part={part} session={session} inHand={inHand} onTake={onTake} />
      ))}
    </aside>
  )
}

interface GroupProps extends Omit<QueueProps, 'session'> {
  readonly step: (typeof groups)[number]
  readonly count: number
  readonly lines: readonly PersonLine[]
}

function Group({ step, count, lines, inHand, onTake }: GroupProps) {
  const { say } = useText()
  return (
    <section className="desk-queue-group">
      <h3 className="desk-queue-head">
        <span>{say(`desk.queue.${step}`)}</span>
        <span>{count}</span>
      </h3>
      <Rows lines={lines} inHand={inHand} onTake={onTake} />
    </section>
  )
}

/** Who has had the dose or went home without one is looked for seldom: these open on demand. */
function Folded({ part, session, inHand, onTake }: QueueProps & { readonly part: (typeof folded)[number] }) {
  const { say } = useText()
  const [shown, setShown] = useState(false)
  const input = { sessionId: session.id, show: part, limit: MOST } as const
  const { value: lines = [] } = useAsk('sessions.queue', input, { enabled: shown })
  const count = session.counts[part]
  if (part === 'ended' && count === 0) return null
  return (
    <section className="desk-queue-group">
      <h3>
        <button
          type="button"
          className="desk-queue-head"
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
          onKeyDown={walk}
        >
          <span>{say(`desk.queue.${part === 'observing' ? 'vaccinated' : part}`)}</span>
          <span>{count}</span>
        </button>
      </h3>
      {shown && <Rows lines={lines} inHand={inHand} onTake={onTake} />}
    </section>
  )
}

function Rows({ lines, inHand, onTake }: Pick<GroupProps, 'lines' | 'inHand' | 'onTake'>) {
  return (
    <ul className="desk-queue-rows">
      {lines.map((line) => (
        <QueueRow key={line.id} line={line} current={line.id === inHand} onTake={() => onTake(line.id)} />
      ))}
    </ul>
  )
}
