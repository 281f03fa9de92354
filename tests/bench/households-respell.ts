/** How names come to be spelt another way: another habit, another ear, a slip of the finger. */
import type { Dice } from './households.ts'
import { FRESH_SPELLINGS, KNOWN_SPELLINGS } from './households-spellings.ts'

/** Which of the written-down spellings: those that weights were chosen on, or those they are judged on. */
export type Spellings = 'known' | 'fresh'

const byName: Readonly<Record<Spellings, ReadonlyMap<string, readonly string[]>>> = {
  known: spellingsOf(KNOWN_SPELLINGS),
  fresh: spellingsOf(FRESH_SPELLINGS),
}

/** The word otherwise, now and then the same. */
export function respell(word: string, from: Spellings, dice: Dice): string {
  if (word.length < 3) return word
  const known = byName[from].get(word)
  const what = dice.chance()
  if (what < 0.6 && known !== undefined) return dice.pick(known)
  return what < 0.75 ? byHabit(word, dice) : bySlip(word, dice)
}

function spellingsOf(lines: string): ReadonlyMap<string, readonly string[]> {
  const sets = lines
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
  return new Map(sets.flatMap((set) => set.map((name, at) => [name, set.filter((_, other) => other !== at)] as const)))
}

/** Sounds and the other ways of writing them. */
const HABITS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/a(?=[^aeiou][aeiou])/, ['aa', '']],
  [/aa/, ['a']],
  [/ee/, ['i']],
  [/i(?=[^aeiou])/, ['ee', 'e']],
  [/oo/, ['u']],
  [/u(?=[^aeiou])/, ['oo', 'o']],
  [/e(?=[^aeiou])/, ['i', 'ai']],
  [/o(?=[^aeiou])/, ['u', 'oo']],
  [/a(?=[^aeiou]+e)/, ['e']],
  [/a$/, ['']],
  [/y$/, ['i', 'ee']],
  [/i$/, ['y', 'ee']],
  [/e$/, ['i', 'ay']],
  [/(?<=[nrtdlkm])$/, ['a']],
  [/v/, ['w', 'b']],
  [/w/, ['v']],
  [/th/, ['t']],
  [/t(?=[aeiou])/, ['th', 'tt']],
  [/d(?=[aeiou])/, ['dh', 'r']],
  [/sh/, ['s']],
  [/s(?=[aeiou])/, ['sh']],
  [/ph|f/, ['p', 'f', 'ph']],
  [/j/, ['z']],
  [/z/, ['j']],
  [/(?<=[kgbdtj])h/, ['']],
  [/[kgb](?=[aeiou])/, ['$&h']],
  [/ksh/, ['x', 'sh']],
  [/[nmlrp](?=[aeiou])/, ['$&$&']],
  [/ai/, ['ay', 'e']],
  [/au|ou/, ['o', 'ow']],
  [/h(?=[aeiou])/, ['']],
  [/ya/, ['ia', 'yaa']],
]

function byHabit(word: string, dice: Dice): string {
  const small = word.toLowerCase()
  const fitting = HABITS.filter(([sound]) => sound.test(small.slice(1)))
  if (fitting.length === 0) return bySlip(word, dice)
  const [sound, ways] = dice.pick(fitting)
  return word.charAt(0) + small.slice(1).replace(sound, dice.pick(ways))
}

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** A letter left out, doubled, changed with the next one, or the key beside it. */
function bySlip(word: string, dice: Dice): string {
  const place = 1 + dice.below(word.length - 1)
  const [before, letter, after] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)]
  const what = dice.chance()
  if (what < 0.3) return before + after
  if (what < 0.5) return before + letter + letter + after
  if (what < 0.75) return before + after.charAt(0) + letter + after.slice(1)
  const row = KEYS.find((keys) => keys.includes(letter)) ?? ''
  const beside = row.charAt(row.indexOf(letter) + (dice.is(0.5) ? 1 : -1))
  return before + (beside === '' ? letter : beside) + after
}
