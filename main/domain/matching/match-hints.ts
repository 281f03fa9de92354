/**
 * What is kept beside a key, so that most of the hundreds who share one are known to be others without reading their
 * record. One rule: it only ever tells apart whom the whole comparison would tell apart as well.
 *
 * Whoever has the same telephone, papers or birthday is found under those; what is asked here is whether the rest could
 * be enough.
 */
import type { Birth } from '#contract/fields'
import { birthLevel } from './birth-level.ts'
import { type BirthLevel, GENDER, LOOK, NAME, WEIGHTS } from './match-weights.ts'
import { type Matchable, prepare, writtenNames } from './matchable.ts'
import { NAME_LEVELS, nameEvidence, type NameLevel } from './name-level.ts'
import { wordsOf } from './name-words.ts'

/** Beside a word of the name and a year stands the whole name, beside two words of it the birth. */
export function hintBeside(key: string, person: Matchable): string {
  if (key.startsWith('n')) return writtenNames(person).join(BREAK)
  if (key.startsWith('p')) return person.birth.kind === 'year' ? String(person.birth.year) : person.birth.day
  return ''
}

/** Whether the one of whom this hint was kept cannot be the same person by what is found under this key alone. */
export function isOther(about: Matchable, key: string, hint: string): boolean {
  if (key.startsWith('n')) return !ENOUGH_NAMES.has(nameEvidence(prepare(about).names, namesIn(hint)).level)
  if (key.startsWith('p')) return !ENOUGH_BIRTHS.has(birthLevel(about.birth, birthIn(hint)))
  return false
}

/** No name holds it. */
const BREAK = '\n'
const namesIn = (hint: string) => hint.split(BREAK).map(wordsOf)
const birthIn = (hint: string): Birth =>
  hint.length === 4 ? { kind: 'year', year: Number(hint) } : ({ kind: 'day', day: hint } as Birth)

const weightsOf = (name: NameLevel) => WEIGHTS[name === 'unlike' ? 'contradict' : 'agree'].birth
/** The same day, also with day and month changed about, is a key of its own. */
const BIRTHS = (Object.keys(WEIGHTS.agree.birth) as BirthLevel[]).filter((one) => one !== 'day' && one !== 'swapped')
const reaches = (name: NameLevel, birth: BirthLevel): boolean =>
  NAME[name] + weightsOf(name)[birth] + GENDER.agree >= LOOK

const ENOUGH_NAMES = new Set(NAME_LEVELS.filter((name) => BIRTHS.some((birth) => reaches(name, birth))))
const ENOUGH_BIRTHS = new Set<BirthLevel>([
  ...BIRTHS.filter((birth) => NAME_LEVELS.some((name) => reaches(name, birth))),
  'day',
  'swapped',
])
