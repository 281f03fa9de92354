/**
 * Fetches the list from the national server. One rule: of a list that did not change only the signed word with its new
 * date comes over the line, and it is verified with the list that is here as if both had come.
 */
import { gunzipSync } from 'node:zlib'
import { type Answer, refuse } from '#contract/answer'
import type { ProblemOf } from '#contract/calls'
import { type RevocationsAnswer, revocationsPath } from '#contract/national'
import type { RevocationsState } from '#contract/revocations'
import { joinRevocationList, LONGEST_REVOCATIONS, refreshRevocationList } from '#proof/revocation-list'
import type { Context } from '../context.ts'
import { heldDocument, heldHash, takeRevocations } from './held.ts'

type Problem = ProblemOf<'revocations.pull'>

const EVERY_MS = 30 * 60_000
const lastAsked = new WeakMap<Context, number>()

/** Looks for a newer list by itself, once in half an hour. Whatever comes of it is seen by the list's age. */
export async function lookForRevocations(context: Context): Promise<void> {
  if (typeof context.home()?.certificate?.server !== 'string') return
  // In either direction: a clock that was set back would else keep it from asking.
  if (Math.abs(context.nowMs() - (lastAsked.get(context) ?? 0)) >= EVERY_MS) await pullRevocations(context)
}

export async function pullRevocations(context: Context): Promise<Answer<RevocationsState, Problem>> {
  const certificate = context.home()?.certificate ?? null
  if (certificate === null || certificate.server === null) return refuse('not-enrolled')
  lastAsked.set(context, context.nowMs())
  const answer = await context.national.revocations(certificate.server, revocationsPath(heldHash(context)))
  if (!answer.ok) return answer
  if ('declined' in answer.value) return refuse('server-answer-wrong', { why: answer.value.declined })
  const document = documentFrom(answer.value, context)
  return document === undefined
    ? refuse('server-answer-wrong')
    : takeRevocations(document, certificate.root, 'line', context)
}

/** Undefined for what is no archive, and for "unchanged" where nothing is held. */
function documentFrom({ signature, gzip }: RevocationsAnswer, context: Context): string | undefined {
  if (gzip === null) return refreshRevocationList(heldDocument(context) ?? '', signature)
  const list = textIn(gzip)
  return list && joinRevocationList(list, signature)
}

function textIn(gzip: string): string | undefined {
  try {
    return gunzipSync(Buffer.from(gzip, 'base64'), { maxOutputLength: LONGEST_REVOCATIONS }).toString('utf8')
  } catch {
    // Cut off on the way, or not what a server sends.
    return undefined
  }
}
