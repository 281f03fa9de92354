/**
 * The fields of a registration as typed. One rule: what a sentence can help with has a code of its own; a blank in a
 * field that may stay empty is no mistake.
 */
import { done, refuse } from '#contract/answer'
import type { Answer } from '#contract/answer'
import { Mobile, PersonName, ReferenceId } from '#contract/fields'
import { asciiDigits } from './digits.ts'

/** `name-too-long`: max; `name-wrong-characters`: found (those characters), `name-no-letter`. */
export type NameProblem = 'name-missing' | 'name-too-long' | 'name-wrong-characters' | 'name-no-letter'

/** `mobile-wrong-length`: digits (typed), needed; `mobile-rounded`: a spreadsheet's 9.87E+09. */
export type MobileProblem =
  | 'mobile-wrong-characters'
  | 'mobile-wrong-length'
  | 'mobile-wrong-start'
  | 'mobile-not-indian'
  | 'mobile-rounded'

/** `reference-wrong-length`: digits (typed). */
export type ReferenceProblem = 'reference-wrong-characters' | 'reference-wrong-length' | 'reference-rounded'

const NAME_MAX = 100

/** A name in any script, blanks made single and composed letters joined. */
export function checkName(typed: string): Answer<PersonName, NameProblem> {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (name === '') return refuse('name-missing')
  if (name.length > NAME_MAX) return refuse('name-too-long', { max: NAME_MAX })
  const found = name.match(/[^\p{L}\p{M}\s.'’\u200c\u200d-]/gu) ?? []
  if (found.length > 0) return refuse('name-wrong-characters', { found: [...new Set(found)].join(' ') })
  const parsed = PersonName.safeParse(name)
  return parsed.success ? done(parsed.data) : refuse('name-no-letter')
}

/** An Indian mobile number with or without +91 or a leading 0; null when the field was left empty. */
export function checkMobile(typed: string): Answer<Mobile | null, MobileProblem> {
  const text = asciiDigits(typed.normalize('NFKC')).replace(/[\s().-]/g, '')
  if (text === '') return done(null)
  if (isRounded(text)) return refuse('mobile-rounded')
  if (!/^\+?\d+$/.test(text)) return refuse('mobile-wrong-characters')
  const number = text.replace(/^(?:\+91|0091|91(?=\d{10}$)|0)0?(?=\d)/, '')
  if (number.startsWith('+')) return refuse('mobile-not-indian')
  if (number.length !== 10) return refuse('mobile-wrong-length', { digits: number.length, needed: 10 })
  const parsed = Mobile.safeParse(number)
  return parsed.success ? done(parsed.data) : refuse('mobile-wrong-start')
}

/** The number of a pre-registration; null when the field was left empty. */
export function checkReferenceId(typed: string): Answer<ReferenceId | null, ReferenceProblem> {
  const text = asciiDigits(typed.normalize('NFKC')).replace(/[\s-]/g, '')
  if (text === '') return done(null)
  if (isRounded(text)) return refuse('reference-rounded')
  if (!/^\d+$/.test(text)) return refuse('reference-wrong-characters')
  const parsed = ReferenceId.safeParse(text)
  return parsed.success ? done(parsed.data) : refuse('reference-wrong-length', { digits: text.length })
}

/** 9.87654E+09: the last digits are lost, the list has to be exported again with this column as text. */
function isRounded(text: string): boolean {
  return /^\d+(?:[.,]\d+)?E\+?\d+$/i.test(text)
}
