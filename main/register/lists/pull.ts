/**
 * The day's list from the national server. One rule: it is believed when the server's own signature holds for this
 * centre and this day, and it then goes the way of a file; a line that is away takes nothing back.
 */
import { gunzipSync } from 'node:zlib'
import { type Answer, done, refuse } from '#contract/answer'
import type { OutputOf, ProblemOf } from '#contract/calls'
import { LISTS_PATH } from '#contract/national'
import { verifyList } from '#proof/day-list'
import { signRequest } from '#proof/signed-request'
import { type Context, mustHome } from '../context.ts'
import type { SessionRow } from '../views/session.ts'
import { keepList, keptList, MOST_LIST_BYTES, noteStillSo, noteTaken, takenHash, textOf } from './published.ts'
import { readSheet } from './sheet.ts'
import { takeIn } from './take-in.ts'

type Problem = ProblemOf<'lists.pull'>

export async function pullList(
  session: SessionRow,
  context: Context,
): Promise<Answer<OutputOf<'lists.pull'>, Problem>> {
  const asked = await askForList(session, context)
  if (!asked.ok) return asked
  const kept = keptList(context.db, session.date)
  if (kept === undefined) throw new Error('the list was not kept')
  const at = { publishedAt: kept.published_at, knownAt: kept.known_at }
  if (takenHash(context.db, session.session_id) === kept.hash) return done({ ...at, report: null })
  const sheet = readSheet(textOf(kept))
  if (!sheet.ok) return sheet
  const report = await takeIn(sheet.value, session, 'feed', context)
  if (report === undefined) return refuse('list-under-way')
  noteTaken(context, session.session_id, kept.hash)
  context.announce(['lists'])
  return done({ ...at, report })
}

async function askForList({ date }: SessionRow, context: Context): Promise<Answer<null, Problem>> {
  const { certificate, key } = mustHome(context)
  if (certificate === null || certificate.server === null) return refuse('not-enrolled')
  const { leaf, server } = certificate
  const kept = keptList(context.db, date)
  const path = `${LISTS_PATH}?date=${date}${kept === undefined ? '' : `&have=${kept.hash}`}`
  const authorization = signRequest({ method: 'GET', path, body: '' }, context.now(), { key, leaf })
  const answer = await context.national.list(server, path, authorization)
  if (!answer.ok) return refuse(answer.code, kept === undefined ? {} : { knownAt: kept.known_at })
  if ('declined' in answer.value) {
    const { declined } = answer.value
    return declined === 'no-list' ? refuse('no-list') : refuse('server-answer-wrong', { why: declined })
  }
  if (!answer.value.unchanged) return keepVerified(answer.value, date, context)
  if (kept === undefined) return refuse('server-answer-wrong')
  noteStillSo(context, date)
  context.announce(['lists'])
  return done(null)
}

function keepVerified(
  { statement, gzip }: { readonly statement: string; readonly gzip: string },
  date: SessionRow['date'],
  context: Context,
): Answer<null, Problem> {
  const { centre, certificate } = mustHome(context)
  const bytes = Buffer.from(gzip, 'base64')
  const text = textIn(bytes)
  if (text === undefined || certificate === null) return refuse('list-untrusted', { why: 'other-bytes' })
  const said = verifyList(statement, text, { root: certificate.root, now: context.nowMs() })
  if (!said.ok) return said
  if (said.value.centre !== centre.code || said.value.date !== date)
    return refuse('list-untrusted', { why: 'for-another' })
  const before = keptList(context.db, date)
  // An old list that is shown once more would bring back who was taken off.
  if (before !== undefined && Date.parse(said.value.at) < Date.parse(before.published_at)) {
    return refuse('list-untrusted', { why: 'older-than-kept' })
  }
  keepList(context, said.value, statement, bytes)
  return done(null)
}

function textIn(bytes: Uint8Array): string | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_LIST_BYTES }).toString('utf8')
  } catch {
    // Cut off on the way, or not what a server sends.
    return undefined
  }
}
