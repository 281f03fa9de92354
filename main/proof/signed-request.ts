/**
 * A request that its device signed: who asks, for what, with which body, and when. One rule: it is good for this one
 * request and for a few minutes.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import { Hash, Instant, type LogId } from '#contract/fields'
import { examination, firstFailure, type Reason } from './findings.ts'
import { sha256Hex } from './hash.ts'
import { JWS_CHECKS, type JwsSigner, openJws, signJws } from './jws.ts'
import { logIdOf, spkiOf } from './keys.ts'

const REQUEST_TYPE = 'teeka-request+jws'
const GOOD_FOR_MS = 10 * 60_000

const SignedRequest = z.strictObject({
  v: z.literal(1),
  method: z.enum(['GET', 'POST']),
  /** Path with its query. */
  path: z.string(),
  /** SHA-256 of the body, of nothing where there is none. */
  body: Hash,
  at: Instant,
})

export interface Request {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body: string
}

/** For the header `authorization: Teeka ...`. */
export const signRequest = ({ method, path, body }: Request, at: Instant, signer: JwsSigner): string =>
  `Teeka ${signJws(REQUEST_TYPE, { v: 1, method, path, body: sha256Hex(body), at }, signer)}`

const CHECKS = [...JWS_CHECKS, 'statement'] as const
export type RequestProblem = Reason<(typeof CHECKS)[number]> | 'no-authorization' | 'for-another-request' | 'too-old'

/** Returns the log of the device that asks. `now` is in milliseconds since 1970. */
export function verifyRequest(
  authorization: string | undefined,
  request: Request,
  { root, now }: { readonly root: Uint8Array; readonly now: number },
): Answer<LogId, RequestProblem> {
  const text = /^Teeka (\S+)$/.exec(authorization ?? '')?.[1]
  if (text === undefined) return refuse('no-authorization')
  const found = examination(CHECKS)
  const signed = openJws(text, { typ: REQUEST_TYPE, purpose: 'device', root, now }, found)
  const asked = signed && found.has('statement', SignedRequest.safeParse(signed.payload).data, 'not-a-statement')
  if (signed === undefined || asked === undefined) {
    return refuse(firstFailure(found.findings())?.why as Reason<(typeof CHECKS)[number]>)
  }
  const same = asked.method === request.method && asked.path === request.path && asked.body === sha256Hex(request.body)
  if (!same) return refuse('for-another-request')
  if (Math.abs(now - Date.parse(asked.at)) > GOOD_FOR_MS) return refuse('too-old')
  return done(logIdOf(spkiOf(signed.key)))
}
