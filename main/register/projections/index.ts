/** Every projection. One rule: each event type has its effect here, or this does not compile. */
import type { EventHeader } from '#domain/events/envelope'
import { type BodyOf, type EventName, eventTypes, isEventName } from '#domain/events/index'
import type { WriteDb } from '../store/sql.ts'
import { appointmentEffects } from './appointments.ts'
import { aefiEffects } from './aefi.ts'
import { centreEffects } from './centre.ts'
import { certificateEffects } from './certificates.ts'
import { closeEffects } from './close.ts'
import { correctionEffects } from './corrections.ts'
import { doseEffects } from './doses.ts'
import type { Effect, Effects } from './effect.ts'
import { feedbackEffects } from './feedback.ts'
import { identityEffects } from './identity.ts'
import { observationEffects } from './observation.ts'
import { onePersonEffects } from './one-person.ts'
import { paperEffects } from './papers.ts'
import { peopleEffects } from './people.ts'
import { policyEffects } from './policy.ts'
import { recoveryEffects } from './recovery.ts'
import { sealEffects } from './seals.ts'
import { sessionEffects } from './session.ts'
import { staffEffects } from './staff.ts'
import { stockEffects } from './stock.ts'
import { sheetEffects } from './sheets.ts'
import { trustEffects } from './trust.ts'

const effects: Effects = {
  ...centreEffects,
  ...staffEffects,
  ...recoveryEffects,
  ...sessionEffects,
  ...stockEffects,
  ...peopleEffects,
  ...appointmentEffects,
  ...identityEffects,
  ...onePersonEffects,
  ...trustEffects,
  ...policyEffects,
  ...doseEffects,
  ...correctionEffects,
  ...sealEffects,
  ...closeEffects,
  ...sheetEffects,
  ...observationEffects,
  ...aefiEffects,
  ...certificateEffects,
  ...feedbackEffects,
  ...paperEffects,
}

/** Writes what an event changes. A type of a newer Teeka stays in its log and shows nowhere. */
export function project(db: WriteDb, header: EventHeader, body: unknown): void {
  if (isEventName(header.type)) projectAs(db, header.type, header, body)
}

function projectAs<N extends EventName>(db: WriteDb, type: N, header: EventHeader, body: unknown): void {
  const effect = effects[type] as Effect<N>
  effect(db, { header, body: eventTypes[type].body.parse(body) as BodyOf<N> })
}
