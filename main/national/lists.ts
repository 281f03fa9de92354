/** The lists of the centres' days. One rule: a list is read by the devices of its centre and by nobody else. */
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { LocalDate, LogId } from '#contract/fields'
import type { ListAnswer, ListPublication } from '#contract/national'
import { sha256Hex } from '#proof/hash'
import { signList } from '#proof/day-list'
import { instantNow, type National } from './national.ts'

/** The same text again changes nothing, so that laptops are not told of news that are none. */
export async function publishList({ code, date, text }: ListPublication, national: National): Promise<void> {
  const { store, authority } = national
  const at = instantNow(national)
  await store.run(
    `insert into day_list (centre_code, date, hash, statement, bytes, published_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (centre_code, date) do update set hash = excluded.hash, statement = excluded.statement,
       bytes = excluded.bytes, published_at = excluded.published_at
     where day_list.hash <> excluded.hash`,
    [code, date, sha256Hex(text), signList({ centre: code, date, at }, text, authority.receipts), gzipSync(text), at],
  )
}

const ListRow = z.object({ hash: z.string(), statement: z.string(), bytes: z.instanceof(Uint8Array) })

/** @param have the hash of the list that the laptop has; an unchanged one is not sent again */
export async function publishedList(
  reader: LogId,
  date: LocalDate,
  have: string | null,
  { store }: National,
): Promise<Answer<ListAnswer, 'no-list'>> {
  const row = await store.row(
    `select l.hash, l.statement, l.bytes from day_list l join device d on d.centre_code = l.centre_code
     where d.log = $1 and d.kind = 'centre' and l.date = $2`,
    [reader, date],
    ListRow,
  )
  if (row === undefined) return refuse('no-list')
  if (row.hash === have) return done({ unchanged: true })
  return done({ unchanged: false, statement: row.statement, gzip: Buffer.from(row.bytes).toString('base64') })
}
