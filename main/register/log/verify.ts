/**
 * Walks a log from its first event and says whether it is whole: chained, unchanged, sealed by who it names. One rule:
 * it believes nothing but the events themselves.
 */
import type { KeyObject } from 'node:crypto'
import { type Answer, done, refuse } from '#contract/answer'
import { LogId } from '#contract/fields'
import { FIRST_PREV, type LoggedEvent } from '#domain/events/envelope'
import { eventTypes, isEventName } from '#domain/events/index'
import { checkChain, sealHolds } from '#proof/event-chain'
import { logIdOf, publicKeyFromSpki } from '#proof/keys'
import type { ReadDb } from '../store/sql.ts'
import { EventRow, eventOf } from './rows.ts'
import { headOf } from './append.ts'

export type LogProblem = 'gap' | 'broken-chain' | 'wrong-body' | 'other-log' | 'bad-seal' | 'no-seal' | 'wrong-head'

/** Returns the number of events; a refusal's `seq` names the first event that does not hold. */
export function verifyLog(db: ReadDb, log: LogId): Answer<number, LogProblem> {
  let at = { seq: 0, hash: FIRST_PREV }
  const staff = new Map<string, KeyObject>()
  for (const raw of db.each('select * from event where log = :log order by seq', { log })) {
    const event = eventOf(EventRow.parse(raw))
    const chained = checkChain([event], at)
    if (!chained.ok) return chained
    const sealed = checkSeal(event, staff)
    if (!sealed.ok) return sealed
    at = chained.value
  }
  const head = headOf(db, log)
  if (head.seq !== at.seq || head.hash !== at.hash) return refuse('wrong-head', { seq: at.seq })
  return done(at.seq)
}

/** Learns staff keys as the log names them; a founder's first events carry their own key. */
function checkSeal(
  event: LoggedEvent,
  staff: Map<string, KeyObject>,
): Answer<null, 'bad-seal' | 'no-seal' | 'other-log'> {
  const { header, body } = event
  const { seq, type } = header
  if (!isEventName(type)) return done(null)
  if (body !== null && type === 'centre-founded.1') {
    const { device } = eventTypes[type].body.parse(JSON.parse(body))
    if (logIdOf(Buffer.from(device, 'base64url')) !== header.log) return refuse('other-log', { seq })
  }
  if (body !== null && type === 'staff-added.1') {
    const added = eventTypes[type].body.parse(JSON.parse(body))
    const key = publicKeyFromSpki(Buffer.from(added.key, 'base64url'))
    // The first key that a person was named with stays theirs: a later one under their name is not.
    if (key !== undefined && !staff.has(added.staffId)) staff.set(added.staffId, key)
  }
  if (header.seal === undefined) return eventTypes[type].sealed ? refuse('no-seal', { seq }) : done(null)
  const key = staff.get(header.by)
  return key !== undefined && sealHolds(header, key) ? done(null) : refuse('bad-seal', { seq })
}
