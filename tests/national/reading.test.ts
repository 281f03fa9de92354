/** What may be read back from the national server, and by whom. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { StoredBatches } from '#contract/national'
import { sha256Hex } from '#proof/hash'
import { type Leaf, logOf, nation, NOW } from '../proof/trust.ts'
import { openTestNational, type TestNational } from '../support/national.ts'
import {
  ask,
  askSigned,
  batchOf,
  deviceWithEvents,
  enrolDevice,
  operator,
  postJson,
  send,
  mustBeUnbroken,
} from './device.ts'

const MINUTE = 60_000

describe('reading back', () => {
  let national: TestNational
  let device: Leaf
  let logPath: string
  beforeAll(async () => {
    national = await openTestNational({ now: () => NOW })
    const made = await deviceWithEvents(national, 30)
    device = made.device
    for (let seq = 1; seq <= 30; seq += 1) await send(national, batchOf(device, made.events, seq, seq))
    logPath = `/v1/logs/${logOf(device)}/batches`
  }, 120_000)
  afterAll(async () => {
    await national.close()
    mustBeUnbroken(national)
  })

  const receiptsBody = (...manifests: string[]) => JSON.stringify({ manifests })
  const receipts = (body: string) => ({ method: 'POST', path: '/v1/receipts', body }) as const
  const log = (query = '?from=1') => ({ method: 'GET', path: `${logPath}${query}` }) as const

  test('a log is read page by page to its end', async () => {
    const seen: string[] = []
    for (let from = 1; from <= 30; from = seen.length + 1) {
      const { said } = await askSigned(national, device, log(`?from=${from}`))
      seen.push(...StoredBatches.parse(said).batches.map(({ batch }) => batch))
    }
    expect(seen).toEqual(Array.from({ length: 30 }, (_, at) => `${logOf(device)}-${at + 1}-${at + 1}`))
    expect(await askSigned(national, device, log('?from=31'))).toEqual({ status: 200, said: { batches: [] } })
  })

  test('a receipt is found by the hash of its manifest, and what is not held is left out', async () => {
    const { device: other, events } = await deviceWithEvents(national, 2)
    const batch = batchOf(other, events)
    const body = receiptsBody(sha256Hex(batch.manifest), 'ab'.repeat(32))
    expect(await askSigned(national, other, receipts(body))).toMatchObject({ said: { receipts: [] } })
    const { said } = await send(national, batch)
    const { receipt } = said as { receipt: string }
    expect(await askSigned(national, other, receipts(body))).toMatchObject({ said: { receipts: [receipt] } })
  })

  test('who does not sign reads nothing', async () => {
    expect(await ask(national, logPath)).toMatchObject({ status: 401, said: { code: 'not-signed' } })
    expect(await postJson(national, '/v1/receipts', receiptsBody())).toMatchObject({ status: 401 })
    expect(await postJson(national, '/v1/receipts', receiptsBody(), operator(national))).toMatchObject({ status: 401 })
  })

  test('a device of another root reads nothing', async () => {
    const stranger = nation('TEEKA PRACTICE').device()
    expect(await askSigned(national, stranger, log())).toMatchObject({ status: 401 })
    expect(await askSigned(national, stranger, receipts(receiptsBody()))).toMatchObject({ status: 401 })
  })

  test.each<[string, (path: string) => Parameters<typeof askSigned>[3]]>([
    ['for another path', () => ({ path: '/v1/receipts' })],
    ['for another page', (path) => ({ path: `${path}?from=2` })],
    ['for another method', () => ({ method: 'POST' })],
    ['for another body', () => ({ body: 'x' })],
    ['eleven minutes ago', () => ({ at: NOW - 11 * MINUTE })],
    ['eleven minutes ahead', () => ({ at: NOW + 11 * MINUTE })],
  ])('a request that was signed %s is refused', async (_, as) => {
    expect(await askSigned(national, device, log(), as(logPath))).toMatchObject({ status: 401 })
  })

  test('a clock that is nine minutes off is no hindrance', async () => {
    expect(await askSigned(national, device, log(), { at: NOW - 9 * MINUTE })).toMatchObject({ status: 200 })
  })

  test('another centre does not read the log, nor learn whether there is one', async () => {
    const other = await enrolDevice(national, { code: 'MH-PUN-0999' })
    const foreign = await askSigned(national, other, log())
    const unknown = await askSigned(national, other, { method: 'GET', path: `/v1/logs/${'ab'.repeat(16)}/batches` })
    expect(foreign).toMatchObject({ status: 403, said: { code: 'not-yours' } })
    expect(unknown).toEqual(foreign)
  })

  test('a district\u2019s office reads the logs of the centres under its code', async () => {
    const office = await enrolDevice(national, { kind: 'district', code: 'MH-PUN' })
    expect(await askSigned(national, office, log())).toMatchObject({ status: 200 })
    const next = await enrolDevice(national, { kind: 'district', code: 'MH-PU' })
    expect(await askSigned(national, next, log())).toMatchObject({ status: 403 })
  })

  test('a centre that calls itself the district\u2019s office reads nobody else\u2019s log', async () => {
    const pretender = await enrolDevice(national, { kind: 'district', code: 'MH-PUN-0413', district: 'Pune' })
    expect(await askSigned(national, pretender, log())).toMatchObject({ status: 403, said: { code: 'not-yours' } })
  })

  test('the operator reads a log too', async () => {
    const heard = await ask(national, logPath, { headers: { authorization: operator(national) } })
    expect(StoredBatches.parse(heard.said).batches.length).toBeGreaterThan(0)
  })

  test.each(['0', '-1', '1.5', 'x', '', '4294967296', '1e400'])(
    'a page that begins at "%s" is refused',
    async (from) => {
      expect(await askSigned(national, device, log(`?from=${from}`))).toMatchObject({ status: 400 })
    },
  )

  test('the totals are the operator\u2019s, and say what is held', async () => {
    expect(await ask(national, '/v1/totals')).toMatchObject({ status: 401 })
    const heard = await ask(national, '/v1/totals', { headers: { authorization: operator(national) } })
    expect(heard).toEqual({ status: 200, said: await national.totals() })
  })
})
