/** The booking that somebody comes with. One rule: its code is compared here and shown nowhere. */
import { z } from 'zod'
import { Instant, LocalDate, type PersonId, ProductCode, type SessionId } from '#contract/fields'
import { Category } from '#contract/policy-words'
import { type AppointmentView, CodeOutcome } from '#contract/views'
import type { Appointment } from '#domain/appointments/appointment'
import type { ReadDb } from '../store/sql.ts'
import { productNameOf } from './products.ts'

const BookingRow = z.object({
  slot: z.string().nullable(),
  code: z.string().nullable(),
  booked_on: LocalDate.nullable(),
  product: ProductCode.nullable(),
  dose: z.int().nullable(),
  category: Category.nullable(),
  off_list: z.int(),
})

export interface Booking {
  readonly appointment: Appointment
  /** A later list does not name the person any more. */
  readonly offList: boolean
}

export function bookingOf(db: ReadDb, person: PersonId, session: SessionId): Booking | undefined {
  const row = db.row(
    `select slot, code, booked_on, product, dose, category, off_list from appointment
     where session_id = :session and person_id = :person`,
    BookingRow,
    { person, session },
  )
  if (row === undefined) return undefined
  const { slot, code, booked_on: bookedOn, product, dose, category } = row
  return { appointment: { slot, code, bookedOn, product, dose, category }, offList: row.off_list === 1 }
}

const CheckRow = z.object({
  outcome: CodeOutcome,
  note: z.string().nullable(),
  at: Instant,
  by_name: z.string().nullable(),
})

const checkOf = (db: ReadDb, person: PersonId, session: SessionId): AppointmentView['check'] => {
  const row = db.row(
    `select c.outcome, c.note, c.at, s.name as by_name from appointment_check c left join staff s on s.staff_id = c.by
     where c.session_id = :session and c.person_id = :person`,
    CheckRow,
    { person, session },
  )
  return row === undefined ? null : { outcome: row.outcome, note: row.note, at: row.at, byName: row.by_name ?? '' }
}

/** Null for who came without a booking. */
export function appointmentView(db: ReadDb, person: PersonId, session: SessionId): AppointmentView | null {
  const booking = bookingOf(db, person, session)
  if (booking === undefined) return null
  const { slot, code, bookedOn, product, dose, category } = booking.appointment
  return {
    slot,
    bookedOn,
    dose,
    category,
    product: product === null ? null : productNameOf(db, product),
    offList: booking.offList,
    hasCode: code !== null,
    check: checkOf(db, person, session),
  }
}
