/**
 * The dose. One rule: what was physically given is recorded, never refused for what the rules say; what speaks against
 * it is flagged, and the in-charge puts their own seal under the reason.
 */
import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { OutputOf, ParsedOf, ProblemOf } from '#contract/calls'
import { DoseId, Instant } from '#contract/fields'
import { scrubAadhaar } from '#domain/identity/scrub'
import type { Context } from '../context.ts'
import { staffOf } from '../desk.ts'
import { type Fact, fact } from '../log/append.ts'
import { flagsAgainst } from '../rules/dose-flags.ts'
import { unlockStaffKey } from '../staff-keys.ts'
import { dueNow } from '../views/due.ts'
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
    const facts = factsOf(input, context)
    if (!facts.ok) return facts
    context.append(facts.value)
    return recorded(input, context)
  },
} satisfies Partial<Handlers>

function factsOf(input: Input, context: Context): Answer<Fact[], Problem> {
  const { db } = context
  const person = personRow(db, input.personId)
  if (person === undefined) return refuse('person-unknown')
  const session = sessionOf(db, input.sessionId)
  if (session === undefined) return refuse('session-unknown')
  if (session.date !== context.today()) return refuse('session-not-today', { date: session.date })
  const vial = vialOf(db, input.vialId)
  if (vial?.session_id !== session.session_id) return refuse('vial-unknown')
  if (!hasRole(context, input.vaccinator, 'vaccinator')) return refuse('not-a-vaccinator')

  const due = dueNow(db, person, session, context.today())
  const verification = verificationOf(db, person.person_id, session.session_id, 0)
  const flags = flagsAgainst({ due, verification, vial, vaccinator: input.vaccinator, now: context.now() })
  if (flags.length > 0 && input.exception === null) return refuse('needs-approval', { flags })
  const seals = unlockSeals(input, flags, context)
  if (!seals.ok) return seals

  const given = fact({
    type: 'dose-given.1',
    by: input.vaccinator,
    seal: seals.value.vaccinator,
    body: {
      doseId: input.id,
      personId: input.personId,
      sessionId: input.sessionId,
      vialId: input.vialId,
      flags,
      verificationId: verification?.id ?? null,
      product: vial.product,
      lot: vial.lot,
      number: due.dose,
      of: due.of,
      course: due.course,
      pack: due.pack,
      order: due.order,
      dueFrom: due.dueFrom,
    },
  })
  return done([given, ...approvalOf(input, flags, seals.value.approver)])
}

interface Seals {
  readonly vaccinator: KeyObject
  readonly approver: KeyObject | undefined
}

/** Both PINs are tried before anything is written. */
function unlockSeals(input: Input, flags: readonly string[], context: Context): Answer<Seals, Problem> {
  const vaccinator = unlockStaffKey(context, input.vaccinator, input.pin)
  if (!vaccinator.ok) {
    return vaccinator.code === 'staff-unknown'
      ? refuse('not-a-vaccinator')
      : refuse(vaccinator.code, vaccinator.details)
  }
  const { exception } = input
  if (exception === null || flags.length === 0) return done({ vaccinator: vaccinator.value.key, approver: undefined })
  if (!hasRole(context, exception.approver, 'in-charge')) return refuse('approver-not-in-charge')
  const approver = unlockStaffKey(context, exception.approver, exception.pin)
  if (!approver.ok) return refuse('wrong-approver-pin', approver.details)
  return done({ vaccinator: vaccinator.value.key, approver: approver.value.key })
}

function approvalOf({ id, exception }: Input, flags: string[], seal: KeyObject | undefined): Fact[] {
  if (exception === null || seal === undefined) return []
  const body = { doseId: id, flags, reason: scrubAadhaar(exception.reason) }
  return [fact({ type: 'dose-exception-approved.1', by: exception.approver, seal, body })]
}

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
