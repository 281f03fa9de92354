/**
 * Finds people as one types: by name in any script, by the end of a mobile number, by reference id. One rule: what is
 * typed exactly comes first; only where that finds too little are the words put right and tried again.
 */
import { z } from 'zod'
import { PersonId } from '#contract/fields'
import type { PersonLine } from '#contract/views'
import { asciiDigits } from '#domain/people/digits'
import type { Context } from '../context.ts'
import { lineColumns, readLines, sessionOfToday } from '../views/lines.ts'
import { attending } from './attending.ts'
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
  const exact = matching(context, words.map(startsWith).join(' AND '), limit)
  const mayCorrect = exact.length < limit && words.some((word) => word.plain.length >= SHORTEST_TO_CORRECT)
  const corrected = mayCorrect ? matching(context, correctedMatch(context, words), limit) : []
  return shown(context, exact, corrected.filter((id) => !exact.includes(id)).slice(0, limit - exact.length))
}

type Word = ReturnType<typeof queryWords>[number]

/**
 * A word that another follows is written out, or cut short as it is written, so that only the last one is sought by the
 * beginning of its sound as well. Words are letters, marks and digits only: quoting is all the escaping there is (SQLite
 * FTS5, 3.1).
 */
const startsWith = ({ plain, folded }: Word, at: number, words: readonly Word[]): string =>
  plain === folded ? `"${plain}"*` : `("${plain}"* OR "${folded}"${at === words.length - 1 ? '*' : ''})`

function correctedMatch(context: Context, words: readonly Word[]): string {
  const vocabulary = vocabularyOf(context.db)
  return words
    .map((word, at) => {
      const near = word.folded.length < SHORTEST_TO_CORRECT ? [] : vocabulary.near(word.folded, SPELLINGS)
      return near.length === 0 ? startsWith(word, at, words) : `(${near.map((one) => `"${one}"`).join(' OR ')})`
    })
    .join(' AND ')
}

/**
 * The numbers of those who match: those of the session first, then the newest. Never ranked by bm25, which reads every
 * hit.
 */
function matching(context: Context, match: string, limit: number): number[] {
  const hits = context.db
    .rows(`select rowid as id from person_name where words match :match order by rowid desc limit ${HITS}`, HitRow, {
      match,
    })
    .map(({ id }) => id)
  const session = sessionOfToday(context)
  const here = session === null ? NOBODY : attending(context.db, session)
  return [...hits.filter((id) => here.has(id)), ...hits.filter((id) => !here.has(id))].slice(0, limit)
}

/** Those found by what was typed, then those by what may have been meant; within each those of the session, then by name. */
const shown = (context: Context, exact: readonly number[], corrected: readonly number[]): PersonLine[] =>
  readLines(
    context,
    `select ${lineColumns} from person p where p.id in (select value from json_each(:found))
     order by p.id in (select value from json_each(:corrected)), step is null, p.name, p.id`,
    { found: JSON.stringify([...exact, ...corrected]), corrected: JSON.stringify(corrected) },
  )

const HitRow = z.object({ id: z.int() })
const NOBODY: ReadonlySet<number> = new Set()

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
