/** What people took at the keyboard, and between one act on them and the next. */
import { z } from 'zod'
import type { FiguresView } from '#contract/practice'
import { Instant, type SessionId } from '#contract/fields'
import { spreadOf } from '#domain/practice/figures'
import type { ReadDb } from '../store/sql.ts'

const MeasuredRow = z.object({
  at: Instant,
  keys: z.int(),
  seconds: z.int(),
  token: z.int().nullable(),
  arrived_at: Instant.nullable(),
  verified_at: Instant.nullable(),
  certified_at: Instant.nullable(),
})
type MeasuredRow = z.output<typeof MeasuredRow>

const MOST = 500

export function effortOf(db: ReadDb, session: SessionId): FiguresView {
  const measured = db
    .rows(
      `select d.noted_at as at, d.keys, d.seconds, a.token, a.arrived_at, v.at as verified_at,
         (select min(c.issued_at) from certificate c where c.person_id = d.person_id and c.issued_at >= d.noted_at)
           as certified_at
       from dose d
         left join attendance a on a.session_id = d.session_id and a.person_id = d.person_id
         left join verification v on v.verification_id = d.verification_id
       where d.session_id = :session and d.keys is not null and d.seconds is not null and d.entry = 'at-once'
       order by d.at desc limit :most`,
      MeasuredRow,
      { session, most: MOST },
    )
    .toReversed()
  return {
    people: measured.map(({ token, at, keys, seconds }) => ({ token, at, keys, seconds })),
    keys: spreadOf(measured.map(({ keys }) => keys)),
    seconds: spreadOf(measured.map(({ seconds }) => seconds)),
    steps: stepsOf(measured),
  }
}

function stepsOf(measured: readonly MeasuredRow[]): FiguresView['steps'] {
  const spans = {
    verify: measured.flatMap((row) => secondsBetween(row.arrived_at, row.verified_at)),
    dose: measured.flatMap((row) => secondsBetween(row.verified_at, row.at)),
    certificate: measured.flatMap((row) => secondsBetween(row.at, row.certified_at)),
  }
  return (['verify', 'dose', 'certificate'] as const)
    .flatMap((step) => {
      const spread = spreadOf(spans[step])
      return spread === null ? [] : [{ step, ...spread }]
    })
    .toSorted((one, other) => other.median - one.median)
}

/** None where one of the two is not known. */
const secondsBetween = (from: Instant | null, to: Instant | null): number[] =>
  from === null || to === null ? [] : [Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))]
