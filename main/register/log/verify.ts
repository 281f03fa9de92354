/**
 * Walks a log from its first event and says whether it is whole: chained, unchanged, sealed by who it names. One rule:
 * it believes nothing but the events themselves.
 */
import { type Answer, done, refuse } from '#contract/answer'
import type { LogId } from '#contract/fields'
import { EventHeader, FIRST_PREV, type LoggedEvent } from '#domain/events/envelope'
import { type ChainPoint, checkChain } from '#proof/event-chain'
import { checkActor, type SealProblem, type StaffByThen } from '#proof/seals'
import { isDamage, type ReadDb } from '../store/sql.ts'
import { EventRow, headerOf } from './rows.ts'
import { headOf } from './append.ts'

export type LogProblem = SealProblem | 'unreadable' | 'not-an-event' | 'gap' | 'broken-chain' | 'wrong-head'

/** How far a log holds, and the staff that it has named by then. */
interface Walk {
  at: ChainPoint
  readonly staff: StaffByThen
}

/** Returns the number of events; a refusal's `seq` names the first event that does not hold, or is not there. */
export function verifyLog(db: ReadDb, log: LogId): Answer<number, LogProblem> {
  const walk: Walk = { at: { seq: 0, hash: FIRST_PREV }, staff: new Map() }
  try {
    for (const raw of db.each('select * from event where log = :log order by seq', { log })) {
      const held = step(raw, walk)
      if (!held.ok) return held
    }
    return checkHead(headOf(db, log), walk.at)
  } catch (error) {
    if (isDamage(error)) return refuse('unreadable', { seq: walk.at.seq + 1 })
    throw error
  }
}

function step(raw: unknown, walk: Walk): Answer<null, LogProblem> {
  const event = readEvent(raw)
  if (event === undefined) return refuse('not-an-event', { seq: walk.at.seq + 1 })
  const chained = checkChain([event], walk.at)
  if (!chained.ok) return chained
  walk.at = chained.value
  return checkActor(event, walk.staff)
}

/** What the register itself believes to be the end. */
function checkHead(head: ChainPoint, at: ChainPoint): Answer<number, 'wrong-head'> {
  if (head.seq !== at.seq) return refuse('wrong-head', { seq: Math.min(head.seq, at.seq) + 1 })
  return head.hash === at.hash ? done(at.seq) : refuse('wrong-head', { seq: at.seq })
}

/** Undefined for a row that somebody made unreadable. */
function readEvent(raw: unknown): LoggedEvent | undefined {
  const row = EventRow.safeParse(raw)
  const header = row.success ? EventHeader.safeParse(headerOf(row.data)) : undefined
  if (!row.success || header?.success !== true) return undefined
  return { header: header.data, body: row.data.body, hash: row.data.hash }
}
