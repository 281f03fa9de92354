/**
 * A booking for a session, as the list of the day brings it. One rule: it advises; who comes without one, or with
 * another, is vaccinated all the same.
 */
import { z } from 'zod'
import { LocalDate, ProductCode } from '#contract/fields'
import { Category } from '#contract/policy-words'
import { SlotName } from './slot.ts'

/** Four digits that the person was sent. They are the booking system's own and are kept as they came. */
export const AppointmentCode = z.string().regex(/^\d{4}$/)

export const Appointment = z.strictObject({
  slot: SlotName.nullable(),
  code: AppointmentCode.nullable(),
  bookedOn: LocalDate.nullable(),
  product: ProductCode.nullable(),
  dose: z.int().min(1).max(9).nullable(),
  category: Category.nullable(),
})
export type Appointment = z.infer<typeof Appointment>

/** A row that names somebody and nothing of a booking. */
export const isNoBooking = (appointment: Appointment): boolean =>
  Object.values(appointment).every((field) => field === null)

export const isSameBooking = (one: Appointment, other: Appointment): boolean =>
  (Object.keys(one) as (keyof Appointment)[]).every((field) => one[field] === other[field])
