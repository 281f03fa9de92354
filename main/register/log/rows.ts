/** How an event lies in the table, and back. */
import { z } from 'zod'
import type { LoggedEvent } from '#domain/events/envelope'
import { EventHeader } from '#domain/events/envelope'
import { Hash } from '#contract/fields'

export const EventRow = z.object({
  arrival: z.int(),
  log: z.string(),
  seq: z.int(),
  prev: z.string(),
  hash: Hash,
  type: z.string(),
  at: z.string(),
  noted_at: z.string(),
  by: z.string(),
  body_hash: z.string(),
  body: z.string().nullable(),
  seal: z.string().nullable(),
})
export type EventRow = z.infer<typeof EventRow>

/** The header as it was hashed; a seal that is not there is left out, not null. */
export const headerOf = (row: EventRow): unknown => ({
  log: row.log,
  seq: row.seq,
  prev: row.prev,
  type: row.type,
  at: row.at,
  notedAt: row.noted_at,
  by: row.by,
  bodyHash: row.body_hash,
  ...(row.seal === null ? {} : { seal: row.seal }),
})

export const eventOf = (row: EventRow): LoggedEvent => ({
  header: EventHeader.parse(headerOf(row)),
  body: row.body,
  hash: row.hash,
})
