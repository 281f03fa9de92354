/** The server is killed in the middle of its work. What it gave a receipt for is there, and nothing is there by halves. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { BATCH_TYPE, BatchAnswer, EnrolmentAnswer } from '#contract/national'
import type { Batch } from '#proof/batch'
import { newSigningKey } from '#proof/keys'
import { eventsOf, type Leaf } from '../proof/trust.ts'
import { startPostgres } from '../support/postgres.ts'
import { batchOf, enrolmentOf, secretIn } from './device.ts'
import { runServer, type ServerProcess, startServer } from './server-process.ts'
import { STORES } from './stores.ts'

const IN_A_BATCH = 10
const BATCHES = 40
/** Milliseconds after a batch went out; on some of these it is being stored. */
const MOMENTS = [0, 3, 8]

const Totals = z.object({ events: z.int(), batches: z.int(), receipts: z.int() })

const open: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
}, 60_000)

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'teeka-killed-'))
  open.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function newDatabase(): Promise<string> {
  const postgres = await startPostgres()
  open.push(() => postgres.stop())
  return postgres.newDatabase()
}

async function enrolled(server: ServerProcess, folder: string): Promise<Leaf> {
  const { said } = await runServer(['invite', '--code', 'MH-PUN-0412', '--folder', folder])
  const key = newSigningKey()
  const body = JSON.stringify(enrolmentOf({ key }, { secret: secretIn(said.trim()) }))
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${server.address}/v1/enrolments`, { method: 'POST', headers, body })
  return { key, leaf: Buffer.from(EnrolmentAnswer.parse(await response.json()).certificate, 'base64') }
}

/** Whether a receipt came; not when the server died first. */
async function isConfirmed(server: ServerProcess, { manifest, bytes }: Batch): Promise<boolean> {
  const body = Buffer.concat([Buffer.from(`${manifest}\n`), bytes])
  try {
    const headers = { 'content-type': BATCH_TYPE }
    const response = await fetch(`${server.address}/v1/batches`, { method: 'POST', headers, body })
    return BatchAnswer.safeParse(await response.json()).success
  } catch {
    return false
  }
}

async function totals(server: ServerProcess, folder: string): Promise<z.output<typeof Totals>> {
  const authorization = `Bearer ${readFileSync(join(folder, 'operator-token'), 'utf8').trim()}`
  return Totals.parse(await (await fetch(`${server.address}/v1/totals`, { headers: { authorization } })).json())
}

describe.each(STORES)('a server over %s that is killed', (name) => {
  test('holds everything that it confirmed, whole batches only, and takes the rest afterwards', async () => {
    const folder = newFolder()
    const env = name === 'PGlite' ? {} : { DATABASE_URL: await newDatabase() }
    let server = await startServer(folder, { env })
    open.push(() => server.kill())
    const device = await enrolled(server, folder)
    const events = eventsOf(device, IN_A_BATCH * BATCHES)
    const batches = Array.from({ length: BATCHES }, (_, at) =>
      batchOf(device, events, at * IN_A_BATCH + 1, (at + 1) * IN_A_BATCH),
    )
    let confirmed = 0
    for (const moment of MOMENTS) {
      for (const batch of batches.slice(confirmed, confirmed + 5)) confirmed += Number(await isConfirmed(server, batch))
      const onItsWay = isConfirmed(server, batches[confirmed] as Batch)
      await sleep(moment)
      await server.kill()
      confirmed += Number(await onItsWay)
      server = await startServer(folder, { env })
      const held = await totals(server, folder)
      expect(held.events).toBe(held.batches * IN_A_BATCH)
      expect(held.receipts).toBe(held.batches)
      // The one on its way may have been stored and its receipt lost; no other may.
      expect([confirmed, confirmed + 1]).toContain(held.batches)
    }
    for (const batch of batches) expect(await isConfirmed(server, batch)).toBe(true)
    expect(await totals(server, folder)).toMatchObject({ events: events.length, batches: BATCHES })
  }, 180_000)
})

describe.each(STORES.filter((name) => name === 'PostgreSQL'))('a server on %s that is killed while it stores', () => {
  test('has stored nothing of that batch, and stores it when it comes again', async () => {
    const folder = newFolder()
    const url = await newDatabase()
    let server = await startServer(folder, { env: { DATABASE_URL: url } })
    open.push(() => server.kill())
    const device = await enrolled(server, folder)
    const batch = batchOf(device, eventsOf(device, 20))
    const other = new Client({ connectionString: url })
    await other.connect()
    // The events are written, and the batch cannot be as long as this table is held.
    await other.query('begin; lock table batch in exclusive mode')
    const onItsWay = isConfirmed(server, batch)
    await untilOneWaits(other)
    await server.kill()
    expect(await onItsWay).toBe(false)
    await other.end()
    server = await startServer(folder, { env: { DATABASE_URL: url } })
    expect(await totals(server, folder)).toMatchObject({ events: 0, batches: 0 })
    expect(await isConfirmed(server, batch)).toBe(true)
    expect(await totals(server, folder)).toMatchObject({ events: 20, batches: 1 })
  }, 180_000)

  async function untilOneWaits(client: Client): Promise<void> {
    const waiting = `select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
    while ((await client.query(waiting)).rows.length === 0) await sleep(20)
  }
})
