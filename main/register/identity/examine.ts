/**
 * What the officer has in hand: a number read off a card, a record that was scanned, or a facilitator's word. One rule:
 * how much it proves is reckoned here from what was examined, and is never what a page says.
 */
import { type Answer, done, refuse } from '#contract/answer'
import type { ParsedOf, ProblemOf } from '#contract/calls'
import type { Verified2 } from '#domain/events/identity'
import { assuranceOf } from '#domain/identity/assurance'
import { type DocumentNumber, examineNumber, unreadableNumber } from '#domain/identity/document-number'
import { schemes } from '#domain/identity/index'
import { scrubAadhaar } from '#domain/identity/scrub'
import type { Context } from '../context.ts'
import { type TokenKind, tokenOf } from '../matching/tokens.ts'
import type { PersonRow } from '../views/person-row.ts'
import { compareWithRecord, isMobileProven } from './compare.ts'
import { facilitationForOneMore } from './facilitation.ts'
import type { HeldScan } from './held-scans.ts'

type Input = ParsedOf<'identity.verify'>
type Problem = ProblemOf<'identity.verify'>

/** All of the decision's record that follows from the document. */
export type Examined = DocumentNumber &
  Pick<
    Verified2,
    | 'document'
    | 'unreadableBecause'
    | 'method'
    | 'assurance'
    | 'evidence'
    | 'compared'
    | 'photo'
    | 'tokens'
    | 'facilitation'
    | 'guardian'
  > & { readonly scan: HeldScan | null }

export function examine(input: Input, person: PersonRow, context: Context): Answer<Examined, Problem> {
  if (input.scanId !== null) return examineScan(input, person, context)
  if (input.document === 'facilitated') return examineFacilitated(input, context)
  if (input.document === 'child-card') return examineChild(input, person, context)
  return examineTyped(input, person, context)
}

const nothing: Pick<Examined, 'evidence' | 'compared' | 'tokens' | 'facilitation' | 'guardian' | 'scan' | 'photo'> = {
  evidence: null,
  compared: null,
  tokens: [],
  facilitation: null,
  guardian: null,
  scan: null,
  photo: 'none',
}

function examineScan(input: Input, person: PersonRow, context: Context): Answer<Examined, Problem> {
  const scan = input.scanId === null ? undefined : context.scans.find(input.scanId)
  if (scan?.document === undefined || scan.document === null) return refuse('scan-gone')
  if (scan.onlyFor !== null && scan.onlyFor !== person.person_id) return refuse('scan-gone')
  const compared = compareWithRecord(scan, person)
  // Where there is no picture nobody can have compared it.
  const photo = scan.photo === 'none' ? 'none' : input.photo
  return done({
    document: scan.document,
    masked: scan.masked,
    lastFour: scan.lastFour,
    check: 'passed',
    unreadableBecause: null,
    method: scan.method,
    assurance: assuranceOf({
      method: strengthOf(scan),
      numberRead: true,
      photo,
      mobileProven: isMobileProven(scan, person),
    }),
    evidence: scan.evidence,
    compared: { ...compared, name: compared.name.band, birth: compared.birth.band },
    photo,
    tokens: [...scan.tokens],
    facilitation: null,
    guardian: null,
    scan,
  })
}

/** Data that fit a number say whose it is and not who stands here: that takes the OTP on the owner's phone. */
const strengthOf = ({ method, presence }: HeldScan): (typeof STRENGTH)[keyof typeof STRENGTH] =>
  method === 'online' && presence === 'open' ? 'signed' : STRENGTH[method]

const STRENGTH = {
  'secure-qr': 'signed',
  ekyc: 'signed',
  'unsigned-qr': 'unsigned-qr',
  mrz: 'mrz',
  online: 'online',
  seen: 'seen',
  facilitated: 'facilitated',
} as const satisfies Record<HeldScan['method'], string>

function examineFacilitated(input: Input, context: Context): Answer<Examined, Problem> {
  const standing = facilitationForOneMore(input.facilitation, input, context)
  if (!standing.ok) return standing
  return done({
    ...nothing,
    document: 'facilitated',
    masked: '',
    lastFour: '',
    check: 'unreadable',
    unreadableBecause: null,
    method: 'facilitated',
    assurance: assuranceOf({ method: 'facilitated', numberRead: false, photo: 'none', mobileProven: false }),
    facilitation: standing.value,
  })
}

/** A child's card names the child, and a guardian with an ID of their own stands for it. */
function examineChild(input: Input, person: PersonRow, context: Context): Answer<Examined, Problem> {
  const { guardian } = input
  if (guardian === null) return refuse('guardian-needed')
  const card = examineTyped(input, person, context)
  if (!card.ok) return card
  const examined = examineNumber(guardian.document, guardian.number, { on: context.today(), birth: null })
  if (!examined.ok) return examined
  const { name, relation, document, child } = guardian
  const { masked, lastFour } = examined.value
  const key = schemes[document].matchKey(guardian.number, { state: null, name }) ?? `${document}|${lastFour}|${name}`
  const token = tokenOf('guardian-child', `${key}|${child}|${JSON.stringify(person.birth)}`, context)
  return done({ ...card.value, tokens: [token], guardian: { name, relation, document, masked, child } })
}

function examineTyped(input: Input, person: PersonRow, context: Context): Answer<Examined, Problem> {
  const { number, document, unreadableBecause } = input
  if (number === null) {
    const seen = unreadableNumber(unreadableBecause)
    if (!seen.ok) return seen
    const assurance = assuranceOf({ method: 'seen', numberRead: false, photo: 'none', mobileProven: false })
    return done({
      ...nothing,
      ...seen.value.number,
      document,
      unreadableBecause: seen.value.because,
      method: 'seen',
      assurance,
    })
  }
  const examined = examineNumber(document, number, { on: context.today(), birth: person.birth })
  if (!examined.ok) return examined
  const assurance = assuranceOf({ method: 'seen', numberRead: true, photo: 'none', mobileProven: false })
  // Also of one that only looks odd: shown twice for two people it is odder still.
  const tokens = tokensOf(input, number, person, context)
  return done({ ...nothing, ...examined.value, document, unreadableBecause: null, method: 'seen', assurance, tokens })
}

/** Only kinds whose number is one person's make a token, and the number ends here. */
function tokensOf(
  { document, state }: Input,
  number: string,
  person: PersonRow,
  context: Context,
): Verified2['tokens'] {
  const key = schemes[document].matchKey(number, { state, name: person.name })
  return key === null ? [] : [tokenOf(document as TokenKind, key, context)]
}

/** Free words of the officer, without anybody's Aadhaar number; null where there are none. */
export const wordsOf = (note: string | null): string | null =>
  note === null || note === '' ? null : scrubAadhaar(note)
