/** Reading what was scanned, and the verifying officer's act. */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { ParsedOf, ProblemOf } from '#contract/calls'
import { isSaidByIssuer } from '#domain/appointments/code-asked'
import { reasonsOf, stopsAmong } from '#domain/identity/decision'
import { documentJudgement } from '#domain/schedule/documents'
import { type Context, mustHome, mustMe } from '../context.ts'
import { compareWithRecord } from '../identity/compare.ts'
import { type Examined, examine, wordsOf } from '../identity/examine.ts'
import { readFile } from '../identity/read-file.ts'
import { readText } from '../identity/read-text.ts'
import { type Fact, fact } from '../log/append.ts'
import { candidatesFor, isByDocument } from '../matching/candidates.ts'
import { subjectOf } from '../matching/matches.ts'
import { arrivalOf } from '../queue/tokens.ts'
import { appointmentView } from '../views/appointment.ts'
import { confirmedTo } from '../sync/confirmed.ts'
import { type PersonRow, personRow } from '../views/person-row.ts'
import { packInForce } from '../policy/in-force.ts'
import { sessionOf } from '../views/session.ts'
import { verificationOf } from '../views/verification.ts'
import type { Handlers } from './handler.ts'

type Input = ParsedOf<'identity.verify'>
type Problem = ProblemOf<'identity.verify'>

export const identityHandlers = {
  'identity.read': ({ text }, context) => done(readText(text, context)),

  'identity.readFile': ({ zip, code }, context) => readFile(Buffer.from(zip, 'base64'), code, context),

  'identity.compare': ({ scanId, personId }, context) => {
    const scan = context.scans.find(scanId)
    if (scan === undefined) return refuse('scan-gone')
    const person = personRow(context.db, personId)
    return person === undefined ? refuse('person-unknown') : done(compareWithRecord(scan, person))
  },

  'identity.verify': (input, context) => {
    const { id, personId, sessionId } = input
    const person = personRow(context.db, personId)
    if (person === undefined) return refuse('person-unknown')
    if (sessionOf(context.db, sessionId) === undefined) return refuse('session-unknown')
    if (!isKept(context, id)) {
      const decided = decide(input, person, context)
      if (!decided.ok) return decided
    }
    const view = verificationOf(context.db, personId, sessionId, confirmedTo(context.db, mustHome(context).log))
    if (view === null) throw new Error('the verification was not kept')
    return done(view)
  },
} satisfies Partial<Handlers>

function decide(input: Input, person: PersonRow, context: Context): Answer<null, Problem> {
  const { id, personId, sessionId, decision, differences } = input
  const note = wordsOf(input.note)
  if (decision === 'differs' && note === null) return refuse('reason-needed')
  const examined = examine(input, person, context)
  if (!examined.ok) return examined
  const others = othersWhoMayBeThis(person, examined.value, context)
  const reasons = reasonsOf({
    ...examined.value,
    reasons: examined.value.scan?.reasons ?? [],
    differences,
    clash: others.clash,
    accepted: documentJudgement(packInForce(context.db), examined.value.document, context.today(), person.birth),
  })
  if (decision === 'agrees') {
    const stops = stopsAmong(reasons, examined.value.scan?.state === 'suspect' ? 'suspect' : 'sound')
    if (stops.length > 0 && !isTakenByInCharge(note, context)) return refuse('needs-in-charge', { reasons: stops })
    if (others.alike.length > 0) return refuse('looks-like', { people: others.alike })
  }
  const { scan: _, tokens, ...kept } = examined.value
  const { staff, key } = mustMe(context)
  const body = {
    ...kept,
    verificationId: id,
    personId,
    sessionId,
    decision,
    note,
    reasons,
    differences,
    // What differed must not be known as this person's from now on.
    tokens: decision === 'agrees' ? tokens : [],
  }
  context.append([
    ...arrivalOf(sessionId, personId, context),
    fact({ type: 'identity-verified.2', by: staff.id, seal: key, body }),
    ...codeNotAsked(input, examined.value, context),
  ])
  return done(null)
}

/** A signed document said who comes, so the code of the booking is not asked; that is noted, too. */
function codeNotAsked({ personId, sessionId, decision }: Input, { method }: Examined, context: Context): Fact[] {
  if (decision === 'differs' || !isSaidByIssuer(method)) return []
  const booked = appointmentView(context.db, personId, sessionId)
  if (booked === null || !booked.hasCode || booked.check !== null) return []
  const body = { personId, sessionId, outcome: 'not-asked' as const, note: null }
  return [fact({ type: 'appointment-checked.1', by: mustMe(context).staff.id, body })]
}

/** The in-charge may take what speaks against it, with the reason in words. */
const isTakenByInCharge = (note: string | null, context: Context): boolean =>
  note !== null && mustMe(context).staff.roles.includes('in-charge')

interface Others {
  readonly clash: 'none' | 'token' | 'record'
  /** Those whom no document names and who are much like this person: undecided until an officer compares them. */
  readonly alike: string[]
}

function othersWhoMayBeThis(
  person: PersonRow,
  { evidence, tokens, scan, document, lastFour }: Examined,
  context: Context,
): Others {
  const subject = subjectOf(person.person_id, context)
  if (subject === undefined) throw new Error('somebody in hand is not in the register')
  const shown = lastFour.length === 4 && document !== 'facilitated' ? [{ kind: document, lastFour }] : []
  const about = { ...subject.about, documents: [...subject.about.documents, ...shown] }
  const found = candidatesFor(
    { ...subject, about, tokens, evidence: scan === null ? null : (evidence?.hash ?? null) },
    context,
  )
  const clash = found.some(({ why }) => why === 'same-record')
    ? 'record'
    : found.some(({ why }) => why === 'same-document')
      ? 'token'
      : 'none'
  return { clash, alike: found.filter(({ why }) => !isByDocument(why)).map(({ row }) => row.person_id) }
}

const isKept = ({ db }: Context, id: string): boolean =>
  db.value('select count(*) from verification where verification_id = :id', z.int(), { id }) > 0
