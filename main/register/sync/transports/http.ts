/**
 * The line over HTTP, for 2G as for fibre. One rule: whatever the network does, the answer is a value; nothing here
 * retries, because the loop above knows what waits.
 */
import type { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import {
  BATCH_TYPE,
  BatchAnswer,
  EnrolmentAnswer,
  ListAnswer,
  NationalProblem,
  POLICY_PATH,
  PolicyAnswer,
  NOTICE_TYPE,
  NoticeAnswer,
  NOTICES_PATH,
  NoticesAnswer,
  RECEIPTS_PATH,
  ReceiptsAnswer,
  RevocationsAnswer,
} from '#contract/national'
import type { Declined, LineProblem, NationalLine } from './national-line.ts'

/** A 50 KB batch at 20 kbit/s takes 20 s; three times that is a line that is gone. */
const PATIENCE_MS = 60_000
/** A list of ten thousand is 300 KB as it travels: two minutes and a half at 20 kbit/s. */
const LIST_PATIENCE_MS = 6 * 60_000

export const httpLine: NationalLine = {
  isThere: async (server) => (await fetched(`${server}/v1/health`, { method: 'GET' }))?.status === 200,
  enrol: (server, request) =>
    post(`${server}/v1/enrolments`, JSON.stringify(request), 'application/json', {}, EnrolmentAnswer),
  send: (server, { manifest, bytes }) =>
    post(`${server}/v1/batches`, Buffer.concat([Buffer.from(`${manifest}\n`), bytes]), BATCH_TYPE, {}, BatchAnswer),
  receipts: (server, body, authorization) =>
    post(`${server}${RECEIPTS_PATH}`, body, 'application/json', { authorization }, ReceiptsAnswer),
  list: (server, path, authorization) =>
    asked(`${server}${path}`, { method: 'GET', headers: { authorization } }, ListAnswer, LIST_PATIENCE_MS),
  policy: (server) => asked(`${server}${POLICY_PATH}`, { method: 'GET' }, PolicyAnswer),
  revocations: (server, path) => asked(`${server}${path}`, { method: 'GET' }, RevocationsAnswer, LIST_PATIENCE_MS),
  sendNotice: (server, notice) => post(`${server}${NOTICES_PATH}`, notice, NOTICE_TYPE, {}, NoticeAnswer),
  notices: (server, path, authorization) =>
    asked(`${server}${path}`, { method: 'GET', headers: { authorization } }, NoticesAnswer),
}

const post = <S extends z.ZodType>(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  headers: Record<string, string>,
  answer: S,
): Promise<Answer<z.output<S> | Declined, LineProblem>> =>
  asked(url, { method: 'POST', body, headers: { 'content-type': type, ...headers } }, answer)

async function asked<S extends z.ZodType>(
  url: string,
  request: RequestInit,
  answer: S,
  patience = PATIENCE_MS,
): Promise<Answer<z.output<S> | Declined, LineProblem>> {
  const came = await fetched(url, request, patience)
  if (came === undefined) return refuse('server-unreachable')
  if (came.status === 200) {
    const read = answer.safeParse(came.json)
    return read.success ? done(read.data) : refuse('server-answer-wrong')
  }
  const problem = NationalProblem.safeParse(came.json)
  // A gateway's own error page is not the server's word.
  if (!problem.success) return refuse(came.status >= 500 ? 'server-unreachable' : 'server-answer-wrong')
  return done({ declined: problem.data.code, details: problem.data.details })
}

async function fetched(
  url: string,
  request: RequestInit,
  patience = PATIENCE_MS,
): Promise<{ status: number; json: unknown } | undefined> {
  try {
    const response = await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(patience) })
    const text = await response.text()
    return { status: response.status, json: parsedOrNull(text) }
  } catch {
    // No name, no route, refused, reset, cut in the middle, too slow: to the desk these are one thing, no line.
    return undefined
  }
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON is not the server's language; the schema that follows says so.
    return null
  }
}
