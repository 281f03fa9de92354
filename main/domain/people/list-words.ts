/** The words by which lists name a gender and a document. One rule: a word that is not known is a question, not a guess. */
import { done, refuse } from '#contract/answer'
import type { Answer } from '#contract/answer'
import type { DocumentKind, Gender } from '#contract/fields'

const GENDERS: Readonly<Record<Gender, string>> = {
  female: 'f female woman girl w महिला स्त्री औरत लड़की म',
  male: 'm male man boy पुरुष आदमी लड़का पु',
  other: 'o other others t tg trans transgender thirdgender x अन्य तृतीयलिंगी किन्नर',
}

const DOCUMENTS: Readonly<Record<DocumentKind, string>> = {
  aadhaar: 'aadhaar aadhar adhar adhaar aadhaarcard aadharcard uid uidai आधार आधारकार्ड',
  pan: 'pan pancard',
  epic: 'epic voterid voteridcard votercard electionid electioncard votersid',
  passport: 'passport indianpassport',
  'driving-licence': 'drivinglicence drivinglicense dl',
  pension: 'pension pensionbook pensionpassbook pensiondocument pensioncard ppo',
  npr: 'npr nprcard nprsmartcard',
  udid: 'udid udidcard disabilitycard disabilityid uniquedisabilityid',
  'ration-card': 'ration rationcard rationcardwithphoto',
  'service-id': 'serviceid serviceidcard serviceidentitycard officialid employeeid',
  'student-id': 'studentid studentidcard studentphotoid schoolid schoolidcard collegeid',
  'other-photo-id': 'other others otherphotoid otherid',
  abha: 'abha abhacard abhanumber healthid healthidcard आभा आभाकार्ड',
  'child-card': 'birthcertificate mcpcard motherchildprotectioncard motherandchildprotectioncard जन्मप्रमाणपत्र',
  facilitated: 'facilitated noid nophotoid nodocument withoutid',
}

const genderOf = reverse(GENDERS)
const documentOf = reverse(DOCUMENTS)

/** `gender-unknown`: found, its letters only, for a cell in the wrong column may be anybody's number. */
export function checkGender(text: string): Answer<Gender, 'gender-missing' | 'gender-unknown'> {
  if (text.trim() === '') return refuse('gender-missing')
  const gender = genderOf.get(bare(text))
  return gender === undefined ? refuse('gender-unknown', { found: bare(text).slice(0, 20) }) : done(gender)
}

/** Null when the field was left empty. `document-unknown`: found. */
export function checkDocument(text: string): Answer<DocumentKind | null, 'document-unknown'> {
  if (text.trim() === '') return done(null)
  const kind = documentOf.get(bare(text))
  return kind === undefined ? refuse('document-unknown', { found: bare(text).slice(0, 20) }) : done(kind)
}

function reverse<K extends string>(words: Readonly<Record<K, string>>): ReadonlyMap<string, K> {
  const kinds = Object.keys(words) as K[]
  return new Map(kinds.flatMap((kind) => words[kind].split(' ').map((word) => [bare(word), kind] as const)))
}

/** A word of a list without blanks, signs, digits and capitals. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]/gu, '')
}
