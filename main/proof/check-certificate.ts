/**
 * Any certificate that somebody shows: ours, strictly, or one of another country, tolerantly. One rule: what carries a
 * record of ours is judged as ours alone; a foreign signer can vouch for none, nor its looser reading let one through.
 */
import { decodeForeign, readForeignSign1 } from './cose-foreign.ts'
import { examination } from './findings.ts'
import { type CertificateVerdict, OWN_RECORD, type Trust, verifyCertificate } from './hcert.ts'
import { type ForeignTrust, type ForeignVerdict, verifyForeign } from './hcert-foreign.ts'
import { readHcertText, TEXT_CHECKS } from './hcert-text.ts'

export type Checked =
  | ({ readonly origin: 'national' } & CertificateVerdict)
  | ({ readonly origin: 'foreign' } & ForeignVerdict)

export const checkCertificate = (text: string, own: Trust, signers: ForeignTrust['signers']): Checked =>
  isForeign(text)
    ? { origin: 'foreign', ...verifyForeign(text, { signers, now: own.now }) }
    : { origin: 'national', ...verifyCertificate(text, own) }

/** A signed message without our record. What cannot be read at all is refused as ours, by the check that fails. */
function isForeign(text: string): boolean {
  const bytes = readHcertText(text, examination(TEXT_CHECKS))
  const message = bytes && readForeignSign1(bytes)
  const claims = message && decodeForeign(message.payload)?.value
  return claims instanceof Map && !claims.has(OWN_RECORD)
}
