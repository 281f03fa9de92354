/** Batches: cutting and signing them, checking them, storing them; and how small they are on the wire. */
import { gzipSync } from 'node:zlib'
import type { Hash, LogId } from '#contract/fields'
import { openBatch, packBatch } from '#proof/batch'
import { openPglite } from '../../main/national/store/pglite.ts'
import { receiveBatch } from '../../main/national/receive-batch.ts'
import { EventRow, eventOf } from '../../main/register/log/rows.ts'
import { mustHome } from '../../main/register/context.ts'
import { httpLine } from '../../main/register/sync/transports/http.ts'
import { openTestNational } from '../support/national.ts'
import { openAnotherVial, openTestDay, vaccinate } from '../support/site.ts'
import { type Line, measure, ms, timed } from './harness.ts'

const PEOPLE = 60

export async function benchBatches(): Promise<Line[]> {
  const day = await openTestDay({ national: httpLine })
  const { site } = day
  const national = await openTestNational({ now: () => site.clock.at })
  await site.signIn('inCharge')
  await site.must('setup.enrol', { server: national.url, code: await national.invite('MH-PUN-0412') })
  await site.signIn('verifier')
  let table = day
  for (let index = 0; index < PEOPLE; index += 1) {
    if (index % 10 === 0) table = await openAnotherVial(table)
    await vaccinate(table, { name: `Sunita Person ${letters(index)}` })
  }
  const home = mustHome(site.register.context)
  const { certificate } = home
  if (certificate === null) throw new Error('the site has no certificate')
  const rows = site.register.context.db.rows('select * from event order by seq', EventRow)
  const events = rows.map(eventOf)
  const pack = () =>
    packBatch({
      log: home.log as LogId,
      events,
      chainFrom: events[0]?.header.prev as Hash,
      key: home.key,
      leaf: certificate.leaf,
      createdAt: site.register.context.now(),
    })
  const text = rows.map((row) => JSON.stringify(row)).join('\n')
  const zipped = await measure(30, () => gzipSync(text))
  const built = await measure(30, pack)
  const batch = pack()
  const checked = await measure(30, () => openBatch(batch, { root: certificate.root, now: site.clock.at }))
  const parsed = await measure(30, () => text.split('\n').map((line) => JSON.parse(line) as unknown))
  const [stored = 0] = await timed(1, () => receiveBatch(batch, national.national))
  const plain = await openPglite()
  await plain.run('create table bare (line text)', [])
  const [bare = 0] = await timed(1, async () => {
    await plain.run('insert into bare select * from unnest($1::text[])', [text.split('\n')])
  })
  await plain.close()
  site.close()
  await national.close()
  const each = (value: number): string => `${ms(value)} for ${events.length} events`
  const bytes = batch.bytes.length / events.length
  const gzip = gzipSync(text).length / events.length
  return [
    {
      what: 'batch: build and sign',
      value: each(built.p50),
      against: `gzip of the same rows: ${ms(zipped.p50)}`,
      ratio: built.p50 / zipped.p50,
      goal: '≤ 1×',
    },
    {
      what: 'batch: every check',
      value: each(checked.p50),
      against: `JSON.parse of the same rows: ${ms(parsed.p50)}`,
      ratio: checked.p50 / parsed.p50,
      goal: '≤ 6×',
    },
    {
      what: 'batch: verify and store (PGlite)',
      value: each(stored),
      against: `bare lines into the same database: ${ms(bare)}`,
      ratio: stored / bare,
      goal: '≤ 5×',
    },
    {
      what: 'batch: bytes an event, seals and codes included',
      value: `${bytes.toFixed(0)} B`,
      against: `gzip of the rows as stored: ${gzip.toFixed(0)} B`,
      ratio: bytes / gzip,
      goal: '≤ 0.6×',
    },
  ]
}

const letters = (index: number): string => String.fromCharCode(65 + (index % 26), 65 + Math.floor(index / 26))
