/**
 * Finds people as one types: by name in any script, by the end of a mobile number, by reference id. One rule: what is
 * typed exactly comes first; only where that finds too little are the words put right and tried again.
 */
import { z } from 'zod'
import { PersonId } from '#contract/fields'
import type { PersonLine } from '#contract/views'
import { asciiDigits } from '#domain/people/digits'
import type { Context } from '../context.ts'
import { lineColumns, readLines } from '../views/lines.ts'
import { vocabularyOf } from './vocabulary.ts'
import { queryWords } from './words.ts'

/** As many hits of the index as are ordered, the newest, for they are who stands at the desk; more nobody reads. */
const HITS = 400
const SPELLINGS = 8
const SHORTEST_TO_CORRECT = 4

export function searchPeople(context: Context, text: string, limit: number): PersonLine[] {
  const digits = asciiDigits(text).replaceAll(/[\s-]/g, '').replace(/^\+91/, '')
  if (/^\d+$/.test(digits)) return digits.length < 4 ? [] : byDigits(context, digits, limit)
  const words = queryWords(text)
  if (words.length === 0) return []
  const exact = byMatch(context, words.map(startsWith).join(' AND '), limit)
  if (exact.length >= limit || !words.some((word) => word.plain.length >= SHORTEST_TO_CORRECT)) return exact
  const corrected = byMatch(context, correctedMatch(context, words), limit)
  const seen = new Set(exact.map((line) => line.id))
  return [...exact, ...corrected.filter((line) => !seen.has(line.id))].slice(0, limit)
}

type Word = ReturnType<typeof queryWords>[number]

/** Words are letters, marks and digits only, so quoting is all the escaping there is (SQLite FTS5, 3.1). */
const startsWith = ({ plain, folded }: Word): string =>
  plain === folded ? `"${plain}"*` : `("${plain}"* OR "${folded}"*)`

function correctedMatch(context: Context, words: readonly Word[]): string {
  const vocabulary = vocabularyOf(context.db)
  return words
    .map((word) => {
      const near = word.folded.length < SHORTEST_TO_CORRECT ? [] : vocabulary.near(word.folded, SPELLINGS)
      return near.length === 0 ? startsWith(word) : `(${near.map((one) => `"${one}"`).join(' OR ')})`
    })
    .join(' AND ')
}

/**
 * Those of the session first; within that by name. Never ranked by bm25, which reads every hit; and what a line shows
 * is looked up only for the few that are shown.
 */
const byMatch = (context: Context, match: string, limit: number): PersonLine[] =>
  readLines(
    context,
    `with hit as (select rowid as id from person_name where words match :match order by rowid desc limit ${HITS}),
       first as (
         select f.id, a.place is null as elsewhere, f.name from hit join person f on f.id = hit.id
         left join attendance a on a.session_id = :session and a.person_id = f.person_id
         order by elsewhere, f.name, f.id limit :limit)
     select ${lineColumns} from first join person p on p.id = first.id
     order by first.elsewhere, p.name, p.id`,
    { match, limit },
  )

const IdRow = z.object({ person_id: PersonId })

/** The end of a mobile number, or the beginning of a reference id. */
function byDigits(context: Context, digits: string, limit: number): PersonLine[] {
  const from = [...digits].toReversed().join('')
  const ids = [
    ...context.db.rows(
      `select person_id from person where mobile_reversed >= :from and mobile_reversed < :to limit :limit`,
      IdRow,
      { from, to: `${from}:`, limit },
    ),
    ...context.db.rows(
      `select person_id from person where reference_id >= :from and reference_id < :to limit :limit`,
      IdRow,
      { from: digits, to: `${digits}:`, limit },
    ),
  ].map((row) => row.person_id)
  return readLines(
    context,
    `select ${lineColumns} from person p where p.person_id in (select value from json_each(:ids))
     order by step is null, p.name, p.id limit :limit`,
    { ids: JSON.stringify(ids), limit },
  )
}
