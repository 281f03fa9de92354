/** Adverse events after immunisation: reported in two keys, completed in any order, followed until they end. */
import { z } from 'zod'
import { AefiFacts, Criterion, Outcome, Severity, Sign } from './aefi-fields.ts'
import { call } from './call.ts'
import { AefiId, DoseId, FollowUpId, Instant, LogId, LotNumber, PersonId, ProductCode, Words } from './fields.ts'
import { SyncState } from './views.ts'

const Deadline = z.strictObject({ by: Instant, doneAt: Instant.nullable() })
export type Deadline = z.infer<typeof Deadline>

/** One line of the list of cases. */
export const CaseLine = z.strictObject({
  id: AefiId,
  number: z.string(),
  /** What the district gave it; null while ours is provisional. */
  districtNumber: z.string().nullable(),
  /** Null where only a notice has come and the person's record has not. */
  name: z.string().nullable(),
  nativeName: z.string().nullable(),
  centre: z.string(),
  product: ProductCode,
  productName: z.string(),
  lot: LotNumber,
  onset: Instant,
  reportedAt: Instant,
  severity: Severity,
  criteria: z.array(Criterion),
  signs: z.array(Sign),
  outcome: Outcome.nullable(),
  state: z.enum(['open', 'closed', 'withdrawn']),
  /** Null where the rule asks for none: a minor event goes with the monthly report. */
  notify: Deadline.nullable(),
  investigate: Deadline.nullable(),
})
export type CaseLine = z.infer<typeof CaseLine>

/** A lot with more bad events than chance would give: two serious ones, or three severe ones and above. */
export const LotCluster = z.strictObject({
  product: ProductCode,
  productName: z.string(),
  lot: LotNumber,
  serious: z.int(),
  severe: z.int(),
})
export type LotCluster = z.infer<typeof LotCluster>

/** A case with all that the reporting form shows. */
export const CaseView = CaseLine.extend({
  person: z.strictObject({
    id: PersonId,
    age: z.int(),
    gender: z.enum(['female', 'male', 'other']),
    mobile: z.string().nullable(),
    token: z.int().nullable(),
  }),
  dose: z.strictObject({
    id: DoseId,
    number: z.int(),
    at: Instant,
    vialOpenedAt: Instant.nullable(),
    vaccinator: z.string(),
    session: z.int().nullable(),
    place: z.string(),
    district: z.string(),
    state: z.string(),
  }),
  reporter: z.string(),
  /** What stands by now, over all follow-ups; `severity`, `signs` and the like are as last said. */
  facts: AefiFacts,
  /** Place type as last said here, offered where this case says none. */
  usualPlaceType: AefiFacts.shape.placeType,
  acknowledged: z.boolean(),
  history: z.array(z.strictObject({ id: z.string(), at: Instant, by: z.string(), facts: AefiFacts, sync: SyncState })),
  sync: SyncState,
})
export type CaseView = z.infer<typeof CaseView>

/** A serious case that nobody at this laptop has answered yet. */
export const AefiAlert = z.strictObject({
  id: AefiId,
  number: z.string(),
  name: z.string().nullable(),
  centre: z.string(),
  productName: z.string(),
  lot: LotNumber,
  onset: Instant,
  criteria: z.array(Criterion),
  log: LogId,
})
export type AefiAlert = z.infer<typeof AefiAlert>

const atTable = ['in-charge', 'verifier', 'vaccinator', 'observer'] as const

export const aefiCalls = {
  'aefi.report': call({
    who: atTable,
    input: z.strictObject({
      id: AefiId,
      personId: PersonId,
      /** Null for the latest dose recorded here. */
      doseId: DoseId.nullable(),
      /** Null for now. */
      onset: Instant.nullable(),
      severity: Severity,
      criteria: z.array(Criterion).max(6),
      signs: z.array(Sign).min(1).max(20),
      note: Words(1, 500).nullable(),
    }),
    output: CaseView,
    problems: ['person-unknown', 'no-dose-recorded', 'onset-before-dose', 'onset-in-future', 'criteria-needed'],
  }),
  'aefi.followUp': call({
    who: [...atTable, 'district-officer'],
    input: z.strictObject({ id: FollowUpId, caseId: AefiId, facts: AefiFacts }),
    output: CaseView,
    problems: [
      'case-unknown',
      'nothing-said',
      'onset-before-dose',
      'onset-in-future',
      'criteria-needed',
      'told-before-reported',
    ],
  }),
  'aefi.case': call({
    who: 'signed-in',
    input: z.strictObject({ caseId: AefiId }),
    output: CaseView,
    problems: ['case-unknown'],
  }),
  'aefi.list': call({
    who: 'signed-in',
    input: z.strictObject({ show: z.enum(['open', 'all']), limit: z.int().min(1).max(500) }),
    output: z.strictObject({ cases: z.array(CaseLine), open: z.int(), clusters: z.array(LotCluster) }),
    problems: [],
  }),
  'aefi.alerts': call({ who: 'signed-in', input: z.strictObject({}), output: z.array(AefiAlert), problems: [] }),
  'aefi.acknowledge': call({
    who: ['in-charge', 'observer', 'district-officer'],
    input: z.strictObject({ caseId: AefiId }),
    output: z.strictObject({}),
    problems: ['case-unknown'],
  }),
} as const
