/**
 * Reads the fields that codes and files of UIDAI's share. One rule: a field that does not have its shape gives
 * undefined, so that a record of an unknown layout is never taken for a person.
 */
import { Birth, type Gender, PersonName } from '#contract/fields'

/** One line, NFC, single blanks; undefined where another control character than a blank stands in it. */
export function readLine(text: string): string | undefined {
  const line = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  return /\p{Cc}/u.test(line) ? undefined : line
}

/** Everything of ASCII that is printed in some names and that a register's name has no place for: `RAJU @ RAJESH`. */
const PRINTED_IN_NAMES = /[!-&(-,/-@[-`{-~]/g

/**
 * A name as the register may hold it; digits and signs of ASCII stand as a blank, so that a genuine card is not turned
 * away for a slash. Signs beyond ASCII mean that the text was written in another encoding, and give undefined.
 */
export function readName(text: string): PersonName | undefined {
  const line = readLine(text)?.replaceAll(PRINTED_IN_NAMES, ' ').replaceAll(/ +/g, ' ')
  return PersonName.safeParse(line).data
}

/** `14-02-1974`, `14/02/1974`, `1974-02-14` or `1974`; undefined also for a day that never was. */
export function readBirth(text: string): Birth | undefined {
  if (/^\d{4}$/.test(text)) return Birth.safeParse({ kind: 'year', year: Number(text) }).data
  const iso = text.replace(/^(\d\d)([-/])(\d\d)\2(\d{4})$/, '$4-$3-$1')
  return /^(19|20)/.test(iso) ? Birth.safeParse({ kind: 'day', day: iso }).data : undefined
}

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['M', 'male'],
  ['F', 'female'],
  ['T', 'other'],
  ['MALE', 'male'],
  ['FEMALE', 'female'],
  ['TRANSGENDER', 'other'],
])

/** `M`, `F`, `T`, or the word as early files have it, in any case. */
export const readGender = (text: string): Gender | undefined => GENDERS.get(text.toUpperCase())

/** Six digits, or empty where the record has none. */
export const readPincode = (text: string): string | undefined => (/^([1-9]\d{5})?$/.test(text) ? text : undefined)
