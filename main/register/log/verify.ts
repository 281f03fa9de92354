/**
 * Walks a log from its first event and says whether it is whole: chained, unchanged, sealed by who it names. One rule:
 * it believes nothing but the events themselves.
 */
import type { KeyObject } from 'node:crypto'
import { type Answer, done, refuse } from '#contract/answer'
import type { LogId } from '#contract/fields'
import { EventHeader, FIRST_PREV, type LoggedEvent } from '#domain/events/envelope'
import { eventTypes, isEventName } from '#domain/events/index'
import { parseCanonical } from '#proof/canonical-json'
import { type ChainPoint, checkChain, sealHolds } from '#proof/event-chain'
import { logIdOf, publicKeyFromSpki } from '#proof/keys'
import { isDamage, type ReadDb } from '../store/sql.ts'
import { EventRow, headerOf } from './rows.ts'
import { headOf } from './append.ts'

export type LogProblem =
  | 'unreadable'
  | 'not-an-event'
  | 'gap'
  | 'broken-chain'
  | 'wrong-body'
  | 'other-log'
  | 'bad-seal'
  | 'no-seal'
  | 'wrong-head'

/** How far a log holds, and the staff keys that it has named by then. */
interface Walk {
  at: ChainPoint
  readonly staff: Map<string, KeyObject>
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
  const learnt = learnKeys(event, walk.staff)
  if (!learnt.ok) return learnt
  walk.at = chained.value
  return checkSeal(event, walk.staff)
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

/** Staff keys as the log names them; the device's own must be the one that the log is named after. */
function learnKeys(
  { header: { type, log, seq }, body }: LoggedEvent,
  staff: Map<string, KeyObject>,
): Answer<null, 'wrong-body' | 'other-log'> {
  if (body === null || (type !== 'centre-founded.1' && type !== 'staff-added.1')) return done(null)
  const read = eventTypes[type].body.safeParse(parseCanonical(body)?.value)
  if (!read.success) return refuse('wrong-body', { seq })
  if ('device' in read.data) {
    return logIdOf(Buffer.from(read.data.device, 'base64url')) === log ? done(null) : refuse('other-log', { seq })
  }
  const key = publicKeyFromSpki(Buffer.from(read.data.key, 'base64url'))
  if (key === undefined) return refuse('wrong-body', { seq })
  // The first key that a person was named with stays theirs: a later one under their name is not.
  if (!staff.has(read.data.staffId)) staff.set(read.data.staffId, key)
  return done(null)
}

/** A founder's first seal is checked by the key that its own event names. */
function checkSeal(
  { header }: LoggedEvent,
  staff: ReadonlyMap<string, KeyObject>,
): Answer<null, 'bad-seal' | 'no-seal'> {
  const { seq, type } = header
  if (!isEventName(type)) return done(null)
  if (header.seal === undefined) return eventTypes[type].sealed ? refuse('no-seal', { seq }) : done(null)
  const key = staff.get(header.by)
  return key !== undefined && sealHolds(header, key) ? done(null) : refuse('bad-seal', { seq })
}
