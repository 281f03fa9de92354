/** The columns of a list that speak of the booking. One rule: each field says by itself what is wrong with it. */
import { done, refuse } from '#contract/answer'
import type { Answer } from '#contract/answer'
import type { LocalDate, ProductCode } from '#contract/fields'
import { asciiDigits } from '../people/digits.ts'
import { categoryFrom } from '../people/category-words.ts'
import { bare } from '../people/list-words.ts'
import { readWrittenDay } from '../people/written-day.ts'
import type { PolicyProduct } from '../schedule/policy-row.ts'
import type { Appointment } from './appointment.ts'
import { readSlot } from './slot.ts'
import type { SlotProblem } from './slot.ts'

/**
 * - `code-wrong-length`: digits; `booked-after-session`: day; `booked-no-such-day`: day, month, year
 * - `product-not-known`, `category-unknown`, `dose-unknown`: found
 * - `for-other-product`: found (the name), session (its product's name)
 */
export type BookingProblem =
  | SlotProblem
  | 'code-wrong-characters'
  | 'code-wrong-length'
  | 'booked-not-understood'
  | 'booked-no-such-day'
  | 'booked-after-session'
  | 'product-not-known'
  | 'for-other-product'
  | 'dose-unknown'
  | 'category-unknown'

export interface ListedSession {
  readonly date: LocalDate
  readonly product: ProductCode
  /** Those that a list may name. */
  readonly products: readonly PolicyProduct[]
}

export type BookingCells = Readonly<Record<keyof Appointment, string>>
export type BookingAnswers = { readonly [F in keyof Appointment]: Answer<Appointment[F], BookingProblem> }

export function checkBooking(cells: BookingCells, session: ListedSession): BookingAnswers {
  return {
    slot: readSlot(cells.slot),
    code: checkCode(cells.code),
    bookedOn: checkBookedOn(cells.bookedOn, session.date),
    product: checkProduct(cells.product, session),
    dose: checkDoseNumber(cells.dose),
    category: categoryFrom(cells.category),
  }
}

/** A code is four digits; fewer came from a spreadsheet that took it for a number and dropped the zeros before it. */
function checkCode(written: string): Answer<string | null, BookingProblem> {
  const text = asciiDigits(written.normalize('NFKC')).replace(/\s/g, '')
  if (text === '') return done(null)
  if (!/^\d+$/.test(text)) return refuse('code-wrong-characters')
  return text.length > 4 ? refuse('code-wrong-length', { digits: text.length }) : done(text.padStart(4, '0'))
}

function checkBookedOn(written: string, session: LocalDate): Answer<LocalDate | null, BookingProblem> {
  if (written === '') return done(null)
  const read = readWrittenDay(written.replace(/[ T]\d{1,2}:\d{2}.*$/, ''))
  if (!read.ok) {
    return read.code === 'no-such-day' ? refuse('booked-no-such-day', read.details) : refuse('booked-not-understood')
  }
  return read.value > session ? refuse('booked-after-session', { day: read.value }) : done(read.value)
}

function checkProduct(written: string, session: ListedSession): Answer<ProductCode | null, BookingProblem> {
  if (written === '') return done(null)
  const wanted = plain(written)
  const named = session.products.find(({ code, name }) => plain(code) === wanted || plain(name) === wanted)
  if (named === undefined) return refuse('product-not-known', { found: bare(written).slice(0, 20) })
  if (named.code === session.product) return done(named.code)
  const own = session.products.find(({ code }) => code === session.product)
  return refuse('for-other-product', { found: named.name, session: own?.name ?? session.product })
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '')

const DOSES: readonly RegExp[] = [
  /^(?:1|1st|first|i|पहली|प्रथम)$/,
  /^(?:2|2nd|second|ii|दूसरी|द्वितीय)$/,
  /^(?:3|3rd|third|iii|precaution|booster|तीसरी|एहतियाती)$/,
]

function checkDoseNumber(written: string): Answer<number | null, BookingProblem> {
  const word = asciiDigits(written.normalize('NFKC'))
    .toLowerCase()
    .replace(/dose|खुराक|no\.?|number|[\s._-]/g, '')
  if (word === '')
    return written.trim() === '' ? done(null) : refuse('dose-unknown', { found: bare(written).slice(0, 20) })
  const at = DOSES.findIndex((form) => form.test(word))
  return at < 0 ? refuse('dose-unknown', { found: bare(written).slice(0, 20) }) : done(at + 1)
}
