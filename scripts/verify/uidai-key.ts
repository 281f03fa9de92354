/**
 * The key that an Aadhaar record is held against. One rule: whoever checks names the certificate; where it is none of
 * UIDAI's, that is said.
 */
import { existsSync, readFileSync } from 'node:fs'
import { type TrustedKey, trustedKeyFrom } from '#proof/aadhaar/trusted-key'
import { UIDAI_PINS } from '#proof/aadhaar/uidai-pins'
import { say } from './kind.ts'

/** Takes a file in PEM or DER, as UIDAI publishes both; shows which key it is, or says why it is none. */
export function uidaiKeyFrom(file: string): TrustedKey | undefined {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  const text = bytes.toString('latin1')
  const read = trustedKeyFrom(text.includes('-----BEGIN') ? text : bytes, UIDAI_PINS, { practice: true })
  if (!read.ok) {
    say(`${file}: ${read.code}`, false)
    return undefined
  }
  say(`key   ${read.value.fingerprint} ${read.value.name}`, true)
  if (read.value.test) say("PRACTICE: this key is none of UIDAI's; what it signed proves nothing.", true)
  return read.value
}
