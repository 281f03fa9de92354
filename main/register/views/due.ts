/**
 * Whether a dose of the session's product is due for someone, out of the policy in force, what is known here and what
 * was said before the dose; and what has to be asked for it.
 */
import type { LocalDate, PersonId } from '#contract/fields'
import type { ScreeningView } from '#contract/policy-views'
import type { DueView } from '#contract/views'
import { dueFor } from '#domain/schedule/due'
import type { DueAnswer, DueQuestion } from '#domain/schedule/due-answer'
import type { GivenDose } from '#domain/schedule/history'
import { type Questions, questionsFor } from '#domain/schedule/questions'
import { packInForce } from '../policy/in-force.ts'
import type { ReadDb } from '../store/sql.ts'
import { bookingOf } from './appointment.ts'
import { dosesOf } from './doses.ts'
import type { PersonRow } from './person-row.ts'
import { saidBefore, screeningOf, siteKind } from './screening.ts'
import type { SessionRow } from './session.ts'

/** Every dose known here, in the order given. */
const historyOf = (db: ReadDb, person: PersonId): GivenDose[] =>
  dosesOf(db, person, 0).map(({ product, day, number }) => ({ product, number, on: day }))

/** The question without what only the person can say. */
const aboutDose = (db: ReadDb, person: PersonRow, session: SessionRow, on: LocalDate): DueQuestion => ({
  birth: person.birth,
  history: historyOf(db, person.person_id),
  product: session.product,
  on,
  pack: packInForce(db),
  site: siteKind(db),
  bookedOn: bookingOf(db, person.person_id, session.session_id)?.appointment.bookedOn ?? null,
})

export function dueNow(db: ReadDb, person: PersonRow, session: SessionRow, on: LocalDate): DueAnswer {
  const about = aboutDose(db, person, session, on)
  const said = screeningOf(db, person.person_id, session.session_id)
  if (said === undefined) return dueFor(about)
  const { claims, conditions, booked_on } = said
  return dueFor({ ...about, claims, conditions, bookedOn: about.bookedOn ?? booked_on })
}

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
    byDistrict: isByDistrict(db, due),
    pack: due.pack,
  }
}

/** The rule that was applied, or met, names the district officer as the one who may allow it. */
export const isByDistrict = (db: ReadDb, { row }: DueAnswer): boolean =>
  packInForce(db).rows.some(({ id, exceptionBy }) => id === row && exceptionBy === 'district-officer')

/** Whether something has to be asked before the dose and no answer was noted. */
export function isUnasked(db: ReadDb, person: PersonRow, session: SessionRow, on: LocalDate): boolean {
  return (
    screeningOf(db, person.person_id, session.session_id) === undefined &&
    asksAnything(questions(db, person, session, on))
  )
}

const questions = (db: ReadDb, person: PersonRow, session: SessionRow, on: LocalDate): Questions =>
  questionsFor(aboutDose(db, person, session, on), person.gender)

const asksAnything = ({ claims, booking, conditions }: Questions): boolean =>
  claims.length > 0 || booking || conditions.length > 0

/** Null where nothing that the person could say decides anything today. */
export function screeningView(db: ReadDb, person: PersonRow, session: SessionRow, on: LocalDate): ScreeningView | null {
  // The evening before nobody knows how the person will be.
  if (session.date !== on) return null
  const noted = screeningOf(db, person.person_id, session.session_id)
  const asked = questions(db, person, session, on)
  if (noted === undefined && !asksAnything(asked)) return null
  const { claims, booking, conditions } = asked
  return {
    ask: { claims: [...claims], booking, conditions: [...conditions] },
    noted: noted === undefined ? null : notedView(noted),
    before: saidBefore(db, person.person_id, session.session_id) ?? null,
  }
}

const notedView = ({ booked_on: bookedOn, ...said }: NonNullable<ReturnType<typeof screeningOf>>) => ({
  ...said,
  bookedOn,
})
