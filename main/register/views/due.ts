/** Whether a dose of the session's product is due for someone, out of the policy and what is known here. */
import type { LocalDate, PersonId } from '#contract/fields'
import type { DueView } from '#contract/views'
import { dueFor } from '#domain/schedule/due'
import type { DueAnswer } from '#domain/schedule/due-answer'
import type { GivenDose } from '#domain/schedule/history'
import type { ReadDb } from '../store/sql.ts'
import { bookingOf } from './appointment.ts'
import { dosesOf } from './doses.ts'
import type { PersonRow } from './person-row.ts'
import { pack } from './products.ts'
import type { SessionRow } from './session.ts'

/** Every dose known here, in the order given. */
const historyOf = (db: ReadDb, person: PersonId): GivenDose[] =>
  dosesOf(db, person, 0).map(({ product, day, number }) => ({ product, number, on: day }))

export const dueNow = (db: ReadDb, person: PersonRow, session: SessionRow, on: LocalDate): DueAnswer =>
  dueFor({
    birth: person.birth,
    history: historyOf(db, person.person_id),
    product: session.product,
    on,
    pack,
    bookedOn: bookingOf(db, person.person_id, session.session_id)?.appointment.bookedOn ?? null,
  })

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
