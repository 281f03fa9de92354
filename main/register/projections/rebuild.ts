/**
 * Drops every projection and builds it again from the logs, and tells two states of the tables apart. One rule: what
 * comes out is what was there, byte for byte.
 */
import { z } from 'zod'
import { EventHeader } from '#domain/events/envelope'
import { sha256Hex } from '#proof/hash'
import { EventRow, headerOf } from '../log/rows.ts'
import type { ReadDb, WriteDb } from '../store/sql.ts'
import { project } from './index.ts'

const tables = [
  'centre',
  'device_certificate',
  'staff',
  'staff_key',
  'badge',
  'recovery_code',
  'session',
  'vial',
  'lot',
  'stock_movement',
  'person',
  'attendance',
  'above_places',
  'appointment',
  'appointment_check',
  'match_key',
  'verification',
  'officer_level',
  'document_token',
  'person_link',
  'told_apart',
  'dose',
  'suspect',
  'dose_dispute',
  'refused_approval',
  'session_close',
  'read_back',
  'certificate_dose',
  'settled_conflict',
  'trust_key',
  'facilitation',
  'signer_list',
  'policy_pack',
  'site_kind',
  'screening',
  'certificate',
  'revoked_certificate',
  'certificate_copy',
  'feedback',
  'list_export',
  'correction',
  'voided_dose',
  'sheet',
  'sheet_row_void',
  'observation',
  'aefi_case',
  'aefi_follow_up',
  'aefi_acknowledged',
] as const

/** Returns the number of events that were run again. All or nothing. */
export function rebuildProjections(db: WriteDb): number {
  return db.transaction(() => {
    for (const table of tables) db.run(`delete from ${table}`)
    db.run(`insert into person_name (person_name) values ('delete-all')`)
    db.run('delete from rebuild_due')
    const last = db.value('select coalesce(max(arrival), 0) from event', z.int())
    let events = 0
    for (let from = 0; from < last; from += STEP) {
      for (const row of run(db, from)) {
        events += 1
        if (row.body !== null) project(db, EventHeader.parse(headerOf(row)), JSON.parse(row.body))
      }
    }
    return events
  })
}

/** After a change of the tables: what earlier versions projected lacks what this one looks for. */
export const isRebuildDue = (db: ReadDb): boolean => db.value('select count(*) from rebuild_due', z.int()) > 0

/** Read in runs, because a statement that is being stepped through keeps the tables busy. */
const STEP = 1000
const run = (db: ReadDb, from: number): EventRow[] =>
  db.rows('select * from event where arrival > :from and arrival <= :to order by arrival', EventRow, {
    from,
    to: from + STEP,
  })

/** SHA-256 over every row of every projection and over the words of the search index, by table. */
export function projectionDigests(db: ReadDb): Record<string, string> {
  const digests: Record<string, string> = {}
  for (const table of tables) digests[table] = digestOf(db, `select * from ${table} order by ${orderOf(db, table)}`)
  digests['person_word'] = digestOf(db, 'select term, doc, cnt from person_word order by term')
  return digests
}

/** Two columns tell rows apart wherever one does not. */
const orderOf = (db: ReadDb, table: string): string =>
  db.value('select count(*) from pragma_table_info(:table)', z.int(), { table }) === 1 ? '1' : '1, 2'

function digestOf(db: ReadDb, sql: string): string {
  let digest = ''
  for (const row of db.each(sql)) digest = sha256Hex(digest + JSON.stringify(row))
  return digest
}
