/**
 * The one-time code that admits a laptop: a secret for the server, the beginning of the root's fingerprint for the
 * laptop. One rule: a slip of the finger is noticed here, before anything is sent.
 */
import { type Answer, done, refuse } from '#contract/answer'
import type { Hash } from '#contract/fields'
import { fromCrockford, inFours, isCrockford, tidyCrockford, toCrockford } from '#domain/certificate/crockford'

const SECRET_BYTES = 5
/** 72 bits: nobody finds a second root that begins alike. */
const ROOT_BYTES = 9
const LETTERS = 24

/** Takes five random bytes and the root certificate's fingerprint; gives `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`. */
export function makeEnrolmentCode(secret: Uint8Array, rootFingerprint: Hash): string {
  if (secret.length !== SECRET_BYTES) throw new Error(`enrolment code: ${SECRET_BYTES} bytes of secret`)
  const said = Buffer.concat([secret, Buffer.from(rootFingerprint, 'hex').subarray(0, ROOT_BYTES)])
  const letters = toCrockford(Buffer.concat([said, Uint8Array.of(checkByteOf(said))]))
  return inFours(letters).join('-')
}

export interface EnrolmentCode {
  /** Ten hex digits. */
  readonly secret: string
  /** Eighteen hex digits: the root's fingerprint must begin with them. */
  readonly rootPrefix: string
}
export type EnrolmentCodeProblem = 'wrong-length' | 'wrong-character' | 'wrong-check'

/** Any case, with or without blanks and dashes, O for 0, I and L for 1. */
export function readEnrolmentCode(typed: string): Answer<EnrolmentCode, EnrolmentCodeProblem> {
  const letters = tidyCrockford(typed)
  if (!isCrockford(letters)) return refuse('wrong-character')
  const bytes = letters.length === LETTERS ? fromCrockford(letters) : undefined
  if (bytes === undefined) return refuse('wrong-length', { letters: letters.length })
  const said = bytes.subarray(0, SECRET_BYTES + ROOT_BYTES)
  if (checkByteOf(said) !== bytes.at(-1)) return refuse('wrong-check')
  const hex = Buffer.from(said).toString('hex')
  return done({ secret: hex.slice(0, 2 * SECRET_BYTES), rootPrefix: hex.slice(2 * SECRET_BYTES) })
}

/** CRC-8 (x^8 + x^2 + x + 1): notices every single wrong letter and every two neighbours that changed places. */
function checkByteOf(bytes: Uint8Array): number {
  let rest = 0
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 0x80 ? ((rest << 1) ^ 0x07) & 0xff : rest << 1
  }
  return rest
}
