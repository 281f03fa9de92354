/** Whatever is thrown at the national server's door: it answers with a code, breaks nothing, and goes on. */
import { createConnection } from 'node:net'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { BATCH_TYPE, NationalProblem } from '#contract/national'
import { NOW } from '../proof/trust.ts'
import { openTestNational, type TestNational } from '../support/national.ts'
import {
  ask,
  askSigned,
  batchOf,
  deviceWithEvents,
  enrolmentOf,
  operator,
  postJson,
  send,
  mustBeUnbroken,
} from './device.ts'
import { newSigningKey } from '#proof/keys'

describe('the door', () => {
  let national: TestNational
  beforeAll(async () => {
    national = await openTestNational({ now: () => NOW })
  }, 120_000)
  afterEach(async () => {
    mustBeUnbroken(national)
    const { status } = await ask(national, '/v1/health')
    if (status !== 200) throw new Error('the server does not go on')
  })
  afterAll(() => national.close())

  const PATHS = [
    'enrolments',
    'batches',
    'receipts',
    'invitations',
    'totals',
    `logs/${'ab'.repeat(16)}/batches`,
    'health',
  ]
  const port = () => Number(new URL(national.direct).port)

  /** Everything that comes back until the server closes. */
  const raw = (...sent: (string | Uint8Array)[]): Promise<string> =>
    new Promise((resolve) => {
      let heard = ''
      const socket = createConnection({ host: '127.0.0.1', port: port() })
      socket.on('data', (data) => (heard += data.toString('latin1')))
      socket.on('error', () => resolve(heard))
      socket.on('close', () => resolve(heard))
      for (const piece of sent) socket.write(piece)
      socket.setTimeout(3_000, () => socket.destroy())
    })

  test('any body on any path is answered with a code from a closed list and never with a break', async () => {
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.json().map((text) => new TextEncoder().encode(text)),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => new TextEncoder().encode(`${text}\n${text}`)),
    )
    const type = fc.constantFrom('application/json', BATCH_TYPE, 'text/plain', 'application/json; charset=x', '')
    const authorization = fc.constantFrom('', 'Bearer x', 'Teeka x', 'Teeka a.b.c', `Teeka ${'.'.repeat(500)}`)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), body, type, authorization, async (path, bytes, kind, who) => {
        const headers = { 'content-type': kind, authorization: who }
        const heard = await ask(national, `/v1/${path}`, { method: 'POST', headers, body: Buffer.from(bytes) })
        expect(heard.status).toBeGreaterThanOrEqual(400)
        expect(heard.status).toBeLessThan(500)
        expect(NationalProblem.safeParse(heard.said).success).toBe(true)
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  test('an enrolment of any shape is answered, whatever stands in its fields', async () => {
    const right = enrolmentOf({ key: newSigningKey() })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(right)), fc.jsonValue(), async (field, value) => {
        const { status } = await postJson(national, '/v1/enrolments', { ...right, [field]: value })
        expect([400, 422, 429]).toContain(status)
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  test('one bit turned in a signed batch is found out, wherever it is', async () => {
    const { device, events } = await deviceWithEvents(national, 2)
    const { manifest, bytes } = batchOf(device, events)
    const whole = Buffer.concat([Buffer.from(`${manifest}\n`), bytes])
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
        const changed = Buffer.from(whole)
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        const heard = await ask(national, '/v1/batches', {
          method: 'POST',
          headers: { 'content-type': BATCH_TYPE },
          body: changed,
        })
        expect([400, 422]).toContain(heard.status)
      }),
      { numRuns: 150 },
    )
    expect(await send(national, { manifest, bytes })).toMatchObject({ status: 200 })
  }, 60_000)

  test.each([
    ['announced', { 'content-length': String(5 * 1024 * 1024) }],
    ['not announced', { 'transfer-encoding': 'chunked' }],
  ])('a body that is too long is refused, its length %s', async (_, length) => {
    const head = Object.entries({ host: 'x', 'content-type': BATCH_TYPE, ...length }).map(
      ([key, value]) => `${key}: ${value}\r\n`,
    )
    const chunk = Buffer.concat([
      Buffer.from('500000\r\n'),
      Buffer.alloc(5 * 1024 * 1024),
      Buffer.from('\r\n0\r\n\r\n'),
    ])
    const heard = await raw(`POST /v1/batches HTTP/1.1\r\n${head.join('')}\r\n`, chunk)
    expect(heard).toMatch(/^HTTP\/1\.1 413 /)
    expect(heard).toContain('"too-large"')
  })

  test.each([
    '//',
    '/%',
    '*',
    'http://elsewhere/v1/health',
    '/v1/../v1/health?',
    '/v1/logs/../../etc/batches',
    '/v1/health/',
  ])('the path %s is answered, and with no break', async (path) => {
    const heard = await raw(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)
    expect(heard).toMatch(/^HTTP\/1\.1 (200|400|404) /)
  })

  test('what is not even HTTP is turned away', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
        const heard = await raw(bytes, '\r\n\r\n')
        expect(heard === '' || heard.startsWith('HTTP/1.1 4')).toBe(true)
      }),
      { numRuns: 30 },
    )
  }, 120_000)

  test('a body of another type is not looked at', async () => {
    const request = { method: 'POST', headers: { 'content-type': 'text/plain', authorization: operator(national) } }
    const heard = await ask(national, '/v1/invitations', { ...request, body: '{"code":"MH-PUN-0412"}' })
    expect(heard).toMatchObject({ status: 400, said: { code: 'bad-request' } })
    const jsonp = { ...request, headers: { ...request.headers, 'content-type': 'application/jsonp' } }
    expect(await ask(national, '/v1/invitations', { ...jsonp, body: '{"code":"MH-PUN-0412"}' })).toMatchObject({
      status: 400,
    })
  })

  test('an unknown key beside the known ones is refused', async () => {
    const { device } = await deviceWithEvents(national, 0)
    const body = '{"manifests":[],"more":1}'
    expect(await askSigned(national, device, { method: 'POST', path: '/v1/receipts', body })).toMatchObject({
      status: 400,
    })
  })

  test('a sender who hangs up in the middle disturbs nobody', async () => {
    const { device, events } = await deviceWithEvents(national, 3)
    const socket = createConnection({ host: '127.0.0.1', port: port() })
    socket.write(
      `POST /v1/batches HTTP/1.1\r\nhost: x\r\ncontent-type: ${BATCH_TYPE}\r\ncontent-length: 5000\r\n\r\nabc`,
    )
    await new Promise((resolve) => setTimeout(resolve, 100))
    socket.destroy()
    expect(await send(national, batchOf(device, events))).toMatchObject({ status: 200 })
  })
})
