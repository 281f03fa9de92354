/** A session in figures, out of its doses and the tokens before them. */
import { z } from 'zod'
import { Instant, type SessionId } from '#contract/fields'
import type { Figures } from '#contract/figures'
import { byHour, inTens, quantile } from '#domain/session/figures'
import type { ReadDb } from '../store/sql.ts'

const Row = z.object({
  at: Instant,
  noted_at: Instant,
  entry: z.enum(['at-once', 'late', 'paper']),
  keys: z.int().nullable(),
  seconds: z.int().nullable(),
  arrived_at: Instant.nullable(),
})

export function figures(db: ReadDb, session: SessionId): Figures {
  const doses = db.rows(
    `select d.at, d.noted_at, d.entry, d.keys, d.seconds, a.arrived_at
     from dose d left join attendance a on a.session_id = d.session_id and a.person_id = d.person_id
     where d.session_id = :session`,
    Row,
    { session },
  )
  return {
    byHour: byHour(doses.map(({ at }) => at)),
    waiting: waitingOf(doses),
    doses: doses.length,
    prompt: doses.filter(({ at, noted_at }) => minutesFrom(at, noted_at) <= 10).length,
    effort: effortOf(doses),
  }
}

type Doses = readonly z.output<typeof Row>[]

/** Who is entered later has no token that was given when they came. */
function waitingOf(doses: Doses): Figures['waiting'] {
  const waits = doses.flatMap(({ at, arrived_at, entry }) =>
    entry !== 'at-once' || arrived_at === null ? [] : [Math.max(0, Math.floor(minutesFrom(arrived_at, at)))],
  )
  const [median, p90] = [quantile(waits, 0.5), quantile(waits, 0.9)]
  return median === null || p90 === null ? null : { people: waits.length, median, p90, classes: inTens(waits) }
}

function effortOf(doses: Doses): Figures['effort'] {
  const keys = quantile(
    doses.flatMap((dose) => dose.keys ?? []),
    0.5,
  )
  const measured = doses.flatMap(({ seconds }) => seconds ?? [])
  const seconds = quantile(measured, 0.5)
  return keys === null || seconds === null ? null : { doses: measured.length, keys, seconds }
}

const minutesFrom = (a: Instant, b: Instant): number => (Date.parse(b) - Date.parse(a)) / 60_000
