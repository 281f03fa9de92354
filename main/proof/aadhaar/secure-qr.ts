/**
 * Reads Aadhaar's Secure QR code without a network. One rule: no field is read before the signature over all of them
 * holds, and what no key answers for gives no field at all.
 */
import { constants, verify } from 'node:crypto'
import type { ReasonCode } from '#contract/reasons'
import type { SignedReading } from '#domain/identity/signed-person'
import { judgeTime } from './key-life.ts'
import { type Envelope, openEnvelope } from './qr-envelope.ts'
import { personIn } from './qr-person.ts'
import type { TrustedKey } from './trusted-key.ts'

export interface SecureQrTrust {
  readonly keys: readonly TrustedKey[]
  /** Milliseconds since 1970. */
  readonly now: number
}

/**
 * Takes the code's digits as scanned. Refused is, in this order: what is no such code, what does not open, what none of
 * the keys has signed (forged, or signed by a key that came later: the two look alike), a layout of the future.
 */
export function readSecureQr(digits: string, { keys, now }: SecureQrTrust): SignedReading {
  const opened = openEnvelope(digits)
  if (!opened.ok) return refused(opened.code)
  const signer = keys.find((key) => hasSigned(key, opened.value))
  if (signer === undefined) return refused('SIG_UNKNOWN_KEY')
  const person = personIn(opened.value.record, signer.fingerprint)
  if (person === undefined) return refused('LAYOUT_UNKNOWN')
  return { ...judgeTime(Date.parse(person.madeAt), signer, now), person }
}

const refused = (reason: ReasonCode): SignedReading => ({ state: 'refused', reasons: [reason] })

/** RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, 8.2). */
const hasSigned = ({ key }: TrustedKey, { record, signature }: Envelope): boolean =>
  verify('sha256', record, { key, padding: constants.RSA_PKCS1_PADDING }, signature)
