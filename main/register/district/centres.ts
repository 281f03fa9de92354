/** The centres whose logs are held here: what came, when, and what is missing. */
import { z } from 'zod'
import { Instant, LogId, Mode } from '#contract/fields'
import type { CentreLine } from '#contract/district'
import type { ReadDb } from '../store/sql.ts'
import { confirmedTo } from '../sync/confirmed.ts'

const LogRow = z.object({
  log: LogId,
  seq: z.int(),
  heard_at: Instant,
  code: z.string().nullable(),
  name: z.string().nullable(),
  mode: Mode.nullable(),
  people: z.int(),
  doses: z.int(),
  last_at: Instant.nullable(),
})

export const centreLines = (db: ReadDb): CentreLine[] =>
  db
    .rows(
      `select l.log, l.seq, l.heard_at, c.code, c.name, c.mode,
         (select count(*) from person p where p.log = l.log) as people,
         (select count(*) from dose d where d.log = l.log) as doses,
         (select noted_at from event e where e.log = l.log and e.seq = l.seq) as last_at
       from log l left join centre c on c.log = l.log where l.mine = 0
       order by c.code, l.log`,
      LogRow,
    )
    .map((row) => ({
      log: row.log,
      code: row.code ?? '',
      name: row.name ?? '',
      mode: row.mode ?? 'real',
      people: row.people,
      doses: row.doses,
      lastEventAt: row.last_at ?? row.heard_at,
      heardAt: row.heard_at,
      upTo: row.seq,
      gaps: gapsOf(db, row.log, row.seq),
      forwardedTo: confirmedTo(db, row.log),
    }))

const RunRow = z.object({ from_seq: z.int(), to_seq: z.int() })

/** The runs that are missing between what is applied and what came ahead of its turn. */
function gapsOf(db: ReadDb, log: LogId, head: number): { from: number; to: number }[] {
  const ahead = db.rows(
    'select from_seq, to_seq from batch where log = :log and applied = 0 order by from_seq',
    RunRow,
    {
      log,
    },
  )
  const gaps: { from: number; to: number }[] = []
  let reached = head
  for (const { from_seq: from, to_seq: to } of ahead) {
    if (from > reached + 1) gaps.push({ from: reached + 1, to: from - 1 })
    reached = Math.max(reached, to)
  }
  return gaps
}
