/**
 * Whether each act in a log is sealed by who it names, and whether whoever changes the staff may. One rule: it believes
 * nothing but the events themselves, in their order; laptop, district and national server all ask it.
 */
import type { KeyObject } from 'node:crypto'
import { type Answer, done, refuse } from '#contract/answer'
import type { Role, StaffId } from '#contract/fields'
import type { LoggedEvent } from '#domain/events/envelope'
import { type BodyOf, type EventName, eventTypes, isEventName } from '#domain/events/index'
import { parseCanonical } from './canonical-json.ts'
import { sealHolds } from './event-chain.ts'
import { logIdOf, publicKeyFromSpki } from './keys.ts'

export type SealProblem = 'wrong-body' | 'other-log' | 'bad-seal' | 'no-seal' | 'no-right'

/** A member of staff as the log has named them so far; without a key once they have left. */
export interface KnownStaff {
  readonly key: KeyObject | undefined
  readonly roles: readonly Role[]
}
export type StaffByThen = Map<StaffId, KnownStaff>

/** As much of an event as says who works here. */
export interface Act {
  readonly header: Pick<LoggedEvent['header'], 'log' | 'seq' | 'type' | 'by'>
  readonly body: string | null
}

/** What an event says of the staff, its seal not looked at. */
export function learnStaff(act: Act, staff: StaffByThen): Answer<null, SealProblem> {
  const added = learnDeviceAndStaff(act, staff)
  return added.ok ? learnChange(act, staff) : added
}

/** @param staff as known before the event, and changed to what is known after it; a refusal's `seq` is the event's */
export function checkActor(event: LoggedEvent, staff: StaffByThen): Answer<null, SealProblem> {
  // A founder's first seal is checked by the key that its own event names; everybody else must be known before.
  const added = learnDeviceAndStaff(event, staff)
  if (!added.ok) return added
  const sealed = checkSeal(event, staff)
  return sealed.ok ? learnChange(event, staff) : sealed
}

export type RunProblem = Exclude<SealProblem, 'wrong-body'> | 'body-unreadable'

/** A received run, event by event. @param events the next ones of a log; @param staff as known before them, and changed */
export function checkActors(events: readonly LoggedEvent[], staff: StaffByThen): Answer<null, RunProblem> {
  for (const event of events) {
    const held = checkActor(event, staff)
    if (!held.ok) return refuse(held.code === 'wrong-body' ? 'body-unreadable' : held.code, held.details)
  }
  return done(null)
}

/** The device must be the one that the log is named after. */
function learnDeviceAndStaff(event: Act, staff: StaffByThen): Answer<null, 'wrong-body' | 'other-log'> {
  const { log, seq } = event.header
  if (event.body === null) return done(null)
  if (event.header.type === 'centre-founded.1') {
    const founded = bodyOf('centre-founded.1', event.body)
    if (founded === undefined) return refuse('wrong-body', { seq })
    return logIdOf(Buffer.from(founded.device, 'base64url')) === log ? done(null) : refuse('other-log', { seq })
  }
  if (event.header.type !== 'staff-added.1') return done(null)
  const added = bodyOf('staff-added.1', event.body)
  const key = added && staffKeyOf(added.key)
  if (added === undefined || key === undefined) return refuse('wrong-body', { seq })
  // The first key that a person was named with stays theirs: a later one under their name is not.
  if (!staff.has(added.staffId)) staff.set(added.staffId, { key, roles: added.roles })
  return done(null)
}

/** Keys, roles and leaving are changed by whoever leads, for others; from the next event on. */
function learnChange({ header, body }: Act, staff: StaffByThen): Answer<null, 'wrong-body' | 'no-right'> {
  const { type, seq, by } = header
  if (body === null || !isChange(type)) return done(null)
  const change = bodyOf(type, body)
  const known = change && staff.get(change.staffId)
  if (change === undefined || known === undefined) return refuse('wrong-body', { seq })
  const leads = staff.get(by)?.roles.some((role) => role === 'in-charge' || role === 'district-officer') ?? false
  if (!leads || ('key' in change && change.staffId === by)) return refuse('no-right', { seq })
  if ('roles' in change) staff.set(change.staffId, { ...known, roles: change.roles })
  else if ('key' in change) {
    const key = staffKeyOf(change.key)
    if (key === undefined) return refuse('wrong-body', { seq })
    staff.set(change.staffId, { ...known, key })
  } else staff.set(change.staffId, { ...known, key: undefined })
  return done(null)
}

const changes = ['staff-roles-changed.1', 'staff-key-replaced.1', 'staff-left.1'] as const satisfies EventName[]
const isChange = (type: string): type is (typeof changes)[number] => (changes as readonly string[]).includes(type)

const bodyOf = <N extends EventName>(type: N, body: string): BodyOf<N> | undefined =>
  eventTypes[type].body.safeParse(parseCanonical(body)?.value).data as BodyOf<N> | undefined

/** As events carry it: SPKI, DER, base64url. */
export const staffKeyOf = (spki: string): KeyObject | undefined => publicKeyFromSpki(Buffer.from(spki, 'base64url'))

/** By the key that was the actor's when the event was written. */
function checkSeal({ header }: LoggedEvent, staff: StaffByThen): Answer<null, 'bad-seal' | 'no-seal'> {
  const { seq, type } = header
  if (!isEventName(type)) return done(null)
  if (header.seal === undefined) return eventTypes[type].sealed ? refuse('no-seal', { seq }) : done(null)
  const key = staff.get(header.by)?.key
  return key !== undefined && sealHolds(header, key) ? done(null) : refuse('bad-seal', { seq })
}
