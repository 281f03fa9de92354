/**
 * The dose. One rule: what was physically given is recorded, never refused for what the rules say; what speaks against
 * it is flagged, and the in-charge puts their own seal under the reason, at once or later.
 */
import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { OutputOf, ParsedOf, ProblemOf } from '#contract/calls'
import { DoseId, Instant } from '#contract/fields'
import { scrubAadhaar } from '#domain/identity/scrub'
import type { Dose2 } from '#domain/events/dose'
import { type Context, mustMe } from '../context.ts'
import { staffOf } from '../desk.ts'
import { type Fact, fact } from '../log/append.ts'
import { arrivalOf } from '../queue/tokens.ts'
import { flagsAgainst, OFFICER_ORDER } from '../rules/dose-flags.ts'
import { givenWhen } from '../rules/given-when.ts'
import { unlockStaffKey } from '../staff-keys.ts'
import { dueNow, isByDistrict, isUnasked } from '../views/due.ts'
import { personView } from '../views/person.ts'
import { personRow } from '../views/person-row.ts'
import { verificationOf } from '../views/verification.ts'
import { sessionOf } from '../views/session.ts'
import { vialOf } from '../views/vials.ts'
import type { Handlers } from './handler.ts'

type Input = ParsedOf<'doses.record'>
type Problem = ProblemOf<'doses.record'>

export const doseHandlers = {
  'doses.record': (input, context) => {
    // Asked again because the answer was lost: the dose is there, and is counted once.
    if (keptDose(context, input.id) !== undefined) return recorded(input, context)
    const facts = doseFacts(input, context)
    if (!facts.ok) return facts
    context.append(facts.value)
    return recorded(input, context)
  },
} satisfies Partial<Handlers>

/** @param onPaper the number of the dose as it was written down, where it was */
export function doseFacts(input: Input, context: Context, onPaper?: number): Answer<Fact[], Problem> {
  const { db } = context
  const person = personRow(db, input.personId)
  if (person === undefined) return refuse('person-unknown')
  const session = sessionOf(db, input.sessionId)
  if (session === undefined) return refuse('session-unknown')
  const when = givenWhen(input.late, session, person.birth, context)
  if (!when.ok) return when
  const vial = vialOf(db, input.vialId)
  if (vial?.session_id !== session.session_id) return refuse('vial-unknown')
  if (!hasRole(context, input.vaccinator, 'vaccinator')) return refuse('not-a-vaccinator')

  const due = dueNow(db, person, session, session.date)
  const verification = verificationOf(db, person.person_id, session.session_id, 0)
  const { at, lateness } = when.value
  // A sheet of paper has no line for the answers: the in-charge signs it off as from paper.
  const unasked = onPaper === undefined && isUnasked(db, person, session, session.date)
  const against = flagsAgainst({
    due,
    verification,
    vial,
    vaccinator: input.vaccinator,
    at,
    unasked,
    byDistrict: isByDistrict(db, due),
  })
  if (against.length > 0 && input.exception === null) return refuse('needs-approval', { flags: against })
  const flags = [...against, ...lateness, ...(onPaper === undefined || onPaper === due.dose ? [] : ['other-number'])]
  const seals = unlockSeals(input, flags, context)
  if (!seals.ok) return seals

  const body: Dose2 = {
    doseId: input.id,
    personId: input.personId,
    sessionId: input.sessionId,
    vialId: input.vialId,
    flags,
    verificationId: verification?.id ?? null,
    product: vial.product,
    lot: vial.lot,
    number: onPaper ?? due.dose,
    of: Math.max(due.of, onPaper ?? 0),
    course: due.course,
    pack: due.pack,
    order: due.order,
    dueFrom: due.dueFrom,
    vaccinator: input.vaccinator,
    enteredBy: mustMe(context).staff.id,
    entry: input.late === null ? 'at-once' : input.late.sheet === null ? 'late' : 'paper',
    lateBecause: wordsOf(input.late?.because),
    reason: wordsOf(input.exception?.reason),
    sheet: input.late?.sheet ?? null,
    site: input.site,
    effort: input.effort,
  }
  return done([
    ...arrivalOf(input.sessionId, input.personId, context, null, at),
    doseFact(body, at, seals.value.vaccinator, context),
    ...approvalOf(input, flags, seals.value.approver),
  ])
}

/** The vaccinator's own act where their PIN is there; else the word of who entered it, until the round of seals. */
function doseFact(body: Dose2, at: Instant, vaccinator: KeyObject | null, context: Context): Fact {
  const { staff, key } = mustMe(context)
  return vaccinator === null
    ? fact({ type: 'dose-noted.1', by: staff.id, at, seal: key, body })
    : fact({ type: 'dose-given.2', by: body.vaccinator, at, seal: vaccinator, body })
}

interface Seals {
  /** Null where the dose awaits it. */
  readonly vaccinator: KeyObject | null
  readonly approver: KeyObject | null
}

/** Both PINs are tried before anything is written. */
function unlockSeals(input: Input, flags: readonly string[], context: Context): Answer<Seals, Problem> {
  const vaccinator = input.pin === null ? done(null) : vaccinatorKey(input.vaccinator, input.pin, context)
  if (!vaccinator.ok) return vaccinator
  const approval = flags.length === 0 ? null : (input.exception?.approval ?? null)
  if (approval === null) return done({ vaccinator: vaccinator.value, approver: null })
  if (flags.includes(OFFICER_ORDER) && approval.order === null) return refuse('officer-order-needed')
  if (!hasRole(context, approval.approver, 'in-charge')) return refuse('approver-not-in-charge')
  const approver = unlockStaffKey(context, approval.approver, approval.pin)
  if (!approver.ok) return refuse('wrong-approver-pin', approver.details)
  return done({ vaccinator: vaccinator.value, approver: approver.value.key })
}

function vaccinatorKey(id: Input['vaccinator'], pin: string, context: Context): Answer<KeyObject, Problem> {
  const unlocked = unlockStaffKey(context, id, pin)
  if (unlocked.ok) return done(unlocked.value.key)
  return unlocked.code === 'staff-unknown' ? refuse('not-a-vaccinator') : refuse(unlocked.code, unlocked.details)
}

function approvalOf({ id, exception }: Input, flags: string[], seal: KeyObject | null): Fact[] {
  if (exception === null || exception.approval === null || seal === null) return []
  const { order } = exception.approval
  const ordered = flags.includes(OFFICER_ORDER) && order !== null ? scrubAadhaar(order) : null
  const body = { doseId: id, flags, reason: scrubAadhaar(exception.reason), order: ordered }
  return [fact({ type: 'dose-exception-approved.2', by: exception.approval.approver, seal, body })]
}

const wordsOf = (words: string | undefined): string | null => (words === undefined ? null : scrubAadhaar(words))

const hasRole = ({ db }: Context, id: Input['vaccinator'], role: 'vaccinator' | 'in-charge'): boolean =>
  staffOf(db, id)?.roles.includes(role) ?? false

const KeptRow = z.object({ dose_id: DoseId, number: z.int(), of: z.int(), at: Instant })

const keptDose = ({ db }: Context, id: DoseId): z.output<typeof KeptRow> | undefined =>
  db.row('select dose_id, number, of, at from dose where dose_id = :id', KeptRow, { id })

function recorded(input: Input, context: Context): Answer<OutputOf<'doses.record'>, Problem> {
  const kept = keptDose(context, input.id)
  const person = personView(context, input.personId)
  if (kept === undefined || person === undefined) throw new Error('the dose was not kept')
  return done({ number: kept.number, of: kept.of, at: kept.at, person })
}
