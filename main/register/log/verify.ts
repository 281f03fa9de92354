/**
 * Walks a log from its first event and says whether it is whole: chained, unchanged, sealed by who it names. One rule:
 * it believes nothing but the events themselves.
 */
import type { KeyObject } from 'node:crypto'
import { type Answer, done, refuse } from '#contract/answer'
import type { LogId, Role } from '#contract/fields'
import { EventHeader, FIRST_PREV, type LoggedEvent } from '#domain/events/envelope'
import { type BodyOf, type EventName, eventTypes, isEventName } from '#domain/events/index'
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
  | 'no-right'
  | 'wrong-head'

/** A member of staff as the log has named them so far; without a key once they have left. */
interface Known {
  readonly key: KeyObject | undefined
  readonly roles: readonly Role[]
}
type Staff = Map<string, Known>

/** How far a log holds, and the staff that it has named by then. */
interface Walk {
  at: ChainPoint
  readonly staff: Staff
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
  // A founder's first seal is checked by the key that its own event names; everybody else must be known before.
  const added = learnDeviceAndStaff(event, walk.staff)
  if (!added.ok) return added
  const sealed = checkSeal(event, walk.staff)
  return sealed.ok ? learnChange(event, walk.staff) : sealed
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

/** The device must be the one that the log is named after. */
function learnDeviceAndStaff(event: LoggedEvent, staff: Staff): Answer<null, 'wrong-body' | 'other-log'> {
  const { log, seq } = event.header
  if (event.body === null) return done(null)
  if (event.header.type === 'centre-founded.1') {
    const founded = bodyOf('centre-founded.1', event.body)
    if (founded === undefined) return refuse('wrong-body', { seq })
    return logIdOf(Buffer.from(founded.device, 'base64url')) === log ? done(null) : refuse('other-log', { seq })
  }
  if (event.header.type !== 'staff-added.1') return done(null)
  const added = bodyOf('staff-added.1', event.body)
  const key = added && keyOf(added.key)
  if (added === undefined || key === undefined) return refuse('wrong-body', { seq })
  // The first key that a person was named with stays theirs: a later one under their name is not.
  if (!staff.has(added.staffId)) staff.set(added.staffId, { key, roles: added.roles })
  return done(null)
}

/** Keys, roles and leaving are changed by whoever leads, for others; from the next event on. */
function learnChange({ header, body }: LoggedEvent, staff: Staff): Answer<null, 'wrong-body' | 'no-right'> {
  const { type, seq, by } = header
  if (body === null || !isChange(type)) return done(null)
  const change = bodyOf(type, body)
  const known = change && staff.get(change.staffId)
  if (change === undefined || known === undefined) return refuse('wrong-body', { seq })
  const leads = staff.get(by)?.roles.some((role) => role === 'in-charge' || role === 'district-officer') ?? false
  if (!leads || ('key' in change && change.staffId === by)) return refuse('no-right', { seq })
  if ('roles' in change) staff.set(change.staffId, { ...known, roles: change.roles })
  else if ('key' in change) {
    const key = keyOf(change.key)
    if (key === undefined) return refuse('wrong-body', { seq })
    staff.set(change.staffId, { ...known, key })
  } else staff.set(change.staffId, { ...known, key: undefined })
  return done(null)
}

const changes = ['staff-roles-changed.1', 'staff-key-replaced.1', 'staff-left.1'] as const satisfies EventName[]
const isChange = (type: string): type is (typeof changes)[number] => (changes as readonly string[]).includes(type)

const bodyOf = <N extends EventName>(type: N, body: string): BodyOf<N> | undefined =>
  eventTypes[type].body.safeParse(parseCanonical(body)?.value).data as BodyOf<N> | undefined

const keyOf = (spki: string): KeyObject | undefined => publicKeyFromSpki(Buffer.from(spki, 'base64url'))

/** By the key that was the actor's when the event was written. */
function checkSeal({ header }: LoggedEvent, staff: Staff): Answer<null, 'bad-seal' | 'no-seal'> {
  const { seq, type } = header
  if (!isEventName(type)) return done(null)
  if (header.seal === undefined) return eventTypes[type].sealed ? refuse('no-seal', { seq }) : done(null)
  const key = staff.get(header.by)?.key
  return key !== undefined && sealHolds(header, key) ? done(null) : refuse('bad-seal', { seq })
}
