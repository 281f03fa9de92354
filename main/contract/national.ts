/** The national server's HTTP interface: what both sides send. One rule: bodies are parsed strictly on both sides. */
import { z } from 'zod'
import { Beside } from './practice.ts'
import { CertificateLanguage } from './certificate-look.ts'
import { CentreCode, Hash, Instant, Language, LocalDate, LogId, Mobile, Mode } from './fields.ts'

export const EnrolmentRequest = z.strictObject({
  /** The one-time secret out of the enrolment code, hex. */
  secret: z.string().regex(/^[0-9a-f]{10}$/),
  /** PKCS#10, PEM. */
  request: z.string().max(4000),
  mode: Mode,
  kind: z.enum(['centre', 'district']),
  code: CentreCode,
  name: z.string().max(60),
  district: z.string().max(40),
  state: z.string().max(40),
})
export type EnrolmentRequest = z.infer<typeof EnrolmentRequest>

/** Certificates as DER in base64. */
export const EnrolmentAnswer = z.strictObject({ certificate: z.base64(), root: z.base64(), mode: Mode })
export type EnrolmentAnswer = z.infer<typeof EnrolmentAnswer>

/** A batch goes up as the manifest (a compact JWS), a line feed, and the compressed events. */
export const BATCH_TYPE = 'application/vnd.teeka.batch'
export const BatchAnswer = z.strictObject({ receipt: z.string() })
export type BatchAnswer = z.infer<typeof BatchAnswer>

/** Stored batches of one log, as their device signed them, with their receipts; `bytes` in base64. */
export const StoredBatches = z.strictObject({
  batches: z.array(z.strictObject({ batch: z.string(), manifest: z.string(), bytes: z.base64(), receipt: z.string() })),
})
export type StoredBatches = z.infer<typeof StoredBatches>

export const InvitationRequest = z.strictObject({ code: CentreCode })
export const InvitationAnswer = z.strictObject({ code: z.string() })

/** Which of these batches the server holds already, by the hash of their manifests: what it has need not go up again. */
export const RECEIPTS_PATH = '/v1/receipts'
export const ReceiptsRequest = z.strictObject({ manifests: z.array(Hash).max(1000) })
export const ReceiptsAnswer = z.strictObject({ receipts: z.array(z.string()) })
export type ReceiptsAnswer = z.infer<typeof ReceiptsAnswer>

/** For the operator: what a centre said about Teeka. */
export const FEEDBACK_PATH = '/v1/feedback'
export const FeedbackLine = z.strictObject({
  centre: z.string(),
  at: z.string(),
  screen: z.string(),
  rating: z.int(),
  words: z.string(),
  version: z.string(),
  language: Language,
  /** In the real register, or in the one for practice beside it. */
  saidIn: Beside,
})
export type FeedbackLine = z.infer<typeof FeedbackLine>
/** For the operator's gateway of messages: `?code=MH-PUN-0412&date=2026-11-25`. */
export const MESSAGES_PATH = '/v1/messages'
export const CertificateMessage = z.strictObject({
  certificateId: z.string(),
  /** The text of the QR code, `HC1:...`. */
  code: z.string(),
  /** Where to send it; null where the person gave none. */
  mobile: Mobile.nullable(),
  /** In which language to speak to them, beside English. */
  language: CertificateLanguage,
})
export type CertificateMessage = z.infer<typeof CertificateMessage>

/** The newest signed policy pack, as text: whoever takes it verifies it. */
export const POLICY_PATH = '/v1/policy'
export const PolicyAnswer = z.strictObject({ document: z.string().max(600_000) })
export type PolicyAnswer = z.infer<typeof PolicyAnswer>

/** The list of a centre's day, gzipped CSV in base64, asked for by a device of that centre: `?date=...&have=HASH`. */
export const LISTS_PATH = '/v1/lists'
export const ListPublication = z.strictObject({
  code: CentreCode,
  date: LocalDate,
  text: z
    .string()
    .max(3_500_000)
    .regex(/\S[^\n]*\n[\s\S]*\S/),
})
export type ListPublication = z.infer<typeof ListPublication>
export const ListAnswer = z.discriminatedUnion('unchanged', [
  z.strictObject({ unchanged: z.literal(true) }),
  z.strictObject({ unchanged: z.literal(false), statement: z.string().max(16_000), gzip: z.base64() }),
])
export type ListAnswer = z.infer<typeof ListAnswer>

/** The list of revocations, gzipped in base64, and the signed word on it, which has a new date each time. */
export const REVOCATIONS_PATH = '/v1/revocations'
export const revocationsPath = (have: Hash | undefined): string =>
  have === undefined ? REVOCATIONS_PATH : `${REVOCATIONS_PATH}?have=${have}`
export const RevocationsAnswer = z.strictObject({
  signature: z.string().max(16_384),
  /** The list in canonical JSON; null for one that did not change. */
  gzip: z
    .string()
    .max(48 * 1024 * 1024)
    .nullable(),
})
export type RevocationsAnswer = z.infer<typeof RevocationsAnswer>

/** For the operator: a laptop was stolen. By its log or by the kid of one of its certificates. */
export const DEVICE_REVOCATIONS_PATH = '/v1/device-revocations'
export const DeviceRevocation = z.strictObject({
  device: z.string().regex(/^([0-9a-f]{32}|[0-9a-f]{16})$/),
  /** When it was stolen: what came in later is not known to be its centre's. Null: now. */
  since: Instant.nullable(),
})
export type DeviceRevocation = z.infer<typeof DeviceRevocation>
export const DeviceRevoked = z.strictObject({
  log: LogId,
  kids: z.array(z.string()),
  centre: z.string(),
  revokedAt: Instant,
  /** How many of its certificates are still good. */
  good: z.int(),
})
export type DeviceRevoked = z.infer<typeof DeviceRevoked>

export const NationalProblem = z.strictObject({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** Serious adverse events go ahead of every batch, each as a signed notice (a compact JWS). */
export const NOTICES_PATH = '/v1/notices'
export const NOTICE_TYPE = 'application/vnd.teeka.notice'
export const NoticeAnswer = z.strictObject({ receipt: z.string().max(16_384) })
export type NoticeAnswer = z.infer<typeof NoticeAnswer>

/** What a district's office reads back: those of its centres, in the order they came; `next` is where to go on. */
export const NoticesAnswer = z.strictObject({ notices: z.array(z.string().max(16_384)).max(100), next: z.int().min(0) })
export type NoticesAnswer = z.infer<typeof NoticesAnswer>
