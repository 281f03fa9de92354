/** Every handler. One rule: each call of the register has one, or this does not compile. */
import { appointmentHandlers } from './appointments.ts'
import { badgeHandlers } from './badges.ts'
import { aefiHandlers } from './aefi.ts'
import { certificateHandlers } from './certificates.ts'
import { closeHandlers } from './close.ts'
import { copyHandlers } from './copies.ts'
import { correctionHandlers } from './corrections.ts'
import { districtHandlers } from './district.ts'
import { doseHandlers } from './doses.ts'
import { feedbackHandlers } from './feedback.ts'
import type { Handlers } from './handler.ts'
import { historyHandlers } from './history.ts'
import { identityHandlers } from './identity.ts'
import { listHandlers } from './lists.ts'
import { logHandlers } from './log.ts'
import { observationHandlers } from './observation.ts'
import { onePersonHandlers } from './one-person.ts'
import { onlineHandlers } from './online.ts'
import { paperHandlers } from './papers.ts'
import { peopleHandlers } from './people.ts'
import { practiceHandlers } from './practice.ts'
import { queueHandlers } from './queue.ts'
import { policyHandlers } from './policy.ts'
import { roundHandlers } from './rounds.ts'
import { recoveryHandlers } from './recovery.ts'
import { revocationHandlers } from './revocations.ts'
import { readBackHandlers } from './read-back.ts'
import { sessionHandlers } from './sessions.ts'
import { signerHandlers } from './signers.ts'
import { setupHandlers } from './setup.ts'
import { sheetHandlers } from './sheets.ts'
import { staffHandlers } from './staff.ts'
import { stockHandlers } from './stock.ts'
import { syncHandlers } from './sync.ts'
import { trustHandlers } from './trust.ts'

export const handlers: Handlers = {
  ...setupHandlers,
  ...staffHandlers,
  ...sessionHandlers,
  ...stockHandlers,
  ...queueHandlers,
  ...closeHandlers,
  ...listHandlers,
  ...appointmentHandlers,
  ...readBackHandlers,
  ...peopleHandlers,
  ...identityHandlers,
  ...onePersonHandlers,
  ...historyHandlers,
  ...trustHandlers,
  ...onlineHandlers,
  ...policyHandlers,
  ...doseHandlers,
  ...correctionHandlers,
  ...roundHandlers,
  ...badgeHandlers,
  ...recoveryHandlers,
  ...sheetHandlers,
  ...observationHandlers,
  ...aefiHandlers,
  ...certificateHandlers,
  ...revocationHandlers,
  ...signerHandlers,
  ...copyHandlers,
  ...paperHandlers,
  ...syncHandlers,
  ...districtHandlers,
  ...logHandlers,
  ...feedbackHandlers,
  ...practiceHandlers,
}
