/** How far the national server has confirmed a log. One rule: a receipt says so, and nothing less. */
import { z } from 'zod'
import type { LogId } from '#contract/fields'
import type { ReadDb } from '../store/sql.ts'

/** The last sequence number under a verified receipt, 0 when there is none. */
export const confirmedTo = (db: ReadDb, log: LogId): number =>
  db.value('select coalesce(max(to_seq), 0) from batch where log = :log and receipt is not null', z.int(), { log })
