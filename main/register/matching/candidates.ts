/**
 * Who in the register may be the person at the desk. One rule: whoever is found here is shown to an officer; nobody is
 * taken for somebody else, and nobody is passed over, by a machine.
 */
import { z } from 'zod'
import type { Band, Match } from '#contract/identity-views'
import { DocumentKind, type Hash, PersonId } from '#contract/fields'
import type { DocumentToken } from '#domain/events/identity'
import { compareMatchables, isOther, type Matchable, type MatchScore, probeKeys } from '#domain/matching/person-match'
import type { Context } from '../context.ts'
import type { ReadDb } from '../store/sql.ts'
import { PersonRow, personColumns } from '../views/person-row.ts'
import { clusterOf, toldApartFrom } from './cluster.ts'
import { matchableOf, type ShownDocument } from './match-index.ts'

export interface Subject {
  readonly about: Matchable
  /** The own record, where there is one. */
  readonly person: PersonId | null
  readonly tokens: readonly DocumentToken[]
  readonly evidence: Hash | null
  readonly certificateId: string | null
  readonly referenceId: string | null
}

export type Why = Match['why']

export interface Candidate {
  readonly row: PersonRow
  readonly documents: readonly ShownDocument[]
  readonly why: Why
  readonly match: MatchScore
}

/** What a document or a number says outright, before any likeness. */
export const isCertain = (why: Why): boolean => why !== 'probably' && why !== 'perhaps'

/** The document in hand was another's: saying that they only look alike does not answer that. */
export const isByDocument = (why: Why): boolean => why === 'same-record' || why === 'same-document'

const MOST = 6

/** The undecided ones, the strongest first: not those joined to the person, nor look-alikes told apart already. */
export function candidatesFor(subject: Subject, { db }: Pick<Context, 'db'>): Candidate[] {
  const own = subject.person === null ? [] : clusterOf(db, subject.person)
  const apart = toldApartFrom(db, own)
  const certain = certainOnes(subject, db)
  const rows = [...rowsOf(db, [...certain.keys()]), ...mayBeAlike(subject.about, db)]
  const documents = documentsOf(db, rows)
  const seen = new Set<PersonId>(own)
  const found: Candidate[] = []
  for (const row of rows) {
    if (seen.has(row.person_id)) continue
    seen.add(row.person_id)
    const shown = documents.get(row.person_id) ?? []
    const match = compareMatchables(subject.about, matchableOf(row, shown))
    const why = certain.get(row.person_id) ?? likeness(match)
    if (why !== undefined && (isByDocument(why) || !apart.has(row.person_id))) {
      found.push({ row, documents: shown, why, match })
    }
  }
  return found.toSorted(strongestFirst).slice(0, MOST)
}

const likeness = ({ band }: MatchScore): Why | undefined =>
  band === 'same' ? 'probably' : band === 'look' ? 'perhaps' : undefined

const strongestFirst = (a: Candidate, b: Candidate): number =>
  Number(isCertain(b.why)) - Number(isCertain(a.why)) || b.match.score - a.match.score

/** Why somebody is named by the document itself, or by the number of their booking or certificate. */
function certainOnes(
  { person, tokens, evidence, certificateId, referenceId }: Subject,
  db: ReadDb,
): Map<PersonId, Why> {
  const found = new Map<PersonId, Why>()
  const add = (sql: string, value: string | null, why: Why): void => {
    if (value === null) return
    const holders = db.rows(sql, IdRow, { value }).map((row) => row.person_id)
    // It was taken for this person before: the in-charge has decided then.
    if (person !== null && holders.includes(person)) return
    for (const holder of holders) if (!found.has(holder)) found.set(holder, why)
  }
  add(
    `select distinct person_id from verification where evidence = :value and decision = 'agrees'`,
    evidence,
    'same-record',
  )
  for (const { token } of tokens) {
    add('select person_id from document_token where token = :value', token, 'same-document')
  }
  add(
    `select person_id from certificate where certificate_id = :value
     union select person_id from certificate_dose where certificate_id = :value`,
    certificateId,
    'same-certificate',
  )
  add('select person_id from person where reference_id = :value', referenceId, 'same-reference')
  return found
}

const IdRow = z.object({ person_id: PersonId })

const rowsOf = (db: ReadDb, people: readonly PersonId[]): PersonRow[] =>
  db.rows(
    `select ${personColumns} from person p where p.person_id in (select value from json_each(:people))`,
    PersonRow,
    { people: JSON.stringify(people) },
  )

/**
 * Of the hundreds who share a key, those whose papers are worth reading. Papers speak for one person only where the same
 * was shown by both, and that is a key of its own; whoever is another without them stays another.
 */
function mayBeAlike(about: Matchable, db: ReadDb): PersonRow[] {
  const bare = { ...about, documents: [] }
  const keys = probeKeys(bare)
  const ofPapers = probeKeys(about).filter((key) => !keys.includes(key))
  const likeThem = rowsUnder(keys, bare, db).filter((row) => likeness(compareMatchables(bare, matchableOf(row, []))))
  return [...rowsUnder(ofPapers, about, db), ...likeThem]
}

const KeyRow = z.object({ key: z.string(), person: z.int(), hint: z.string() })

/** A record is read only where what stands beside the key does not say already that it is another's. */
function rowsUnder(keys: readonly string[], about: Matchable, db: ReadDb): PersonRow[] {
  const found = db.rows(
    'select key, person, hint from match_key where key in (select value from json_each(:keys))',
    KeyRow,
    { keys: JSON.stringify(keys) },
  )
  const likely = new Set(found.filter(({ key, hint }) => !isOther(about, key, hint)).map(({ person }) => person))
  return db.rows(
    `select ${personColumns} from person p where p.id in (select value from json_each(:people))`,
    PersonRow,
    { people: JSON.stringify([...likely]) },
  )
}

const ShownRow = z.object({ person_id: PersonId, document: DocumentKind, last_four: z.string() })

/** The documents that each of these has shown, as far as they agreed. */
export function documentsOf(db: ReadDb, rows: readonly PersonRow[]): ReadonlyMap<PersonId, readonly ShownDocument[]> {
  const shown = db.rows(
    `select distinct person_id, document, last_four from verification
     where person_id in (select value from json_each(:people)) and decision = 'agrees' and length(last_four) = 4`,
    ShownRow,
    { people: JSON.stringify(rows.map(({ person_id: id }) => id)) },
  )
  const byPerson = new Map<PersonId, ShownDocument[]>()
  for (const { person_id: id, document, last_four: lastFour } of shown) {
    byPerson.set(id, [...(byPerson.get(id) ?? []), { kind: document, lastFour }])
  }
  return byPerson
}

/** Whether the same document was shown: null where one side has none of its kind. */
export function compareDocuments(own: readonly ShownDocument[], other: readonly ShownDocument[]): Band | null {
  const pairs = own.flatMap((one) => other.filter(({ kind }) => kind === one.kind).map((two) => [one, two] as const))
  if (pairs.length === 0) return null
  return pairs.some(([one, two]) => one.lastFour === two.lastFour) ? 'agree' : 'differ'
}
