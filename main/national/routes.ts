/** Every route of the national server. One rule: who asks is known before anything of anybody is read. */
import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { LogId } from '#contract/fields'
import { CentreCode, LocalDate, LogId as LogIdField } from '#contract/fields'
import {
  BATCH_TYPE,
  DEVICE_REVOCATIONS_PATH,
  DeviceRevocation,
  EnrolmentRequest,
  FEEDBACK_PATH,
  InvitationRequest,
  ListPublication,
  LISTS_PATH,
  MESSAGES_PATH,
  POLICY_PATH,
  NOTICE_TYPE,
  NOTICES_PATH,
  RECEIPTS_PATH,
  ReceiptsRequest,
  REVOCATIONS_PATH,
} from '#contract/national'
import { sha256 } from '#proof/hash'
import { verifyRequest } from '#proof/signed-request'
import { certificateToPem } from '#proof/x509'
import { enrol, invite } from './enrolment.ts'
import { feedback } from './feedback.ts'
import { type Asked, bodyAs, json, no, type Reply, replyTo } from './http.ts'
import { whyNotFrom } from './held-log.ts'
import { publishedList, publishList } from './lists.ts'
import { messagesOf } from './messages.ts'
import type { National } from './national.ts'
import { publishedPolicy, publishPolicy } from './policy.ts'
import { batchesOf, receiptsFor, totals } from './read-back.ts'
import { receiveBatch } from './receive-batch.ts'
import { noticesFor, receiveNotice } from './receive-notice.ts'
import { publishedRevocations } from './revocations.ts'
import { revokeDevice } from './stolen-device.ts'
import type { Throttle } from './throttle.ts'

/** Every name stands in a database, and PostgreSQL's text holds no NUL; no name of a centre holds any control character. */
const Enrolment = EnrolmentRequest.refine(({ name, district, state }) => !/\p{Cc}/u.test(name + district + state))

export async function route(asked: Asked, national: National, wrongSecrets: Throttle): Promise<Reply> {
  // Not by the WHATWG parser: that fails on `//` and takes another server's address for a path.
  const [pathname = ''] = asked.path.split('?')
  switch (`${asked.method} ${pathname}`) {
    case 'GET /v1/health':
      return json({ mode: national.authority.mode })
    case 'GET /v1/root.pem':
      return { status: 200, type: 'application/x-pem-file', text: certificateToPem(national.authority.root) }
    case 'POST /v1/enrolments':
      return enrolments(asked, national, wrongSecrets)
    case 'POST /v1/batches':
      return batches(asked, national)
    case `POST ${RECEIPTS_PATH}`:
      return receipts(asked, national)
    case `GET ${REVOCATIONS_PATH}`:
      return revocations(asked, national)
    case `POST ${DEVICE_REVOCATIONS_PATH}`:
      return deviceRevocations(asked, national)
    case `GET ${POLICY_PATH}`:
      return policy(national)
    case `POST ${POLICY_PATH}`:
      return newPolicy(asked, national)
    case `POST ${NOTICES_PATH}`:
      return notice(asked, national)
    case `GET ${NOTICES_PATH}`:
      return notices(asked, national)
    case `GET ${LISTS_PATH}`:
      return list(asked, national)
    case `POST ${LISTS_PATH}`:
      return newList(asked, national)
    case 'POST /v1/invitations':
      return invitations(asked, national)
    case 'GET /v1/totals':
      return isOperator(asked, national) ? json(await totals(national)) : no(401, 'not-the-operator')
    case `GET ${FEEDBACK_PATH}`:
      return isOperator(asked, national) ? json(await feedback(national)) : no(401, 'not-the-operator')
    case `GET ${MESSAGES_PATH}`:
      return messages(asked, national)
    default:
      return logs(asked, pathname, national)
  }
}

async function enrolments(asked: Asked, national: National, wrongSecrets: Throttle): Promise<Reply> {
  const request = bodyAs(asked, Enrolment)
  if (request === undefined) return no(400, 'bad-request')
  const attempt = wrongSecrets.attempt(national.nowMs())
  if (attempt === undefined) return no(429, 'wait')
  const answer = await enrol(request, national)
  if (answer.ok || answer.code !== 'invitation-unknown') attempt.wasRight()
  return replyTo(answer, (value) => value)
}

async function batches({ type, body }: Asked, national: National): Promise<Reply> {
  const end = body.indexOf('\n')
  if (type !== BATCH_TYPE || end < 0) return no(400, 'bad-request')
  const batch = { manifest: body.subarray(0, end).toString('utf8'), bytes: body.subarray(end + 1) }
  return replyTo(await receiveBatch(batch, national), (receipt) => ({ receipt }))
}

async function notice({ type, body }: Asked, national: National): Promise<Reply> {
  if (type !== NOTICE_TYPE) return no(400, 'bad-request')
  return replyTo(await receiveNotice(body.toString('utf8'), national), (receipt) => ({ receipt }))
}

async function notices(asked: Asked, national: National): Promise<Reply> {
  const reader = await readerOf(asked, national)
  if (isReply(reader)) return reader
  const after = numberIn(asked.path, 'after', 0)
  return after === undefined ? no(400, 'bad-request') : json(await noticesFor(reader, after, national))
}

async function messages(asked: Asked, national: National): Promise<Reply> {
  if (!isOperator(asked, national)) return no(401, 'not-the-operator')
  const query = new URLSearchParams(asked.path.split('?')[1])
  const { data } = MessagesAsked.safeParse(Object.fromEntries(query))
  return data === undefined ? no(400, 'bad-request') : json(await messagesOf(data.code, data.date, national))
}

const MessagesAsked = z.object({ code: CentreCode, date: LocalDate })

async function receipts(asked: Asked, national: National): Promise<Reply> {
  const request = bodyAs(asked, ReceiptsRequest)
  if (request === undefined) return no(400, 'bad-request')
  const reader = await readerOf(asked, national)
  return isReply(reader) ? reader : json(await receiptsFor(request.manifests, national))
}

/** Where PostgreSQL's integer ends; no log comes near. */
const LAST_SEQ = 2 ** 31 - 1

/** A number out of the query, `least` where it is not there; undefined for one that cannot be meant. */
function numberIn(path: string, name: string, least: number): number | undefined {
  const value = Number(new URLSearchParams(path.split('?')[1]).get(name) ?? least)
  return Number.isInteger(value) && value >= least && value <= LAST_SEQ ? value : undefined
}

async function logs(asked: Asked, pathname: string, national: National): Promise<Reply> {
  const log = LogIdField.safeParse(/^\/v1\/logs\/([0-9a-f]{32})\/batches$/.exec(pathname)?.[1])
  if (asked.method !== 'GET' || !log.success) return no(404, 'no-such-route')
  const reader = isOperator(asked, national) ? 'operator' : await readerOf(asked, national)
  if (isReply(reader)) return reader
  const from = numberIn(asked.path, 'from', 1)
  if (from === undefined) return no(400, 'bad-request')
  const found = await batchesOf(log.data, from, reader, national)
  return found.ok ? json(found.value) : no(403, found.code)
}

/** Open to everyone, as whoever checks a certificate must have it; it names nobody. */
async function revocations(asked: Asked, national: National): Promise<Reply> {
  return json(await publishedRevocations(new URLSearchParams(asked.path.split('?')[1]).get('have'), national))
}

async function deviceRevocations(asked: Asked, national: National): Promise<Reply> {
  if (!isOperator(asked, national)) return no(401, 'not-the-operator')
  const revocation = bodyAs(asked, DeviceRevocation)
  return revocation === undefined
    ? no(400, 'bad-request')
    : replyTo(await revokeDevice(revocation, national), (value) => value)
}

/** Open to everyone: it is the programme's own law, and it is signed. */
async function policy(national: National): Promise<Reply> {
  const published = await publishedPolicy(national)
  return published === undefined ? no(404, 'no-policy') : json(published)
}

async function newPolicy(asked: Asked, national: National): Promise<Reply> {
  if (!isOperator(asked, national)) return no(401, 'not-the-operator')
  const pack = bodyAs(asked, z.record(z.string(), z.json()))
  return pack === undefined ? no(400, 'bad-request') : replyTo(await publishPolicy(pack, national), (value) => value)
}

async function list(asked: Asked, national: National): Promise<Reply> {
  const reader = await readerOf(asked, national)
  if (isReply(reader)) return reader
  const query = new URLSearchParams(asked.path.split('?')[1])
  const date = LocalDate.safeParse(query.get('date'))
  if (!date.success) return no(400, 'bad-request')
  const found = await publishedList(reader, date.data, query.get('have'), national)
  return found.ok ? json(found.value) : no(404, found.code)
}

async function newList(asked: Asked, national: National): Promise<Reply> {
  if (!isOperator(asked, national)) return no(401, 'not-the-operator')
  const publication = bodyAs(asked, ListPublication)
  if (publication === undefined) return no(400, 'bad-request')
  await publishList(publication, national)
  return json({})
}

async function invitations(asked: Asked, national: National): Promise<Reply> {
  if (!isOperator(asked, national)) return no(401, 'not-the-operator')
  const request = bodyAs(asked, InvitationRequest)
  return request === undefined ? no(400, 'bad-request') : json({ code: await invite(request.code, national) })
}

/** The device that signed the request, if its signature holds; else what it is told. */
async function readerOf({ method, path, body, authorization }: Asked, national: National): Promise<LogId | Reply> {
  if (method !== 'GET' && method !== 'POST') return no(401, 'not-signed')
  const request = { method, path, body: body.toString('utf8') } as const
  const trust = { root: national.authority.root, now: national.nowMs() }
  const verified = verifyRequest(authorization, request, trust)
  if (!verified.ok) return no(401, 'not-signed')
  // One that is not known here reads nothing anyway: what it may see hangs on its centre.
  const isRevoked = (await whyNotFrom(verified.value, national.store)) === 'device-revoked'
  return isRevoked ? no(403, 'device-revoked') : verified.value
}

const isReply = (reader: string | Reply): reader is Reply => typeof reader !== 'string'

/** Compared by hash, so that the time it takes says nothing about the token. */
function isOperator({ authorization }: Asked, { operatorToken }: National): boolean {
  return timingSafeEqual(sha256(authorization ?? ''), sha256(`Bearer ${operatorToken}`))
}
