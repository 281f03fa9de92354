/** What devices read back: receipts, and the batches of logs that are theirs to see. One rule: nobody reads in bulk. */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { LogId } from '#contract/fields'
import type { ReceiptsAnswer, StoredBatches } from '#contract/national'
import type { National } from './national.ts'
import type { Sql } from './store/store.ts'

const BATCHES_AT_ONCE = 20

export async function receiptsFor(manifests: readonly string[], { store }: National): Promise<ReceiptsAnswer> {
  const rows = await store.rows(
    'select receipt from batch where manifest_hash = any($1::text[])',
    [manifests],
    z.object({ receipt: z.string() }),
  )
  return { receipts: rows.map(({ receipt }) => receipt) }
}

const BatchRow = z.object({
  batch: z.string(),
  manifest: z.string(),
  bytes: z.instanceof(Uint8Array),
  receipt: z.string(),
})

/** A device reads its own log; a district's office, those of its centres; the operator has the database anyway. */
export async function batchesOf(
  log: LogId,
  from: number,
  reader: LogId | 'operator',
  { store }: National,
): Promise<Answer<StoredBatches, 'not-yours'>> {
  if (reader !== 'operator' && !(await mayRead(reader, log, store))) return refuse('not-yours')
  const rows = await store.rows(
    `select batch, manifest, bytes, receipt from batch where log = $1 and to_seq >= $2
     order by from_seq limit ${BATCHES_AT_ONCE}`,
    [log, from],
    BatchRow,
  )
  return done({ batches: rows.map((row) => ({ ...row, bytes: Buffer.from(row.bytes).toString('base64') })) })
}

/**
 * Kind and district are what a device says of itself; the code is what the operator invited it under. So a district's
 * centres are those whose codes begin with its own, `MH-PUN` for `MH-PUN-0412`.
 */
async function mayRead(reader: LogId, log: LogId, sql: Sql): Promise<boolean> {
  const row = await sql.row(
    `select 1 as yes from device r, device d where r.log = $1 and d.log = $2
     and (r.log = d.log or (r.kind = 'district' and starts_with(d.centre_code, r.centre_code || '-')))`,
    [reader, log],
    z.object({ yes: z.int() }),
  )
  return row !== undefined
}

const TotalsRow = z.object({
  people: z.coerce.number(),
  doses: z.coerce.number(),
  certificates: z.coerce.number(),
  events: z.coerce.number(),
  batches: z.coerce.number(),
  receipts: z.coerce.number(),
})
export type Totals = z.output<typeof TotalsRow>

/**
 * What the country has, counted from the events themselves. Their ids are cut out of the canonical text: PostgreSQL's
 * JSON functions fail on texts that JSON allows, so one event could stop all counting. Inside a text a quotation mark
 * is escaped, so none is taken for a key.
 */
export async function totals({ store }: National): Promise<Totals> {
  const row = await store.row(
    `select
       (select count(distinct substring(body from '"personId":"([^"]+)"')) from event
          where type = 'person-registered.1') as people,
       (select count(distinct substring(body from '"doseId":"([^"]+)"')) from event
          where type in ('dose-given.1', 'dose-given.2', 'dose-noted.1')) as doses,
       (select count(distinct substring(body from '"certificateId":"([^"]+)"')) from event
          where type = 'certificate-issued.1') as certificates,
       (select count(*) from event) as events,
       (select count(*) from batch) as batches,
       (select count(*) from batch where receipt <> '') as receipts`,
    [],
    TotalsRow,
  )
  if (row === undefined) throw new Error('totals came back empty')
  return row
}
