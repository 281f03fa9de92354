/** Finding and registering people. One rule: before somebody new is saved, those who may be the same are looked at. */
import { z } from 'zod'
import { type Answer, done, refuse, type Refused } from '#contract/answer'
import type { ParsedOf, ProblemOf } from '#contract/calls'
import type { PersonId } from '#contract/fields'
import { scrubAadhaar } from '#domain/identity/scrub'
import { judgeBirth } from '#domain/people/birth'
import { type Context, mustMe } from '../context.ts'
import type { HeldScan } from '../identity/held-scans.ts'
import { type Fact, fact } from '../log/append.ts'
import { type Candidate, candidatesFor, isByDocument } from '../matching/candidates.ts'
import { arrivalOf } from '../queue/tokens.ts'
import { packInForce } from '../policy/in-force.ts'
import { searchPeople } from '../search/search.ts'
import { personView } from '../views/person.ts'
import { personByReference, personRow } from '../views/person-row.ts'
import { sessionOf, type SessionRow } from '../views/session.ts'
import { openPlacesNow, placesTaken } from '../views/slots.ts'
import type { Handlers } from './handler.ts'

type Input = ParsedOf<'people.register'>
type Problem = ProblemOf<'people.register'>
/** Places are a question at the desk; who stands on a paper sheet has had theirs. */
type Newcomer = Omit<Input, 'abovePlaces'>
type RegistrationProblem = Exclude<Problem, 'session-full' | 'open-places-taken' | 'places-need-in-charge'>

export const peopleHandlers = {
  'people.search': ({ text, limit }, context) => done(searchPeople(context, text, limit)),

  'people.get': ({ personId }, context) => {
    const view = personView(context, personId)
    return view === undefined ? refuse('person-unknown') : done(view)
  },

  'people.register': (input, context) => {
    if (personRow(context.db, input.id) === undefined) {
      const facts = registrationFacts(input, context)
      if (!facts.ok) return facts
      const place = placeFor(input, context)
      if (!place.ok) return place
      // Who is registered stands at the table: they have come.
      context.append([...facts.value, ...arrivalOf(input.sessionId, input.id, context), ...place.value])
    }
    const view = personView(context, input.id)
    if (view === undefined) throw new Error('the person was not kept')
    return done(view)
  },
} satisfies Partial<Handlers>

/** A full session turns nobody away by itself: the in-charge decides, and that they did is kept. */
function placeFor({ id, sessionId, abovePlaces }: Input, context: Context): Answer<Fact[], Problem> {
  const session = sessionOf(context.db, sessionId)
  if (session === undefined) return refuse('session-unknown')
  const lack = lackOfPlaces(id, session, context)
  if (lack === undefined) return done([])
  if (!abovePlaces) return lack.refusal
  return mustMe(context).staff.roles.includes('in-charge') ? done([lack.added]) : refuse('places-need-in-charge')
}

/** What to say when there is no place for somebody without a booking, and what is kept when they are taken in. */
function lackOfPlaces(
  personId: PersonId,
  session: SessionRow,
  context: Context,
): { refusal: Refused<'session-full' | 'open-places-taken'>; added: Fact } | undefined {
  const { session_id: sessionId, number, capacity: places } = session
  const by = mustMe(context).staff.id
  const taken = placesTaken(context.db, sessionId)
  if (taken >= places) {
    const added = fact({ type: 'place-added.1', by, body: { personId, sessionId, places, taken } })
    return { refusal: refuse('session-full', { number, places }), added }
  }
  const now = openPlacesNow(context.db, session, context.now())
  if (now === undefined || now.walkIns < now.slot.open) return undefined
  const { from, to } = now.slot
  const waiting = now.waiting === 0 ? {} : { reserved: now.waiting }
  return {
    refusal: refuse('open-places-taken', { from, to, ...waiting }),
    added: fact({ type: 'place-added.2', by, body: { personId, sessionId, slot: now.slot, taken: now.walkIns } }),
  }
}

/** A new person, told apart from those who are like them; what speaks against it is refused. */
export function registrationFacts(input: Newcomer, context: Context): Answer<Fact[], RegistrationProblem> {
  const { sessionId, birth, mobile, referenceId, scanId } = input
  const session = sessionOf(context.db, sessionId)
  if (session === undefined) return refuse('session-unknown')
  const judged = judgeBirth(birth, session.date)
  if (!judged.ok) return judged
  const holder = referenceId === null ? undefined : personByReference(context.db, referenceId)
  if (holder !== undefined) return refuse('reference-taken', { person: holder })
  const most = mobile === null ? null : mobileIsFull(context, mobile)
  if (most !== null) return refuse('mobile-full', { most })
  const scan = scanId === null ? null : context.scans.find(scanId)
  if (scan === undefined) return refuse('scan-gone')
  const apart = toldApart(input, candidatesFor(subjectFrom(input, scan), context), context)
  if (!apart.ok) return apart
  return done([registration(input, context), ...apart.value])
}

function registration({ id, sessionId, ...person }: Newcomer, context: Context): Fact {
  const { name, nativeName, birth, gender, mobile, referenceId } = person
  const body = {
    personId: id,
    sessionId,
    origin: 'walk-in' as const,
    name,
    nativeName,
    birth,
    gender,
    mobile,
    referenceId,
  }
  return fact({ type: 'person-registered.1', by: mustMe(context).staff.id, body })
}

function subjectFrom(
  { name, nativeName, birth, gender, mobile }: Newcomer,
  scan: HeldScan | null,
): Parameters<typeof candidatesFor>[0] {
  const shown = scan?.document === undefined || scan.document === null || scan.lastFour.length !== 4
  const documents = shown ? [] : [{ kind: scan.document, lastFour: scan.lastFour }]
  return {
    about: { name, nativeName, birth, gender, mobile, documents },
    person: null,
    tokens: scan?.tokens ?? [],
    evidence: scan?.evidence?.hash ?? null,
    certificateId: scan?.certificate?.record.certificateId ?? null,
    referenceId: null,
  }
}

/** Everyone alike must have been compared; whom a document names outright only the in-charge may tell apart. */
function toldApart(
  { id, apart }: Newcomer,
  found: readonly Candidate[],
  context: Context,
): Answer<Fact[], RegistrationProblem> {
  const people = found.map(({ row }) => row.person_id)
  if (people.length === 0) return done([])
  const undecided = people.filter((one) => apart?.people.includes(one) !== true)
  if (apart === null || undecided.length > 0) return refuse('looks-like', { people })
  const { staff, key } = mustMe(context)
  const named = found.find(({ why }) => isByDocument(why))
  if (named !== undefined && !staff.roles.includes('in-charge')) {
    const reasons = [named.why === 'same-record' ? 'REPLAY_OTHER_PERSON' : 'TOKEN_CLASH']
    return refuse('needs-in-charge', { reasons })
  }
  const reason = scrubAadhaar(apart.reason).trim()
  if (reason.length < 3) return refuse('reason-needed')
  return done([toldApartFact(id, people, reason, { by: staff.id, seal: key })])
}

export const toldApartFact = (
  personId: PersonId,
  others: PersonId[],
  reason: string,
  sealed: Required<Pick<Fact, 'by' | 'seal'>>,
): Fact => fact({ type: 'people-told-apart.1', ...sealed, body: { personId, others, reason } })

/**
 * How many people a mobile number may stand for, where it stands for as many already; else null.
 * @param more who are about to be registered with it
 */
export function mobileIsFull(context: Context, mobile: string, more = 0): number | null {
  const most = packInForce(context.db).limits.peoplePerMobile
  return sharing(context, mobile) + more >= most ? most : null
}

const sharing = (context: Context, mobile: string): number =>
  context.db.value('select count(*) from person where mobile_reversed = :reversed', z.int(), {
    reversed: [...mobile].toReversed().join(''),
  })
