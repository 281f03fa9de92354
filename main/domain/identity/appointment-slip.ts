/**
 * A booking as it is printed on a slip, read from its code or typed from its lines. One rule: nothing is believed for
 * being on a slip; it only finds a person, and the code is asked for at the desk.
 *
 * Two forms are read:
 * - our own, fields in any order after the first, those not known here passed over:
 *   `TEEKA-APPOINTMENT;ref=12345678901234;code=4821;date=2026-11-23;site=PHC Wagholi`
 * - the labelled lines of a national slip, in any order, with or without line ends:
 *   `Beneficiary Reference ID: 12345678901234`, `Secret Code: 4821`
 */
import { ReferenceId } from '#contract/fields'

export interface AppointmentSlip {
  readonly referenceId: ReferenceId
  /** Four digits; null where the slip has none, or none of that form. */
  readonly code: string | null
}

const OWN = 'TEEKA-APPOINTMENT;'
const REFERENCE = /(?<!\p{L})ref(?:erence)?\.?(?: ?(?:id|no|number))?\.? ?[:=#-]? ?(\d{13,14})(?!\d)/iu
const CODE = /(?<!\p{L})(?:secret|appointment|booking) code ?[:=#-]? ?(\d{4})(?!\d)/iu

/** `text` with its digits written 0 to 9. Null for what is no slip, and for one without a reference id. */
export function readAppointment(text: string): AppointmentSlip | null {
  return text.toUpperCase().startsWith(OWN) ? ownForm(text.slice(OWN.length)) : labelledLines(text.replace(/\s+/g, ' '))
}

function ownForm(text: string): AppointmentSlip | null {
  const fields = new Map(text.split(';').map((field) => splitField(field)))
  return slip(fields.get('ref'), fields.get('code'))
}

function splitField(field: string): readonly [name: string, value: string] {
  const at = field.indexOf('=')
  return [field.slice(0, Math.max(at, 0)).trim().toLowerCase(), field.slice(at + 1).trim()]
}

function labelledLines(text: string): AppointmentSlip | null {
  return slip(REFERENCE.exec(text)?.[1], CODE.exec(text)?.[1])
}

function slip(reference: string | undefined, code = ''): AppointmentSlip | null {
  const referenceId = ReferenceId.safeParse(reference)
  return referenceId.success ? { referenceId: referenceId.data, code: /^\d{4}$/.test(code) ? code : null } : null
}
