/**
 * Whether two records may be one person's. One rule: it only ever asks; a person answers, and the answer can be undone.
 */
import type { DocumentKind } from '#contract/fields'
import { birthLevel } from './birth-level.ts'
import { compareGenders } from './compare-births.ts'
import type { Band } from './compare-names.ts'
import { hintBeside } from './match-hints.ts'
import { keysOf, widerKeysOf } from './match-keys.ts'
import { type Matchable, type Prepared, prepare } from './matchable.ts'
import { GENDER, type BirthLevel, type DocumentLevel, type Known, LOOK, NAME, SAME, WEIGHTS } from './match-weights.ts'
import { nameEvidence, type NameEvidence, type NameLevel } from './name-level.ts'

export { isOther } from './match-hints.ts'
export type { Matchable } from './matchable.ts'

export type Veto = 'twins' | 'two-documents'

export interface MatchScore {
  /** The sum of the weights, in bits; above 0 it speaks for one person. */
  readonly score: number
  readonly features: {
    readonly name: NameLevel
    readonly birth: BirthLevel
    readonly gender: Band
    readonly mobile: Known
    readonly document: DocumentLevel
  }
  /** `same`: hardly anybody else. `look`: an officer should see both. `other`: two people. */
  readonly band: 'same' | 'look' | 'other'
  /** What forbids `same`, whatever the score. */
  readonly vetoes: readonly Veto[]
}

/** The keys kept beside somebody, to be found by, each with what tells most of those who share it apart. */
export const blockKeys = (person: Matchable): readonly { readonly key: string; readonly hint: string }[] =>
  keysOf(prepare(person)).map((key) => ({ key, hint: hintBeside(key, person) }))

/** The keys to look up for a newcomer; wider than those kept, so that it is one side that pays. */
export const probeKeys = (person: Matchable): readonly string[] => widerKeysOf(prepare(person))

/** The same whichever of the two stands first. */
export function compareMatchables(a: Matchable, b: Matchable): MatchScore {
  const [ours, theirs] = [prepare(a), prepare(b)]
  const name = nameEvidence(ours.names, theirs.names)
  const features = {
    name: name.level,
    birth: birthLevel(a.birth, b.birth),
    gender: compareGenders(a.gender, b.gender),
    mobile: a.mobile === null || b.mobile === null ? 'unknown' : a.mobile === b.mobile ? 'same' : 'differs',
    document: documentLevel(ours, theirs),
  } as const
  const weights = WEIGHTS[features.name === 'unlike' ? 'contradict' : 'agree']
  const score =
    NAME[features.name] +
    weights.birth[features.birth] +
    GENDER[features.gender] +
    weights.mobile[features.mobile] +
    weights.document[features.document]
  const vetoes = vetoesOf(ours, theirs, features, name)
  return { score, features, vetoes, band: bandOf(score, features, vetoes) }
}

function bandOf(
  score: number,
  { name, birth, gender }: MatchScore['features'],
  vetoes: readonly Veto[],
): MatchScore['band'] {
  const isClear = CLEAR_NAMES.has(name) && UNCONTRADICTED.has(birth) && gender !== 'differ' && vetoes.length === 0
  if (score >= SAME && isClear) return 'same'
  return score >= LOOK ? 'look' : 'other'
}

const CLEAR_NAMES: ReadonlySet<NameLevel> = new Set(['fair', 'good', 'strong'])
const UNCONTRADICTED: ReadonlySet<BirthLevel> = new Set(['day', 'swapped', 'year'])

function vetoesOf(
  a: Prepared,
  b: Prepared,
  { birth, mobile, name }: MatchScore['features'],
  { shared }: NameEvidence,
): Veto[] {
  const areTwins = birth === 'day' && (name === 'unlike' || name === 'doubtful') && (mobile === 'same' || shared > 0)
  return [...(areTwins ? (['twins'] as const) : []), ...(numbersOf(a, b).differ ? (['two-documents'] as const) : [])]
}

/** Papers of which a person has one with one number for years, so that another number is another person. */
const LASTING: ReadonlySet<DocumentKind> = new Set(['aadhaar', 'pan', 'epic', 'driving-licence', 'npr', 'udid', 'abha'])

function documentLevel(a: Prepared, b: Prepared): DocumentLevel {
  const { same, shared, differ } = numbersOf(a, b)
  return same ? 'same' : shared ? 'shared' : differ ? 'differs' : 'unknown'
}

/** What the papers that both have shown say; `shared` is one that a household or a school may share. */
function numbersOf(a: Prepared, b: Prepared): { same: boolean; shared: boolean; differ: boolean } {
  const found = { same: false, shared: false, differ: false }
  for (const { kind, lastFour } of a.documents) {
    for (const other of b.documents) {
      if (kind !== other.kind || lastFour === '' || other.lastFour === '') continue
      const isSame = lastFour === other.lastFour
      if (LASTING.has(kind)) found[isSame ? 'same' : 'differ'] = true
      else if (isSame) found.shared = true
    }
  }
  return found
}
