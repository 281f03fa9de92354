/**
 * Which column of a list is which field. One rule: a column is known by its heading, however that is written; columns
 * that nobody asked for are passed over, numbers of documents among them.
 */
import { bare } from './list-words.ts'

const listFields = [
  'name',
  'nativeName',
  'day',
  'year',
  'gender',
  'mobile',
  'referenceId',
  'document',
  'slot',
  'code',
  'bookedOn',
  'product',
  'dose',
  'category',
] as const
type ListField = (typeof listFields)[number]

/** Headings in small letters, without blanks and signs. */
const HEADINGS: Readonly<Record<ListField, string>> = {
  name: 'name fullname personname beneficiaryname nameofbeneficiary nameofperson nameinenglish englishname नाम',
  nativeName: 'nameinscript nativename localname nameinlocallanguage nameinregionallanguage regionalname nameinhindi',
  day: 'dob dateofbirth birthdate birthday जन्मतिथि',
  year: 'yob yearofbirth birthyear dobyob yobdob yearordateofbirth born जन्मवर्ष',
  gender: 'gender sex लिंग',
  mobile: 'mobile mobileno mobilenumber phone phoneno phonenumber contact contactno contactnumber मोबाइल',
  referenceId: 'referenceid refid beneficiaryid beneficiaryreferenceid beneficiaryrefid reference registrationid',
  document: 'idtype photoidtype documenttype idprooftype typeofid document',
  slot: 'slot slottime timeslot appointmentslot appointmenttime sessionslot time समय',
  code: 'code secretcode appointmentcode bookingcode securitycode accesscode slotcode कोड',
  bookedOn: 'bookedon bookingdate dateofbooking bookeddate appointmentbookedon bookdate',
  product: 'vaccine vaccinename product brand vaccinebrand टीका',
  dose: 'dose doseno dosenumber whichdose खुराक',
  category: 'category beneficiarycategory beneficiarytype prioritygroup group श्रेणी',
}

const FIELD_OF = new Map(
  listFields.flatMap((field) => HEADINGS[field].split(' ').map((heading) => [bare(heading), field] as const)),
)

export type ListCells = Readonly<Record<ListField, string>>

/** True when a list with these headings says who is on it. */
export function hasNameColumn(headings: readonly string[]): boolean {
  return headings.some((heading) => fieldOf(heading) === 'name')
}

/** The headings that name no field, as they are written. */
export function unknownColumns(headings: readonly string[]): string[] {
  return headings.map((heading) => heading.trim()).filter((heading) => heading !== '' && fieldOf(heading) === undefined)
}

/** The cells of a row by field, blank where there is none; of two columns for one field the first that is filled. */
export function cellsOf(row: Readonly<Record<string, string | undefined>>): ListCells {
  const cells = Object.fromEntries(listFields.map((field) => [field, ''])) as Record<ListField, string>
  for (const [heading, cell] of Object.entries(row)) {
    const field = fieldOf(heading)
    if (field !== undefined && cells[field] === '') cells[field] = clean(cell ?? '')
  }
  return cells
}

function fieldOf(heading: string): ListField | undefined {
  return FIELD_OF.get(bare(heading))
}

/** Without what spreadsheets add: the apostrophe that keeps a number text, `.0`, and midnight behind a day. */
function clean(cell: string): string {
  return cell
    .trim()
    .replace(/^'/, '')
    .replace(/(?<=^\d+)\.0$/, '')
    .replace(/(?<=\d)[ T]00:00(?::00)?$/, '')
}
