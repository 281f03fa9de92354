/** The words by which lists name a category. One rule: a word that is not known is a question, not a guess. */
import { done, refuse } from '#contract/answer'
import type { Answer } from '#contract/answer'
import { Category } from '#contract/policy-words'

/** In small letters, without blanks and signs; the figures of an age stay. */
const WORDS: Readonly<Record<Category, string>> = {
  'health-worker': 'hcw healthcareworker healthworker healthcareworkers स्वास्थ्यकर्मी स्वास्थ्यकार्यकर्ता',
  'front-line': 'flw frontlineworker frontline frontlineworkers अग्रिमपंक्तिकार्यकर्ता फ्रंटलाइनवर्कर',
  'sixty-plus': '60 60plus 60yearsandabove above60 60andabove seniorcitizen elderly वरिष्ठनागरिक बुज़ुर्ग',
  comorbid: '4559 4559withcomorbidity comorbid comorbidity 45to59withcomorbidity 4560withcomorbidity सहरुग्ण सहरुग्णता',
  citizen: 'citizen general public generalpublic 18 18plus 1844 45 45plus नागरिक आमनागरिक',
  'fifteen-to-eighteen': '1518 15to18 1517 15to17 किशोर',
  'twelve-to-fourteen': '1214 12to14 1215 बच्चा',
  pregnant: 'pregnant pregnantwoman pw anc गर्भवती',
  lactating: 'lactating lactatingwoman lactatingmother breastfeeding lm स्तनपान धात्री',
  facilitated: 'facilitated noid withoutid noidcard facilitatedcohort बिनापहचानपत्र',
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]/gu, '')

const categories = new Map(
  Category.options.flatMap((category) =>
    [category, ...WORDS[category].split(' ')].map((word) => [bare(word), category] as const),
  ),
)

/** Null when the field was left empty. `category-unknown`: found, its letters only. */
export function categoryFrom(text: string): Answer<Category | null, 'category-unknown'> {
  const word = bare(text)
  if (word === '') return done(null)
  const category = categories.get(word)
  return category === undefined
    ? refuse('category-unknown', { found: word.replace(/\p{Nd}/gu, '').slice(0, 20) })
    : done(category)
}
