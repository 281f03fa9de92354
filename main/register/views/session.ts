/** The session as screens show it. */
import { z } from 'zod'
import { Instant, LocalDate, ProductCode, SessionId, type LogId } from '#contract/fields'
import { SessionSlots } from '#contract/session-slot'
import { type SessionView, VisitStep } from '#contract/views'
import type { Context } from '../context.ts'
import { AT_ONCE_MINUTES } from '../rules/given-when.ts'
import type { ReadDb } from '../store/sql.ts'
import { mustProduct, productView } from './products.ts'
import { vialsOf, vialView } from './vials.ts'

export const SessionRow = z.object({
  session_id: SessionId,
  number: z.int(),
  date: LocalDate,
  product: ProductCode,
  capacity: z.int(),
  slots: z.string().transform((text) => SessionSlots.parse(JSON.parse(text))),
  closed_at: Instant.nullable(),
})
export type SessionRow = z.infer<typeof SessionRow>

export const sessionOf = (db: ReadDb, id: SessionId): SessionRow | undefined =>
  db.row(
    'select session_id, number, date, product, capacity, slots, closed_at from session where session_id = :id',
    SessionRow,
    { id },
  )

/** Today's session, opened last; else the next one to come. */
export const currentSession = (db: ReadDb, log: LogId, today: LocalDate): SessionRow | undefined =>
  db.row(
    `select session_id, number, date, product, capacity, slots, closed_at from session
     where log = :log and date >= :today order by date, number desc limit 1`,
    SessionRow,
    { log, today },
  )

export const sessionsOfDay = (db: ReadDb, log: LogId, date: LocalDate): SessionRow[] =>
  db.rows(
    'select session_id, number, date, product, capacity, slots, closed_at from session where log = :log and date = :date',
    SessionRow,
    { log, date },
  )

/** The latest first. */
export const recentSessions = (db: ReadDb, log: LogId, from: LocalDate, to: LocalDate): SessionRow[] =>
  db.rows(
    `select session_id, number, date, product, capacity, slots, closed_at from session
     where log = :log and date between :from and :to order by date desc, number desc`,
    SessionRow,
    { log, from, to },
  )

export const nextSessionNumber = (db: ReadDb, log: LogId): number =>
  db.value('select coalesce(max(number), 0) + 1 from session where log = :log', z.int(), { log })

/** Who is here and wants a dose, and who is on the list and not here yet. */
export const waitingIn = (db: ReadDb, session: SessionId): { waiting: number; expected: number } =>
  db.row(
    `select count(*) filter (where step in ('arrived', 'referred', 'verified')) as waiting,
       count(*) filter (where step = 'listed') as expected
     from attendance where session_id = :session`,
    z.object({ waiting: z.int(), expected: z.int() }),
    { session },
  ) ?? { waiting: 0, expected: 0 }

const CountRow = z.object({ step: VisitStep, origin: z.string(), people: z.int(), tokens: z.int() })

export function mustSessionView({ db, today }: Pick<Context, 'db' | 'today'>, id: SessionId): SessionView {
  const row = sessionOf(db, id)
  if (row === undefined) throw new Error('the session was not kept')
  return sessionView(db, row, today())
}

export function sessionView(db: ReadDb, row: SessionRow, today: LocalDate): SessionView {
  return {
    id: row.session_id,
    number: row.number,
    date: row.date,
    today: row.date === today,
    product: productView(mustProduct(db, row.product)),
    capacity: row.capacity,
    vials: vialsOf(db, row.session_id).map(vialView),
    counts: countsOf(db, row.session_id),
    closedAt: row.closed_at,
  }
}

function countsOf(db: ReadDb, session: SessionId): SessionView['counts'] {
  const rows = db.rows(
    `select step, origin, count(*) as people, count(token) as tokens from attendance
     where session_id = :session group by step, origin`,
    CountRow,
    { session },
  )
  const sum = (keep: (row: z.output<typeof CountRow>) => boolean): number =>
    rows.filter(keep).reduce((total, row) => total + row.people, 0)
  const at = (...steps: VisitStep[]): number => sum(({ step }) => steps.includes(step))
  return {
    listed: sum(({ origin }) => origin === 'listed'),
    people: sum(() => true),
    verified: at('verified', 'vaccinated', 'done'),
    vaccinated: at('vaccinated', 'done'),
    certificates: certificatesOf(db, session),
    tokens: rows.reduce((total, row) => total + row.tokens, 0),
    gate: at('arrived', 'referred'),
    ready: at('verified'),
    observing: at('vaccinated'),
    done: at('done'),
    ended: at('ended'),
    unsealed: db.value('select count(*) from dose where session_id = :session and sealed_at is null', z.int(), {
      session,
    }),
    promptly: promptlyEntered(db, session),
    unapproved: db.value(
      `select count(*) from dose where session_id = :session and approved_at is null and flags <> '[]'`,
      z.int(),
      { session },
    ),
  }
}

/** Of the session's doses, those that stood in the register within ten minutes. */
const promptlyEntered = (db: ReadDb, session: SessionId): number =>
  db.value(
    `select count(*) from dose where session_id = :session and unixepoch(noted_at) - unixepoch(at) <= :seconds`,
    z.int(),
    { session, seconds: AT_ONCE_MINUTES * 60 },
  )

const certificatesOf = (db: ReadDb, session: SessionId): number =>
  db.value(
    `select count(distinct c.person_id) from attendance a join certificate c on c.person_id = a.person_id
     where a.session_id = :session and a.step in ('vaccinated', 'done')`,
    z.int(),
    { session },
  )
