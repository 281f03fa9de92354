/**
 * An adverse event after immunisation: reported, followed up, acknowledged. One rule: no name stands in any of them, so
 * that a report can travel ahead of the log it belongs to.
 */
import { z } from 'zod'
import { AefiFacts, Criterion, Severity, Sign } from '#contract/aefi-fields'
import {
  AefiId,
  DoseId,
  FollowUpId,
  Gender,
  Instant,
  LotNumber,
  PersonId,
  ProductCode,
  SessionId,
} from '#contract/fields'
import { eventType } from './event-type.ts'

export const aefiReported = eventType(
  'aefi-reported.1',
  'sealed',
  z.strictObject({
    caseId: AefiId,
    /** `IND(CO-AEFI)/MH/PUN/2026/0412-BQT-1`. */
    number: z.string().max(60),
    personId: PersonId,
    doseId: DoseId,
    sessionId: SessionId,
    /** What the district needs to know before the rest of the log arrives. */
    product: ProductCode,
    lot: LotNumber,
    doseNumber: z.int().min(1),
    doseAt: Instant,
    vialOpenedAt: Instant.nullable(),
    /** In completed years on the day of the dose. */
    age: z.int().min(0).max(150),
    gender: Gender,
    onset: Instant,
    severity: Severity,
    /** Empty unless it is serious. */
    criteria: z.array(Criterion),
    signs: z.array(Sign).min(1),
    note: z.string().max(500).nullable(),
  }),
)

/** Null says nothing of that fact: what was known of it stands. */
export const aefiFollowedUp = eventType(
  'aefi-followed-up.1',
  'sealed',
  z.strictObject({ followUpId: FollowUpId, caseId: AefiId, facts: AefiFacts }),
)

/** The in-charge or the observer has seen the alarm; every device that shows it is answered for by itself. */
export const aefiAcknowledged = eventType('aefi-acknowledged.1', 'sealed', z.strictObject({ caseId: AefiId }))
