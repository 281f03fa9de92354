/** A certificate's file as the call takes it: PEM. One rule: the page only changes its spelling; the register judges. */
import { base64Of } from '../desk/base64.ts'

/** The call takes 20,000 characters; a certificate has two or three thousand. */
const LARGEST = 14_000

/** Of a file in DER the same bytes in PEM (RFC 7468, 2), as UIDAI publishes some; null for one that is too large. */
export async function readKeyFile(file: Blob): Promise<string | null> {
  if (file.size > LARGEST) return null
  const bytes = new Uint8Array(await file.arrayBuffer())
  return isDer(bytes) ? pemOf(bytes) : new TextDecoder().decode(bytes)
}

/** A sequence longer than 255 bytes, which no text begins with. */
const isDer = ([tag, length]: Uint8Array): boolean => tag === 0x30 && length === 0x82

const pemOf = (der: Uint8Array): string =>
  ['-----BEGIN CERTIFICATE-----', ...(base64Of(der).match(/.{1,64}/g) ?? []), '-----END CERTIFICATE-----', ''].join(
    '\n',
  )
