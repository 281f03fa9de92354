/** The lists that the national server published, as they are kept here. One rule: what is kept was verified. */
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { Hash, Instant, type LocalDate, type SessionId } from '#contract/fields'
import type { ListStatement } from '#proof/day-list'
import type { Context } from '../context.ts'
import type { ReadDb } from '../store/sql.ts'

/** Far above any list that is taken in, which has 20,000 rows at most. */
export const MOST_LIST_BYTES = 16 * 1024 * 1024

const KeptRow = z.object({
  hash: Hash,
  bytes: z.instanceof(Uint8Array),
  published_at: Instant,
  known_at: Instant,
})
export type KeptList = z.output<typeof KeptRow>

export const keptList = (db: ReadDb, date: LocalDate): KeptList | undefined =>
  db.row('select hash, bytes, published_at, known_at from published_list where date = :date', KeptRow, { date })

export const textOf = ({ bytes }: KeptList): string =>
  gunzipSync(bytes, { maxOutputLength: MOST_LIST_BYTES }).toString('utf8')

export function keepList({ keep, now }: Context, said: ListStatement, statement: string, bytes: Uint8Array): void {
  keep.run(
    `insert into published_list (date, hash, manifest, bytes, published_at, came_at, known_at)
     values (:date, :hash, :statement, :bytes, :at, :now, :now)
     on conflict (date) do update set hash = excluded.hash, manifest = excluded.manifest, bytes = excluded.bytes,
       published_at = excluded.published_at, came_at = excluded.came_at, known_at = excluded.known_at`,
    { date: said.date, hash: said.hash, statement, bytes, at: said.at, now: now() },
  )
}

export const noteStillSo = ({ keep, now }: Context, date: LocalDate): void => {
  keep.run('update published_list set known_at = :now where date = :date', { now: now(), date })
}

export const takenHash = (db: ReadDb, session: SessionId): Hash | undefined =>
  db.row('select hash from taken_list where session_id = :session', z.object({ hash: Hash }), { session })?.hash

export const noteTaken = ({ keep }: Context, session: SessionId, hash: Hash): void => {
  keep.run(
    `insert into taken_list (session_id, hash) values (:session, :hash)
     on conflict (session_id) do update set hash = excluded.hash`,
    { session, hash },
  )
}
