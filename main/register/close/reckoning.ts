/** The reckoning of a session as it stands, and the closes that were sealed over it. */
import { z } from 'zod'
import { Difference, type Reckoning } from '#contract/close'
import { Hash, Instant, type SessionId } from '#contract/fields'
import { type BareLine, type DayFigures, agrees, reckon } from '#domain/close/reckoning'
import { canonicalJson, type Json } from '#proof/canonical-json'
import { sha256Hex } from '#proof/hash'
import { type Context, mustHome } from '../context.ts'
import type { ReadDb } from '../store/sql.ts'
import { linesOf } from '../views/lines.ts'
import type { SessionRow } from '../views/session.ts'
import { figuresOf, peopleBehind } from './figures.ts'

export interface Reckoned {
  readonly figures: DayFigures
  readonly lines: BareLine[]
  readonly stamp: Hash
}

export function reckonSession(context: Context, session: SessionRow): Reckoned {
  const figures = figuresOf(context.db, mustHome(context).log, session)
  const lines = reckon(figures)
  return { figures, lines, stamp: sha256Hex(canonicalJson(lines as unknown as Json)) }
}

export function reckoningView(context: Context, session: SessionRow): Reckoning {
  const { figures, lines, stamp } = reckonSession(context, session)
  const id = session.session_id
  return {
    sessionId: id,
    lines: lines.map((line) => ({
      ...line,
      people: agrees(line) ? [] : linesOf(context, peopleBehind(context.db, id, line.kind)),
    })),
    noShows: figures.noShows,
    stamp,
    closes: closesOf(context.db, id),
  }
}

const CloseRow = z.object({
  at: Instant,
  by_name: z.string(),
  stamp: Hash,
  differences: z.string().transform((text) => z.array(Difference).parse(JSON.parse(text))),
})

/** In the order in which they were sealed. */
export const closesOf = (db: ReadDb, session: SessionId): Reckoning['closes'] =>
  db
    .rows(
      `select c.at, coalesce(s.name, '') as by_name, c.stamp, c.differences
       from session_close c left join staff s on s.staff_id = c.by
       where c.session_id = :session order by c.at, c.close_id`,
      CloseRow,
      { session },
    )
    .map(({ by_name: byName, ...close }) => ({ ...close, byName }))
