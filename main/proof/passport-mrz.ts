/**
 * Reads the two machine-read lines of a passport (TD3: ICAO 9303, part 4). One rule: every check digit holds, or nothing
 * is given; and since nobody signed these lines, they save typing and prove no more than the passport in the hand.
 */
import { parse } from 'mrz'
import { type Answer, done, refuse } from '#contract/answer'
import { type Birth, type Gender, LocalDate, PersonName } from '#contract/fields'
import { yearOf } from '#domain/calendar'
import { passportLines } from '#domain/identity/passport-lines'

export interface PassportMrz {
  readonly number: string
  /** Issuing state or organisation as the lines have it, `IND`; UTO, the country of ICAO's examples, is one too. */
  readonly country: string
  /** Given names, then the surname, in the capitals of the lines; long names are cut there. */
  readonly name: PersonName
  /** The year alone where the lines leave day or month open. */
  readonly birth: Birth
  readonly gender: Gender
  /** The last day; null where the lines name none. */
  readonly expires: LocalDate | null
  /** It still says who somebody is. */
  readonly expired: boolean
}

/**
 * Takes the lines apart or joined, as a scanner types them. `on` is the day at the desk, from which centuries follow: a
 * birth is the latest that is not after it, an end at most twenty years ahead.
 */
export function readPassportMrz(text: string, on: LocalDate): Answer<PassportMrz, 'not-an-mrz' | 'wrong-check-digit'> {
  const lines = passportLines(text)
  if (lines === null) return refuse('not-an-mrz')
  const { details } = parse([...lines])
  if (details.some(({ field, valid }) => field?.endsWith('CheckDigit') === true && !valid))
    return refuse('wrong-check-digit')
  const [first, second] = lines
  const number = withoutFillers(second.slice(0, 9))
  const country = withoutFillers(first.slice(2, 5))
  const name = readName(first.slice(5))
  const birth = readBirth(second.slice(13, 19), on)
  const gender = GENDERS.get(second.charAt(20))
  const expires = readEnd(second.slice(21, 27), on)
  if (number === '' || country === '' || name === undefined) return refuse('not-an-mrz')
  if (birth === undefined || gender === undefined || expires === undefined) return refuse('not-an-mrz')
  return done({ number, country, name, birth, gender, expires, expired: expires !== null && expires < on })
}

const withoutFillers = (field: string): string => field.replaceAll('<', '')

/** The surname stands first, two fillers end it; who has one name only has it there. */
function readName(field: string): PersonName | undefined {
  const [surname = '', ...given] = field.split('<<')
  const words = [...given, surname].join(' ').replaceAll('<', ' ')
  return PersonName.safeParse(words.replaceAll(/ +/g, ' ')).data
}

/** A filler stands for a sex that is not said; some states write X. */
const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['F', 'female'],
  ['M', 'male'],
  ['<', 'other'],
  ['X', 'other'],
])

/** YYMMDD; fillers stand for what is not known. Undefined where the year is not, or there is no such day. */
function readBirth(field: string, on: LocalDate): Birth | undefined {
  if (/^\d\d(?:<<|\d\d)<<$/.test(field)) return { kind: 'year', year: latestYear(field, yearOf(on)) }
  const day = dayIn(latestYear(field, yearOf(on)), field)
  if (day !== undefined && day <= on) return { kind: 'day', day }
  const before = dayIn(latestYear(field, yearOf(on) - 1), field)
  return before && { kind: 'day', day: before }
}

const MOST_YEARS_AHEAD = 20

function readEnd(field: string, on: LocalDate): LocalDate | null | undefined {
  if (field === '<<<<<<') return null
  return dayIn(latestYear(field, yearOf(on) + MOST_YEARS_AHEAD), field)
}

/** The latest year up to `limit` that ends in the field's first two digits. */
function latestYear(field: string, limit: number): number {
  const ending = Number(field.slice(0, 2))
  return limit - ((((limit - ending) % 100) + 100) % 100)
}

function dayIn(year: number, field: string): LocalDate | undefined {
  return LocalDate.safeParse(`${year}-${field.slice(2, 4)}-${field.slice(4)}`).data
}
