/**
 * The national list of revocations as it is published. One rule: its number grows with every change of what stands on
 * it, and its date with every asking, so that a laptop knows an old list from one that had nothing to add.
 */
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { Hash, Instant } from '#contract/fields'
import type { RevocationsAnswer } from '#contract/national'
import { canonicalJson } from '#proof/canonical-json'
import { hashOfRevocations, packRevocations, signRevocationsOf, type Revocations } from '#proof/revocation-list'
import { instantNow, type National } from './national.ts'
import type { NationalStore, Sql } from './store/store.ts'

/** @param have the hash of the list that whoever asks has; an unchanged one is not sent again */
export async function publishedRevocations(have: string | null, national: National): Promise<RevocationsAnswer> {
  const { number, hash, gzip } = await currentIssue(national)
  const issue = { number, asOf: instantNow(national) }
  const signature = signRevocationsOf(hash, issue, national.authority.receipts)
  return { signature, gzip: have === hash ? null : gzip }
}

/**
 * What has ended is refused for that, and its revocation leaves the list so much later: a laptop whose clock is behind
 * would else take it for good again.
 */
const STAYS_MS = 30 * 86_400_000

/** A revocation in force that whoever checks still needs. */
const STANDS = `r.holds and not exists (select 1 from certificate c where c.mark = r.mark and c.expires_at < $1)`

interface Issue {
  /** What the tables said when it was made. */
  readonly state: string
  readonly number: number
  readonly hash: Hash
  /** The list, in base64. */
  readonly gzip: string
}
const lastIssue = new WeakMap<NationalStore, Issue>()

async function currentIssue(national: National): Promise<Issue> {
  const { store } = national
  const endedBefore = national.nowMs() - STAYS_MS
  const state = await stateOf(store, endedBefore)
  const before = lastIssue.get(store)
  if (before?.state === state) return before
  const list = packRevocations(await contentOf(store, endedBefore))
  const hash = hashOfRevocations(list)
  const issue = {
    state,
    number: await numberOf(hash, national),
    hash,
    gzip: gzipSync(canonicalJson(list)).toString('base64'),
  }
  lastIssue.set(store, issue)
  return issue
}

/** Revocations come in and, once their certificates have ended, leave for good; of devices every figure counts. */
async function stateOf(sql: Sql, endedBefore: number): Promise<string> {
  const row = await sql.row(
    `select (select count(*) from revocation where holds) || ' ' ||
       (select count(*) from revocation r where ${STANDS}) || ' ' ||
       coalesce((select string_agg(concat_ws(' ', log, revoked_at, up_to_seq), ', ' order by log) from revoked_device), '')
       as state`,
    [endedBefore],
    z.object({ state: z.string() }),
  )
  if (row === undefined) throw new Error('a count gave no row')
  return row.state
}

const MarkRow = z.object({ mark: z.string() })
const DeviceRow = z.object({ kid: z.string(), revoked_at: Instant, up_to_seq: z.int() })

async function contentOf(sql: Sql, endedBefore: number): Promise<Revocations> {
  const marks = await sql.rows(`select mark from revocation r where ${STANDS}`, [endedBefore], MarkRow)
  const stolen = await sql.rows(
    'select k.kid, d.revoked_at, d.up_to_seq from revoked_device d join device_certificate k on k.log = d.log',
    [],
    DeviceRow,
  )
  const devices = []
  for (const { kid, revoked_at: revokedAt, up_to_seq: upTo } of stolen) {
    const good = await sql.rows('select mark from certificate where kid = $1 and seq <= $2', [kid, upTo], MarkRow)
    devices.push({ kid, revokedAt, good: good.map(({ mark }) => mark) })
  }
  return { hashes: marks.map(({ mark }) => mark), devices }
}

const IssueRow = z.object({ number: z.coerce.number(), hash: Hash })

/** Taken from the clock, and above the last one: a database that lost its last day goes on above it all the same. */
const numberOf = (hash: Hash, national: National): Promise<number> =>
  national.store.transaction(async (sql) => {
    await sql.run('lock table revocation_issue in exclusive mode', [])
    const last = await sql.row('select number, hash from revocation_issue order by number desc limit 1', [], IssueRow)
    if (last?.hash === hash) return last.number
    const number = Math.max((last?.number ?? 0) + 1, Math.floor(national.nowMs() / 1000))
    await sql.run('insert into revocation_issue (number, hash, made_at) values ($1, $2, $3)', [
      number,
      hash,
      instantNow(national),
    ])
    return number
  })
