/**
 * The fields that cross every border of Teeka. One rule: what must not be swapped has a type of its own.
 */
import { z } from 'zod'

// zod compiles validators with `new Function` unless told not to, and its probe alone breaks the page's CSP.
z.config({ jitless: true })

/** A day without an hour or a zone, `YYYY-MM-DD`; impossible days are refused. */
export const LocalDate = z.iso.date().brand<'LocalDate'>()
export type LocalDate = z.infer<typeof LocalDate>

/** A moment with its offset (RFC 3339), `2026-11-23T09:30:00.000+05:30`. */
export const Instant = z.iso.datetime({ offset: true }).brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

const uuid = z.uuid({ version: 'v7' })
export const PersonId = uuid.brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>
export const StaffId = uuid.brand<'StaffId'>()
export type StaffId = z.infer<typeof StaffId>
export const SessionId = uuid.brand<'SessionId'>()
export type SessionId = z.infer<typeof SessionId>
export const VialId = uuid.brand<'VialId'>()
export type VialId = z.infer<typeof VialId>
/** A movement of unopened vials: a receipt, a return, a count. */
export const MovementId = uuid.brand<'MovementId'>()
export type MovementId = z.infer<typeof MovementId>
export const VerificationId = uuid.brand<'VerificationId'>()
export type VerificationId = z.infer<typeof VerificationId>
export const DoseId = uuid.brand<'DoseId'>()
export type DoseId = z.infer<typeof DoseId>
/** What was scanned and is held in memory until the person at the desk has decided. */
export const ScanId = uuid.brand<'ScanId'>()
export type ScanId = z.infer<typeof ScanId>
export const LinkId = uuid.brand<'LinkId'>()
export type LinkId = z.infer<typeof LinkId>
export const CorrectionId = uuid.brand<'CorrectionId'>()
export type CorrectionId = z.infer<typeof CorrectionId>
/** A run of fallback sheets, printed together. */
export const SheetIssueId = uuid.brand<'SheetIssueId'>()
export type SheetIssueId = z.infer<typeof SheetIssueId>
/** A district officer's leave for so many people without an ID, under one key facilitator. */
export const FacilitationId = uuid.brand<'FacilitationId'>()
export type FacilitationId = z.infer<typeof FacilitationId>
export const FeedbackId = uuid.brand<'FeedbackId'>()
export type FeedbackId = z.infer<typeof FeedbackId>
/** An adverse event after immunisation, and one later word about it. */
export const AefiId = uuid.brand<'AefiId'>()
export type AefiId = z.infer<typeof AefiId>
export const FollowUpId = uuid.brand<'FollowUpId'>()
export type FollowUpId = z.infer<typeof FollowUpId>

/** A PIN was reset by the in-charge: one act, however often it is asked. */
export const KeyReplacementId = uuid.brand<'KeyReplacementId'>()
export type KeyReplacementId = z.infer<typeof KeyReplacementId>
/** The printed code with which a member of staff seals a round of doses. */
export const BadgeId = uuid.brand<'BadgeId'>()
export type BadgeId = z.infer<typeof BadgeId>
/** The printed code with which whoever leads comes in again after forgetting their PIN. */
export const RecoveryId = uuid.brand<'RecoveryId'>()
export type RecoveryId = z.infer<typeof RecoveryId>

/** One sheet or file of a certificate that went out. */
export const CopyId = uuid.brand<'CopyId'>()
export type CopyId = z.infer<typeof CopyId>
/** What was handed to the shell to be printed or saved, together. */
export const PrintJobId = uuid.brand<'PrintJobId'>()
export type PrintJobId = z.infer<typeof PrintJobId>
/** A list that went out, as paper or as a file. */
export const ExportId = uuid.brand<'ExportId'>()
export type ExportId = z.infer<typeof ExportId>
export const CloseId = uuid.brand<'CloseId'>()
export type CloseId = z.infer<typeof CloseId>

/** A log's name: the first 16 bytes of SHA-256 over its device's public key (SPKI, DER), in hex. */
export const LogId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'LogId'>()
export type LogId = z.infer<typeof LogId>

/** SHA-256 in lower-case hex. */
export const Hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Hash'>()
export type Hash = z.infer<typeof Hash>

/** Position in a log, from 1. */
export const Seq = z.int().min(1)

export const Base64Url = z.base64url()

/** A name in any script: letters, marks, spaces, dots, apostrophes and hyphens; at least one letter. */
export const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^(?=.*\p{L})[\p{L}\p{M}\s.'’\u200c\u200d-]+$/u)
export type PersonName = z.infer<typeof PersonName>

/** Words in any script on one line: no control characters, no halves of letters, which no paper and no hash can bear. */
export const Words = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)

/** An Indian mobile number without the country code. */
export const Mobile = z.string().regex(/^[6-9]\d{9}$/)
export type Mobile = z.infer<typeof Mobile>

/** The number a pre-registration gave, 13 or 14 digits. */
export const ReferenceId = z.string().regex(/^\d{13,14}$/)
export type ReferenceId = z.infer<typeof ReferenceId>

export const Gender = z.enum(['female', 'male', 'other'])
export type Gender = z.infer<typeof Gender>

/** Year of birth, or the full day where it is known or needed (under 18). */
export const Birth = z.union([
  z.strictObject({ kind: z.literal('year'), year: z.int().min(1900).max(2100) }),
  z.strictObject({ kind: z.literal('day'), day: LocalDate }),
])
export type Birth = z.infer<typeof Birth>

export const ProductCode = z.string().regex(/^[a-z0-9-]{2,32}$/)
export type ProductCode = z.infer<typeof ProductCode>

/** A lot as printed on the vial, in capitals. */
export const LotNumber = z.string().regex(/^[A-Z0-9][A-Z0-9/-]{1,19}$/)
export type LotNumber = z.infer<typeof LotNumber>

/** The vaccine vial monitor (VVM) by WHO's stages; `none`: there is no monitor on the label. */
export const VialMonitor = z.enum(['stage-1', 'stage-2', 'stage-3', 'stage-4', 'none'])
export type VialMonitor = z.infer<typeof VialMonitor>

/** Why an opened vial left the table. */
export const DiscardReason = z.enum(['used-up', 'time-over', 'broken', 'contaminated', 'vvm', 'session-end', 'other'])
export type DiscardReason = z.infer<typeof DiscardReason>
/** A paper fallback sheet: the mark of the laptop that printed it and a running number there, `3F9A0C-0007`. */
export const SheetNumber = z
  .string()
  .regex(/^[0-9A-F]{6}-\d{4,6}$/)
  .brand<'SheetNumber'>()
export type SheetNumber = z.infer<typeof SheetNumber>

/** A row of such a sheet, from 1; a page holds no more. */
export const RowNumber = z.int().min(1).max(20)

/** A centre's code as the programme gives it. */
export const CentreCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{2,23}$/)
export type CentreCode = z.infer<typeof CentreCode>

export const Pin = z.string().regex(/^\d{4,8}$/)

export const Role = z.enum(['in-charge', 'verifier', 'vaccinator', 'observer', 'district-officer'])
export type Role = z.infer<typeof Role>

/** A centre that counts, or one for training that never does. */
export const Mode = z.enum(['real', 'practice'])
export type Mode = z.infer<typeof Mode>

export const Language = z.enum(['en', 'hi'])
export type Language = z.infer<typeof Language>

export const DocumentKind = z.enum([
  'aadhaar',
  'pan',
  'epic',
  'passport',
  'driving-licence',
  'pension',
  'npr',
  'udid',
  'ration-card',
  'service-id',
  'student-id',
  'other-photo-id',
  'abha',
  /** Birth certificate or mother-and-child protection card of a child without a photo ID. */
  'child-card',
  /** No document: a key facilitator vouches for the person. */
  'facilitated',
])
export type DocumentKind = z.infer<typeof DocumentKind>
