/**
 * Rounds of seals and approvals. One rule: everything is looked at before anything is signed, and a round is signed
 * whole or not at all.
 */
import type { KeyObject } from 'node:crypto'
import { type Answer, done, refuse } from '#contract/answer'
import type { ParsedOf, ProblemOf } from '#contract/calls'
import type { DoseId, StaffId } from '#contract/fields'
import { scrubAadhaar } from '#domain/identity/scrub'
import { type Context, mustHome } from '../context.ts'
import { staffOf } from '../desk.ts'
import { type Fact, fact } from '../log/append.ts'
import { OFFICER_ORDER } from '../rules/dose-flags.ts'
import { unlockByBadge } from '../staff-badges.ts'
import { unlockStaffKey } from '../staff-keys.ts'
import * as rounds from '../views/rounds.ts'
import type { Handlers } from './handler.ts'

export const roundHandlers = {
  'doses.waiting': (_input, { db, home }) => {
    const log = home()?.log ?? ''
    const [approvals, disputed] = [rounds.approvalCount(db, log), rounds.disputeCount(db, log)]
    return done({ seals: rounds.sealCounts(db, log), approvals, disputed })
  },

  'doses.awaiting': ({ staffId }, context) => done(rounds.dosesToSeal(context.db, mustHome(context).log, staffId)),

  'doses.seal': (input, context) => {
    const round = roundOf(input, context)
    if (!round.ok) return round
    const key = openKey(input, context)
    if (!key.ok) return key
    const facts = factsOf(input, round.value, key.value)
    if (facts.length > 0) context.append(facts)
    return done({ sealed: input.doseIds.length, disputed: input.notMine.length })
  },

  'approvals.waiting': (_input, context) => done(rounds.dosesToApprove(context.db, mustHome(context).log)),

  'approvals.approve': (input, context) => {
    const facts: Omit<Fact<'dose-exception-approved.2'>, 'seal'>[] = []
    for (const id of new Set(input.doseIds)) {
      const dose = rounds.doseToSign(context.db, mustHome(context).log, id)
      if (dose === undefined || dose.flags.length === 0) return refuse('dose-unknown')
      if (dose.refused === 1) return refuse('approval-refused')
      const reason = input.note ?? dose.reason ?? dose.late_because ?? ''
      if (reason.length < SHORTEST_REASON) return refuse('approval-reason-needed')
      const byDistrict = dose.flags.includes(OFFICER_ORDER)
      if (byDistrict && input.order === null) return refuse('officer-order-needed')
      const order = byDistrict && input.order !== null ? scrubAadhaar(input.order) : null
      const body = { doseId: id, flags: dose.flags, reason: scrubAadhaar(reason), order }
      if (dose.approved_at === null) facts.push({ type: 'dose-exception-approved.2', by: input.approver, body })
    }
    const seal = approverKey(input, context)
    if (!seal.ok) return seal
    if (facts.length > 0) context.append(facts.map((one) => fact({ ...one, seal: seal.value })))
    return done({ approved: new Set(input.doseIds).size })
  },

  'approvals.refuse': (input, context) => {
    const dose = rounds.doseToSign(context.db, mustHome(context).log, input.doseId)
    if (dose === undefined || dose.flags.length === 0) return refuse('dose-unknown')
    if (dose.refused === 1) return done({})
    if (dose.approved_at !== null) return refuse('approved-already')
    const seal = approverKey(input, context)
    if (!seal.ok) return seal
    const body = { doseId: input.doseId, flags: dose.flags, reason: scrubAadhaar(input.reason) }
    context.append([fact({ type: 'dose-exception-refused.1', by: input.approver, seal: seal.value, body })])
    return done({})
  },
} satisfies Partial<Handlers>

const SHORTEST_REASON = 5

type Seal = ParsedOf<'doses.seal'>
type SealProblem = ProblemOf<'doses.seal'>

/** What is still to be signed of the round; nothing where it was asked before and its answer was lost. */
interface Round {
  readonly seal: ReadonlyMap<DoseId, rounds.SignedRow>
  readonly dispute: ReadonlyMap<DoseId, string>
}

function roundOf({ staffId, doseIds, notMine }: Seal, context: Context): Answer<Round, SealProblem> {
  const [seal, dispute] = [new Map<DoseId, rounds.SignedRow>(), new Map<DoseId, string>()]
  const reasons = new Map(notMine.map(({ doseId, reason }) => [doseId, scrubAadhaar(reason)]))
  for (const id of [...doseIds, ...reasons.keys()]) {
    const dose = rounds.doseToSign(context.db, mustHome(context).log, id)
    if (dose === undefined) return refuse('dose-unknown')
    if (dose.by !== staffId) return refuse('not-your-dose')
    const reason = reasons.get(id)
    if (dose.sealed_at !== null) continue
    if (reason === undefined) seal.set(id, dose)
    else if (reason !== dose.disputed) dispute.set(id, reason)
  }
  return done({ seal, dispute })
}

function openKey({ staffId, secret }: Seal, context: Context): Answer<KeyObject, SealProblem> {
  if (staffOf(context.db, staffId) === undefined) return refuse('staff-unknown')
  if (secret.kind === 'badge') {
    const key = unlockByBadge(context.db, staffId, secret.code)
    return key === undefined ? refuse('badge-unknown') : done(key)
  }
  const unlocked = unlockStaffKey(context, staffId, secret.pin)
  return unlocked.ok ? done(unlocked.value.key) : unlocked
}

function factsOf({ staffId, secret }: Seal, { seal: doses, dispute }: Round, seal: KeyObject): Fact[] {
  const disputes = [...dispute].map(([doseId, reason]) =>
    fact({ type: 'dose-disputed.1', by: staffId, seal, body: { doseId, reason } }),
  )
  if (doses.size === 0) return disputes
  const body = { doses: [...doses].map(([doseId, { hash }]) => ({ doseId, event: hash })), how: secret.kind }
  return [fact({ type: 'doses-sealed.1', by: staffId, seal, body }), ...disputes]
}

type ApprovalProblem = 'approver-not-in-charge' | 'wrong-approver-pin'
type Approver = { readonly approver: StaffId; readonly pin: string }

/** By PIN alone: a badge approves nothing. */
function approverKey({ approver, pin }: Approver, context: Context): Answer<KeyObject, ApprovalProblem> {
  if (staffOf(context.db, approver)?.roles.includes('in-charge') !== true) return refuse('approver-not-in-charge')
  const unlocked = unlockStaffKey(context, approver, pin)
  return unlocked.ok ? done(unlocked.value.key) : refuse('wrong-approver-pin', unlocked.details)
}
