/** Whether a dose of the session's product is due for someone, out of the policy and what is known here. */
import { z } from 'zod'
import { Instant, type LocalDate, type PersonId, ProductCode } from '#contract/fields'
import type { DueView } from '#contract/views'
import { localDateOf } from '#domain/calendar'
import { dueFor } from '#domain/schedule/due'
import type { DueAnswer } from '#domain/schedule/due-answer'
import type { GivenDose } from '#domain/schedule/history'
import type { ReadDb } from '../store/sql.ts'
import type { PersonRow } from './person.ts'
import { pack } from './products.ts'
import type { SessionRow } from './session.ts'

const GivenRow = z.object({ product: ProductCode, at: Instant, number: z.int() })

/** Every dose known here, in the order given. */
export const historyOf = (db: ReadDb, person: PersonId): GivenDose[] =>
  db
    .rows('select product, at, number from dose where person_id = :person order by at, number', GivenRow, { person })
    .map(({ product, at, number }) => ({ product, number, on: localDateOf(at) }))

export const dueNow = (db: ReadDb, person: PersonRow, session: SessionRow, on: LocalDate): DueAnswer =>
  dueFor({ birth: person.birth, history: historyOf(db, person.person_id), product: session.product, on, pack })

export function dueView(db: ReadDb, person: PersonRow, session: SessionRow, on: LocalDate): DueView {
  const due = dueNow(db, person, session, on)
  return {
    state: due.state,
    dose: due.dose,
    of: due.of,
    dueFrom: due.dueFrom,
    dueTo: due.dueTo,
    reasons: due.reasons.map(({ why, details }) => ({ why, details: { ...details } })),
    order: due.order,
    pack: due.pack,
  }
}
