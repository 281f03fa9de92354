/**
 * The national list of revocations as it is held here. One rule: a list is verified under the root before it is kept,
 * and one that is older than the one held never takes its place.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import { Hash, Instant } from '#contract/fields'
import type { RevocationsState } from '#contract/revocations'
import { firstFailure } from '#proof/findings'
import { isOlder, readRevocationList, type SignedRevocations } from '#proof/revocation-list'
import type { Context } from '../context.ts'
import type { WriteDb } from '../store/sql.ts'

const DAY_MS = 86_400_000

const StateRow = z.object({
  number: z.int(),
  as_of: Instant,
  hash: Hash,
  count: z.int(),
  devices: z.int(),
  taken_at: Instant,
  carried_by: z.enum(['line', 'file']),
})
type StateRow = z.output<typeof StateRow>

/** For a new root: a list under the old one says nothing about it. */
export const forgetRevocations = (db: WriteDb): void => {
  db.run('delete from national_revocations')
}

const stateRow = ({ db }: Context): StateRow | undefined =>
  db.row('select number, as_of, hash, count, devices, taken_at, carried_by from national_revocations', StateRow)

export function revocationsState(context: Context): RevocationsState {
  const row = stateRow(context)
  if (row === undefined) return { asOf: null, daysOld: null, count: 0, devices: 0, takenAt: null, carriedBy: null }
  const { as_of: asOf, count, devices, taken_at: takenAt, carried_by: carriedBy } = row
  const daysOld = Math.max(0, Math.floor((context.nowMs() - Date.parse(asOf)) / DAY_MS))
  return { asOf, daysOld, count, devices, takenAt, carriedBy }
}

/** The text of the file, for a stick. */
export const heldDocument = ({ db }: Context): string | undefined =>
  db.row('select document from national_revocations', z.object({ document: z.string() }))?.document

export const heldHash = (context: Context): Hash | undefined => stateRow(context)?.hash

interface Read {
  readonly of: string
  readonly list: SignedRevocations | undefined
}
const lastRead = new WeakMap<Context, Read>()

/** For whoever checks a certificate; undefined where none was taken yet. Read once and kept in memory. */
export function heldRevocations(context: Context): SignedRevocations | undefined {
  const row = stateRow(context)
  const root = context.home()?.certificate?.root
  if (row === undefined || root === undefined) return undefined
  const of = `${row.hash} ${row.as_of}`
  const before = lastRead.get(context)
  if (before?.of === of) return before.list
  // By the day it is of: the server's certificate may have ended since, and what it signed has not.
  const { list } = readRevocationList(heldDocument(context) ?? '', root, Date.parse(row.as_of))
  lastRead.set(context, { of, list })
  return list
}

export type TakingProblem = 'revocations-untrusted' | 'revocations-older'

/** Taken once more it stays as it is. @param root the pinned one, DER */
export function takeRevocations(
  text: string,
  root: Uint8Array,
  carriedBy: 'line' | 'file',
  context: Context,
): Answer<RevocationsState, TakingProblem> {
  const { findings, list } = readRevocationList(text, root, context.nowMs())
  if (list === undefined) {
    const failure = firstFailure(findings)
    return refuse('revocations-untrusted', { check: failure?.check ?? '', why: failure?.why ?? '' })
  }
  const row = stateRow(context)
  if (row !== undefined && isOlder(list, { ...row, asOf: Date.parse(row.as_of) })) {
    return refuse('revocations-older', { heldAsOf: row.as_of })
  }
  keep(text, list, carriedBy, context)
  return done(revocationsState(context))
}

function keep(document: string, list: SignedRevocations, carriedBy: 'line' | 'file', context: Context): void {
  const { number, hash, count, devices } = list
  context.keep.run(
    `insert into national_revocations (id, number, as_of, hash, count, devices, document, taken_at, carried_by)
     values (1, :number, :asOf, :hash, :count, :devices, :document, :takenAt, :carriedBy)
     on conflict (id) do update set number = :number, as_of = :asOf, hash = :hash, count = :count, devices = :devices,
       document = :document, taken_at = :takenAt, carried_by = :carriedBy`,
    { number, asOf: context.instant(list.asOf), hash, count, devices, document, takenAt: context.now(), carriedBy },
  )
  context.announce(['revocations'])
}
