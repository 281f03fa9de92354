/**
 * The reference id of a signed record: the last four digits of the Aadhaar number, then the moment the record was made.
 * One rule: it names a record and not a person; the next download has another one.
 */
import { Instant } from '#contract/fields'

export interface AadhaarReference {
  readonly lastFour: string
  readonly madeAt: Instant
}

const PARTS = /^(\d{4})(20\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/

/** Takes 21 digits, the time in IST to the millisecond; undefined for a time that never was. */
export function readReferenceId(text: string): AadhaarReference | undefined {
  const [, lastFour = '', year, month, day, hour, minute, second, millis] = PARTS.exec(text) ?? []
  const madeAt = Instant.safeParse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${millis}+05:30`)
  return madeAt.success ? { lastFour, madeAt: madeAt.data } : undefined
}
