/**
 * Adverse events. One rule: what happened is recorded at once from two keystrokes; everything else about it can be said
 * later and in any order, and every word of it stays.
 */
import { type Answer, done, refuse } from '#contract/answer'
import type { OutputOf, ParsedOf, ProblemOf } from '#contract/calls'
import type { AefiFacts } from '#contract/aefi-fields'
import type { AefiId, Instant } from '#contract/fields'
import { caseNumber } from '#domain/aefi/case-number'
import { criteriaFit } from '#domain/aefi/rules'
import { said, standing } from '#domain/aefi/standing'
import { ageOn, localDateOf, yearOf } from '#domain/calendar'
import { scrubAadhaar } from '#domain/identity/scrub'
import { casesReportedIn, type DoseOfCase, doseForCase, isFollowUpKept } from '../aefi/dose-of-case.ts'
import { alerts } from '../aefi/alerts.ts'
import { caseRow, type CaseRow } from '../aefi/case-row.ts'
import { caseList } from '../aefi/case-list.ts'
import { caseView } from '../aefi/case-view.ts'
import { type Context, mustHome, mustMe } from '../context.ts'
import { fact } from '../log/append.ts'
import { type PersonRow, personRow } from '../views/person-row.ts'
import type { Handlers } from './handler.ts'

export const aefiHandlers = {
  'aefi.report': (input, context) => {
    // Asked again because the answer was lost: the case is there, under its number.
    if (caseRow(context.db, input.id) === undefined) {
      const problem = report(input, context)
      if (problem !== undefined) return problem
    }
    return viewed(input.id, context)
  },

  'aefi.followUp': ({ id, caseId, facts }, context) => {
    const row = caseRow(context.db, caseId)
    if (row === undefined) return refuse('case-unknown')
    if (!isFollowUpKept(context.db, id)) {
      const problem = wrongIn(facts, row, context)
      if (problem !== undefined) return problem
      const { staff, key } = mustMe(context)
      const body = { followUpId: id, caseId, facts: scrubbed(facts) }
      context.append([fact({ type: 'aefi-followed-up.1', by: staff.id, seal: key, body })])
    }
    return viewed(caseId, context)
  },

  'aefi.case': ({ caseId }, context) => {
    const view = caseView(context, caseId)
    return view === undefined ? refuse('case-unknown') : done(view)
  },

  'aefi.list': ({ show, limit }, context) => done(caseList(context, show, limit)),

  'aefi.alerts': (_input, context) => done(alerts(context)),

  'aefi.acknowledge': ({ caseId }, context) => {
    const open = alerts(context).some(({ id }) => id === caseId)
    if (!open && caseRow(context.db, caseId) === undefined) return refuse('case-unknown')
    if (open) {
      const { staff, key } = mustMe(context)
      context.append([fact({ type: 'aefi-acknowledged.1', by: staff.id, seal: key, body: { caseId } })])
    }
    return done({})
  },
} satisfies Partial<Handlers>

type Report = ParsedOf<'aefi.report'>
type Refusal<P extends string> = Answer<never, P> | undefined

/** Appends the report; answers only when it may not. */
function report(input: Report, context: Context): Refusal<ProblemOf<'aefi.report'>> {
  const { db } = context
  const person = personRow(db, input.personId)
  if (person === undefined) return refuse('person-unknown')
  const dose = doseForCase(db, person.person_id, input.doseId)
  if (dose === undefined) return refuse('no-dose-recorded')
  const onset = input.onset ?? context.now()
  const early = onsetProblem(onset, dose.at, context)
  if (early !== undefined) return refuse(early)
  if (!criteriaFit(input.severity, input.criteria)) return refuse('criteria-needed')
  const { staff, key } = mustMe(context)
  const body = {
    caseId: input.id,
    number: nextNumber(context),
    personId: person.person_id,
    ...doseFacts(dose, person),
    onset,
    severity: input.severity,
    criteria: input.criteria,
    signs: input.signs,
    note: input.note === null ? null : scrubAadhaar(input.note),
  }
  context.append([fact({ type: 'aefi-reported.1', by: staff.id, seal: key, body })])
  return undefined
}

const doseFacts = (dose: DoseOfCase, { birth, gender }: PersonRow) => ({
  doseId: dose.dose_id,
  sessionId: dose.session_id,
  product: dose.product,
  lot: dose.lot,
  doseNumber: dose.number,
  doseAt: dose.at,
  vialOpenedAt: dose.opened_at,
  age: Math.max(0, ageOn(birth, localDateOf(dose.at)).years),
  gender,
})

function nextNumber(context: Context): string {
  const { log, centre } = mustHome(context)
  const year = yearOf(context.today())
  const running = casesReportedIn(context.db, log, year) + 1
  return caseNumber({ centreCode: centre.code, log, year, running })
}

function onsetProblem(
  onset: Instant,
  doseAt: Instant,
  context: Context,
): 'onset-in-future' | 'onset-before-dose' | undefined {
  if (Date.parse(onset) > context.nowMs()) return 'onset-in-future'
  return Date.parse(onset) < Date.parse(doseAt) ? 'onset-before-dose' : undefined
}

/** What the part says must fit what stands already. */
function wrongIn(facts: AefiFacts, row: CaseRow, context: Context): Refusal<ProblemOf<'aefi.followUp'>> {
  if (Object.keys(said(facts)).length === 0) return refuse('nothing-said')
  const onset = facts.onset === null ? undefined : onsetProblem(facts.onset, row.dose_at, context)
  if (onset !== undefined) return refuse(onset)
  const { severity, criteria } = standing(row.facts, facts)
  if (severity !== null && !criteriaFit(severity, criteria ?? [])) return refuse('criteria-needed')
  const told = [facts.notified?.at, facts.investigated?.at].filter((at) => at !== undefined)
  const untrue = told.some((at) => Date.parse(at) > context.nowMs() || Date.parse(at) < Date.parse(row.dose_at))
  return untrue ? refuse('told-before-reported') : undefined
}

/** Free words may hold a number that must be kept nowhere. */
const scrubbed = (facts: AefiFacts): AefiFacts => ({
  ...facts,
  note: facts.note && scrubAadhaar(facts.note),
  treatment: facts.treatment && scrubAadhaar(facts.treatment),
  hospital: facts.hospital && scrubAadhaar(facts.hospital),
  withdrawn: facts.withdrawn && scrubAadhaar(facts.withdrawn),
  notified: facts.notified && { ...facts.notified, to: scrubAadhaar(facts.notified.to) },
  investigated: facts.investigated && {
    ...facts.investigated,
    by: scrubAadhaar(facts.investigated.by),
    finding: scrubAadhaar(facts.investigated.finding),
  },
})

function viewed(id: AefiId, context: Context): Answer<OutputOf<'aefi.case'>, never> {
  const view = caseView(context, id)
  if (view === undefined) throw new Error('the case was not kept')
  return done(view)
}
