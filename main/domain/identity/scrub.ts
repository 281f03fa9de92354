/**
 * Takes Aadhaar numbers and virtual ids out of free text: notes, reasons, lists, lines of a log. One rule: rather one
 * number too many than one too few, so a run of twelve or sixteen digits that merely could be one is masked as well.
 */
import { asciiDigits } from '../people/digits.ts'
import { isAadhaar, isVirtualId } from './aadhaar.ts'

/** What stands between groups: blanks, line ends, points, slashes, dashes of any kind, and what is not seen at all. */
const BETWEEN = String.raw`[\s.,:/_\u00ad\u200b-\u200d\u2010-\u2015\u2060\u2212\ufeff-]{0,4}`

/** So many groups of four digits of any script, joined or apart, and no digit right behind. */
const inFours = (groups: number): RegExp =>
  new RegExp(String.raw`\p{Nd}{4}(?:${BETWEEN}\p{Nd}{4}){${groups - 1}}(?!\p{Nd})`, 'uy')

/** The longer first: of a virtual id three groups are to go, and the last three may look like an Aadhaar number. */
const NUMBERS = [
  { form: inFours(4), mayBe: isVirtualId, hidden: 12 },
  { form: inFours(3), mayBe: isAadhaar, hidden: 8 },
] as const

/** The text with all but the last four digits of every such number as dots; nothing else is touched. */
export function scrubAadhaar(text: string): string {
  let clean = text
  // Group by group, for numbers may overlap: sixteen digits in fours hold two runs of twelve.
  for (let at = nextGroup(clean, 0); at !== undefined; at = nextGroup(clean, at + 4)) clean = scrubAt(clean, at)
  return clean
}

/** Ids of records (UUID, version 7), of logs and of bytes (SHA-256): a log is read by them, and they are nobody's. */
const ID =
  /(?<![\w-])(?:0[\da-f]{7}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}|[\da-f]{64}|[\da-f]{32})(?![\w-])/

/**
 * The same for a line of a log, whose ids stay whole. It keeps nothing between lines: whoever reads a stream hands in
 * whole lines, for a number cut in two is not seen.
 */
export function scrubLine(line: string): string {
  const ids = line.match(new RegExp(ID, 'g')) ?? []
  const words = line.split(ID)
  return words.map((between, at) => scrubAadhaar(between) + (ids[at] ?? '')).join('')
}

/** Where, from `from` on, four digits stand with none before them. */
function nextGroup(text: string, from: number): number | undefined {
  const group = /(?<!\p{Nd})\p{Nd}{4}/gu
  group.lastIndex = from
  return group.exec(text)?.index
}

function scrubAt(text: string, at: number): string {
  for (const { form, mayBe, hidden } of NUMBERS) {
    form.lastIndex = at
    const found = form.exec(text)?.[0]
    if (found === undefined) continue
    const digits = asciiDigits(found).replace(/\P{Nd}/gu, '')
    // Digits of a script that is not known here cannot be reckoned with, and are hidden unread.
    const isOne = !/^\d+$/.test(digits) || mayBe(digits)
    if (isOne) return text.slice(0, at) + hide(found, hidden) + text.slice(at + found.length)
  }
  return text
}

function hide(number: string, most: number): string {
  let hidden = 0
  return number.replace(/\p{Nd}/gu, (digit) => (hidden++ < most ? '•' : digit))
}
