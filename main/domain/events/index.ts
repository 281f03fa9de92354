/** Every event type there is. One rule: what is not in this list cannot be appended. */
import type { z } from 'zod'
import { appointmentChecked, appointmentDropped, appointmentNoted } from './appointment.ts'
import { aefiAcknowledged, aefiFollowedUp, aefiReported } from './aefi.ts'
import { centreFounded, deviceCertified, staffAdded } from './centre.ts'
import {
  certificateCopied1,
  certificateCopied2,
  certificateCopyLost,
  certificateIssued,
  certificateLanguageChosen,
  certificateRevoked,
  certificateSigned,
} from './certificate.ts'
import { doseCorrected, doseVoided, personCorrected } from './corrections.ts'
import {
  doseExceptionApproved1,
  doseExceptionApproved2,
  doseGiven1,
  doseGiven2,
  doseNoted,
  dosesSealed,
} from './dose.ts'
import { sessionClosed } from './close.ts'
import { feedbackGiven1, feedbackGiven2 } from './feedback.ts'
import { identityVerified1, identityVerified2 } from './identity.ts'
import { conflictSettled, historyNoted, peopleLinked, peopleToldApart, peopleUnlinked } from './people.ts'
import { listExported } from './paper.ts'
import { observationEnded } from './observation.ts'
import { personExpected, personRegistered } from './person.ts'
import { policyAdopted, screeningNoted, siteKindNoted } from './policy.ts'
import { recoveryIssued, recoveryUsed } from './recovery.ts'
import { badgeEnded, badgeIssued, staffKeyReplaced, staffLeft, staffRolesChanged } from './staff.ts'
import { doseDisputed, doseExceptionRefused } from './seals.ts'
import { placeAdded1, placeAdded2 } from './places.ts'
import { readBackConfirmed } from './read-back.ts'
import { sessionOpened1, sessionOpened2 } from './session.ts'
import { stockAdjusted, stockReceived, stockReturned, vialDiscarded, vialOpened1, vialOpened2 } from './stock.ts'
import { sheetCounted, sheetRowVoided, sheetsIssued } from './sheets.ts'
import { facilitationAuthorised, signersTrusted, trustKeyImported } from './trust.ts'
import { personArrived, visitEnded } from './visit.ts'

export const eventTypes = {
  [centreFounded.type]: centreFounded,
  [staffAdded.type]: staffAdded,
  [deviceCertified.type]: deviceCertified,
  [sessionOpened1.type]: sessionOpened1,
  [sessionOpened2.type]: sessionOpened2,
  [stockReceived.type]: stockReceived,
  [vialOpened1.type]: vialOpened1,
  [vialOpened2.type]: vialOpened2,
  [vialDiscarded.type]: vialDiscarded,
  [stockReturned.type]: stockReturned,
  [stockAdjusted.type]: stockAdjusted,
  [personRegistered.type]: personRegistered,
  [personExpected.type]: personExpected,
  [placeAdded1.type]: placeAdded1,
  [placeAdded2.type]: placeAdded2,
  [appointmentNoted.type]: appointmentNoted,
  [appointmentDropped.type]: appointmentDropped,
  [appointmentChecked.type]: appointmentChecked,
  [identityVerified1.type]: identityVerified1,
  [identityVerified2.type]: identityVerified2,
  [peopleLinked.type]: peopleLinked,
  [peopleUnlinked.type]: peopleUnlinked,
  [peopleToldApart.type]: peopleToldApart,
  [historyNoted.type]: historyNoted,
  [conflictSettled.type]: conflictSettled,
  [trustKeyImported.type]: trustKeyImported,
  [facilitationAuthorised.type]: facilitationAuthorised,
  [signersTrusted.type]: signersTrusted,
  [personArrived.type]: personArrived,
  [visitEnded.type]: visitEnded,
  [policyAdopted.type]: policyAdopted,
  [siteKindNoted.type]: siteKindNoted,
  [screeningNoted.type]: screeningNoted,
  [sessionClosed.type]: sessionClosed,
  [doseGiven1.type]: doseGiven1,
  [doseGiven2.type]: doseGiven2,
  [doseNoted.type]: doseNoted,
  [dosesSealed.type]: dosesSealed,
  [doseExceptionApproved1.type]: doseExceptionApproved1,
  [doseExceptionApproved2.type]: doseExceptionApproved2,
  [doseDisputed.type]: doseDisputed,
  [doseExceptionRefused.type]: doseExceptionRefused,
  [readBackConfirmed.type]: readBackConfirmed,
  [sheetsIssued.type]: sheetsIssued,
  [sheetCounted.type]: sheetCounted,
  [sheetRowVoided.type]: sheetRowVoided,
  [observationEnded.type]: observationEnded,
  [aefiReported.type]: aefiReported,
  [aefiFollowedUp.type]: aefiFollowedUp,
  [aefiAcknowledged.type]: aefiAcknowledged,
  [personCorrected.type]: personCorrected,
  [doseCorrected.type]: doseCorrected,
  [doseVoided.type]: doseVoided,
  [certificateIssued.type]: certificateIssued,
  [certificateSigned.type]: certificateSigned,
  [certificateCopied1.type]: certificateCopied1,
  [certificateCopied2.type]: certificateCopied2,
  [certificateCopyLost.type]: certificateCopyLost,
  [certificateLanguageChosen.type]: certificateLanguageChosen,
  [certificateRevoked.type]: certificateRevoked,
  [listExported.type]: listExported,
  [staffRolesChanged.type]: staffRolesChanged,
  [staffKeyReplaced.type]: staffKeyReplaced,
  [badgeIssued.type]: badgeIssued,
  [badgeEnded.type]: badgeEnded,
  [recoveryIssued.type]: recoveryIssued,
  [recoveryUsed.type]: recoveryUsed,
  [staffLeft.type]: staffLeft,
  [feedbackGiven1.type]: feedbackGiven1,
  [feedbackGiven2.type]: feedbackGiven2,
} as const

export type EventTypes = typeof eventTypes
export type EventName = keyof EventTypes
export type BodyOf<N extends EventName> = z.output<EventTypes[N]['body']>

export const isEventName = (type: string): type is EventName => Object.hasOwn(eventTypes, type)
