/**
 * What a word sounds like, so that spellings of one name meet. One rule: only what people write in several ways for one
 * sound is levelled; what they say in several ways is left to the likeness of words.
 */
import { foldWord, SHORT_FORMS } from '../people/name-key.ts'

/** Beside the search's: short and other written forms of names, and the old and the new form of Bengali ones. */
const FULL_FORMS = new Map(
  Object.entries({
    mohammad: 'mohmad mohmmad mahammad mahamad mohamud',
    abdul: 'abd ab',
    ghulam: 'gh',
    sayyad: 'syed saiyad saiyed sayed sayyed',
    kumar: 'kr kmr',
    prasad: 'pd prd parsad',
    singh: 'sinh',
    lakshmi: 'lachmi lachhmi',
    lakshman: 'lachman lachhman',
    rao: 'row rau ravu',
    chaudhari: 'ch',
    banerjee: 'bandyopadhyay bandopadhyay',
    mukherjee: 'mukhopadhyay',
    chatterjee: 'chattopadhyay chattopadhyaya',
    ganguli: 'gangopadhyay',
  }).flatMap(([full, forms]) => forms.split(' ').map((form) => [form, full] as const)),
)

/** Whether a small Latin word stands for a longer name, as md for mohammad. */
export const isShortForm = (latin: string): boolean => FULL_FORMS.has(latin) || SHORT_FORMS.has(latin)

/** Of a small Latin word: the search's fold, after what has a letter too many, and `c` for ch. */
export function soundOf(latin: string): string {
  const plain = (FULL_FORMS.get(latin) ?? latin)
    .replace(/zh/g, 'l')
    .replace(/dny|jny|gny|jn|gn/g, 'gy')
    .replace(/oy$/, 'ay')
    .replace(/ay[ae](?=[^aeiou])/g, 'ai')
  return foldWord(plain).replace(/ch/g, 'c')
}

/** The first sound, any vowel as a, and the consonants after it. */
export const skeletonOf = (sound: string): string =>
  sound.slice(0, 1).replace(/[aeiou]/, 'a') + sound.slice(1).replace(/[aeiou]/g, '')

/** Hard and soft sounds as one, the way Tamil writes them. */
export const hardened = (sound: string): string =>
  sound.replace(/g/g, 'k').replace(/d/g, 't').replace(/b/g, 'p').replace(/[sj]/g, 'c')
