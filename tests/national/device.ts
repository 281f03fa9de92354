/** A laptop as the national server sees it: a key, a certificate, a log, and what it sends. */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { CentreCode } from '#contract/fields'
import { BATCH_TYPE, EnrolmentAnswer, type EnrolmentRequest } from '#contract/national'
import { FIRST_PREV, type LoggedEvent } from '#domain/events/envelope'
import { type Batch, packBatch } from '#proof/batch'
import { readEnrolmentCode } from '#proof/enrolment-code'
import { newSigningKey } from '#proof/keys'
import { signRequest } from '#proof/signed-request'
import { createRequest } from '#proof/x509'
import { eventsOf, instant, type Leaf, logOf, NOW } from '../proof/trust.ts'
import type { TestNational } from '../support/national.ts'

/** A bug is answered by a code like everything else; a test that does not ask for it would not notice. */
export function mustBeUnbroken({ bugs }: TestNational): void {
  if (bugs.length > 0) throw new Error(`the server broke: ${bugs.map(String).join(', ')}`)
}

export interface Heard {
  readonly status: number
  /** Whatever the server said, in JSON. */
  readonly said: unknown
}

export async function ask(national: TestNational, path: string, request: RequestInit = {}): Promise<Heard> {
  const response = await fetch(`${national.direct}${path}`, request)
  return { status: response.status, said: await response.json() }
}

export const postJson = (national: TestNational, path: string, body: unknown, authorization?: string): Promise<Heard> =>
  ask(national, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

export const operator = (national: TestNational): string => `Bearer ${national.national.operatorToken}`

export function secretIn(code: string): string {
  const read = readEnrolmentCode(code)
  if (!read.ok) throw new Error(`the server made a code that cannot be read: ${read.code}`)
  return read.value.secret
}

/** What a laptop sends to be enrolled, with whatever a test wants otherwise. */
export const enrolmentOf = (
  device: Pick<Leaf, 'key'>,
  changes: Partial<Record<keyof EnrolmentRequest, string>> = {},
): Record<string, string> => ({
  secret: randomBytes(5).toString('hex'),
  request: createRequest({ commonName: 'NEW', key: device.key }),
  mode: 'practice',
  kind: 'centre',
  code: 'MH-PUN-0412',
  name: 'PHC Wagholi',
  district: 'Pune',
  state: 'Maharashtra',
  ...changes,
})

/** A new device with its certificate, of the centre with this code. */
export async function enrolDevice(
  national: TestNational,
  changes: Partial<Record<keyof EnrolmentRequest, string>> = {},
): Promise<Leaf> {
  const key = newSigningKey()
  const code = (changes.code ?? 'MH-PUN-0412') as CentreCode
  const secret = secretIn(await national.invite(code))
  const heard = await postJson(national, '/v1/enrolments', enrolmentOf({ key }, { secret, ...changes }))
  const { certificate } = EnrolmentAnswer.parse(heard.said)
  return { key, leaf: Buffer.from(certificate, 'base64') }
}

/** Signs the run of these events that `from` and `to` name, both included. */
export function batchOf(device: Leaf, events: readonly LoggedEvent[], from = 1, to = events.length): Batch {
  const run = events.slice(from - 1, to)
  const chainFrom = run[0]?.header.prev ?? FIRST_PREV
  return packBatch({ log: logOf(device), events: run, chainFrom, ...device, createdAt: instant(NOW) })
}

export const send = (national: TestNational, { manifest, bytes }: Batch): Promise<Heard> =>
  ask(national, '/v1/batches', {
    method: 'POST',
    headers: { 'content-type': BATCH_TYPE },
    body: Buffer.concat([Buffer.from(`${manifest}\n`), bytes]),
  })

/** A device that enrolled, with so many events of which nothing was sent yet. */
export async function deviceWithEvents(
  national: TestNational,
  count: number,
): Promise<{ readonly device: Leaf; readonly events: LoggedEvent[] }> {
  const device = await enrolDevice(national)
  return { device, events: eventsOf(device, count) }
}

/** Asks as the device, by a request that it signs; `as` is what it signs in place of what it asks. */
export function askSigned(
  national: TestNational,
  device: Leaf,
  asked: { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: string },
  as: { readonly path?: string; readonly method?: 'GET' | 'POST'; readonly body?: string; readonly at?: number } = {},
): Promise<Heard> {
  const { method, path, body = '' } = asked
  const signed = { method: as.method ?? method, path: as.path ?? path, body: as.body ?? body }
  const authorization = signRequest(signed, instant(as.at ?? NOW), device)
  return method === 'POST'
    ? postJson(national, path, body, authorization)
    : ask(national, path, { headers: { authorization } })
}

export interface Held {
  readonly events: number
  readonly batches: number
  /** Hash of the last event. */
  readonly last: string | null
}

/** What is held of a log, read in the tables themselves. */
export async function heldOf({ national }: TestNational, device: Leaf): Promise<Held> {
  const held = await national.store.row(
    `select (select count(*)::int from event where log = $1) as events,
       (select count(*)::int from batch where log = $1) as batches,
       (select hash from event where log = $1 order by seq desc limit 1) as last`,
    [logOf(device)],
    z.object({ events: z.int(), batches: z.int(), last: z.string().nullable() }),
  )
  if (held === undefined) throw new Error('a count gave no row')
  return held
}
