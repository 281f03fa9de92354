/** When a certificate of ours runs out, out of its own text. One rule: it is read here, not judged. */
import { decodeCbor, readSign1 } from './cose-sign1.ts'
import { examination } from './findings.ts'
import { readHcertText, TEXT_CHECKS } from './hcert-text.ts'

/** CWT's claim `exp` (RFC 8392, 3.1.4). */
const EXPIRES = 4

/** Milliseconds since 1970; null where the text says none. */
export function expiryOf(text: string): number | null {
  const bytes = readHcertText(text, examination(TEXT_CHECKS))
  const message = bytes && readSign1(bytes)
  const claims = message && decodeCbor(message.payload)?.value
  const expires: unknown = claims instanceof Map ? claims.get(EXPIRES) : undefined
  return typeof expires === 'number' && Number.isSafeInteger(expires) ? expires * 1000 : null
}
