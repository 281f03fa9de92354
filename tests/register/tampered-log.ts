/** A day's log in the hands of somebody who can write the file. One rule: after each look it is whole again. */
import type { KeyObject } from 'node:crypto'
import type { Answer } from '#contract/answer'
import { LogId } from '#contract/fields'
import { FIRST_PREV, type LoggedEvent } from '#domain/events/envelope'
import { hashOfHeader, sealHeader } from '#proof/event-chain'
import { sha256Hex } from '#proof/hash'
import { insertEvent, moveHead } from '../../main/register/log/append.ts'
import { eventOf } from '../../main/register/log/rows.ts'
import { verifyLog } from '../../main/register/log/verify.ts'
import type { WriteDb } from '../../main/register/store/sql.ts'
import { openTestDay, type OpenDay, vaccinate } from '../support/site.ts'
import { eventsIn } from './events.ts'

type Change = (event: LoggedEvent) => Partial<LoggedEvent>

export interface TamperedLog {
  readonly day: OpenDay
  readonly db: WriteDb
  readonly log: LogId
  /** What the verifier says after the tampering. */
  after(tamper: () => void): Answer<number, string>
  events(): LoggedEvent[]
  seqOf(type: string): number
  /** The first sealed event behind this one. */
  sealedAfter(seq: number): number
  /** Changes one row and nothing else. */
  set(seq: number, change: string): void
  /**
   * Rewrites the log with every hash made anew, as somebody would who knows how it is made; `reseal` puts a seal of
   * theirs under one event.
   */
  rewrite(change: Change, reseal?: { readonly seq: number; readonly key: KeyObject }): void
}

export const refusal = (code: string, seq: number): object => ({ ok: false, code, details: { seq } })

/** Another body for events of one type. */
export const retold =
  (type: string, from: RegExp, to: string): Change =>
  ({ header, body }) =>
    header.type === type ? { body: body?.replace(from, to) ?? null } : {}

export async function openTamperedLog(): Promise<TamperedLog> {
  const day = await openTestDay()
  await vaccinate(day)
  return inTheHandsOf(day)
}

/** The log of a day that was played already. */
export function inTheHandsOf(day: OpenDay): TamperedLog {
  const db = day.site.register.context.keep
  const log = LogId.parse(day.site.register.context.home()?.log)
  const events = (): LoggedEvent[] => eventsIn(db).map(eventOf)
  return {
    day,
    db,
    log,
    events,
    after: (tamper) => undone(db, tamper, () => verifyLog(db, log)),
    seqOf: (type) => events().findLast(({ header }) => header.type === type)?.header.seq ?? 0,
    sealedAfter: (after) =>
      events().find(({ header: { seq, seal } }) => seq > after && seal !== undefined)?.header.seq ?? 0,
    set: (seq, change) => void db.run(`update event set ${change} where seq = ${seq}`),
    rewrite: (change, reseal) => {
      const changed = events().map((event) => ({
        ...event,
        ...change(event),
      }))
      db.run('delete from event')
      let prev = FIRST_PREV
      for (const event of changed) {
        const key = event.header.seq === reseal?.seq ? reseal.key : undefined
        const again = chained(event, prev, key)
        prev = again.hash
        insertEvent(db, again)
      }
      moveHead(
        db,
        log,
        {
          seq: changed.length,
          hash: prev,
        },
        day.site.register.context.now(),
      )
    },
  }
}

function chained(
  { header: old, body }: LoggedEvent,
  prev: LoggedEvent['hash'],
  key: KeyObject | undefined,
): LoggedEvent {
  const { seal, ...bare } = { ...old, prev, bodyHash: body === null ? old.bodyHash : sha256Hex(body) }
  const again = key === undefined ? seal : sealHeader(bare, key)
  const header = again === undefined ? bare : { ...bare, seal: again }
  return { header, body, hash: hashOfHeader(header) }
}

function undone<T>(db: WriteDb, act: () => void, look: () => T): T {
  const seen: T[] = []
  const undo = new Error('undo')
  try {
    db.transaction(() => {
      act()
      seen.push(look())
      throw undo
    })
  } catch (error) {
    if (error !== undo) throw error
  }
  return seen[0] as T
}
