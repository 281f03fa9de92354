/**
 * Seals a PID block so that only UIDAI can open it (Authentication API 2.5, encryption of PID). One rule: a session key
 * is fresh and serves one block; that data and digest share its nonce is UIDAI's design.
 */
import { constants, createCipheriv, publicEncrypt } from 'node:crypto'
import { sha256 } from '../hash.ts'
import type { Agency } from './agency.ts'
import type { RsaCertificate } from './certificate.ts'
import type { Pid } from './pid.ts'

/** All base64 but `ci`. */
export interface SealedPid {
  /** Names the certificate that the session key was sealed to, by its last day: `20280813`. */
  readonly ci: string
  readonly skey: string
  readonly data: string
  readonly hmac: string
}

/** @param sessionKey 32 random bytes */
export function sealPid({ at, xml }: Pid, sessionKey: Uint8Array, { encryption, framing }: Agency): SealedPid {
  const time = Buffer.from(at)
  const pid = Buffer.from(xml)
  const digest = encrypt(sha256(pid), sessionKey, time)
  return {
    ci: certificateId(encryption),
    skey: sealKey(sessionKey, time, encryption, framing.skeyPadding).toString('base64'),
    data: Buffer.concat([time, encrypt(pid, sessionKey, time)]).toString('base64'),
    hmac: Buffer.concat(framing.hmacPrefix === 'ts' ? [time, digest] : [digest]).toString('base64'),
  }
}

/** AES-256-GCM; the nonce is the last 12 bytes of the time, what is vouched for beside the text its last 16. */
function encrypt(plain: Uint8Array, key: Uint8Array, time: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, time.subarray(-12)).setAAD(time.subarray(-16))
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function sealKey(
  sessionKey: Uint8Array,
  time: Uint8Array,
  { key }: RsaCertificate,
  padding: Agency['framing']['skeyPadding'],
): Buffer {
  if (padding === 'pkcs1') return publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, sessionKey)
  const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256', oaepLabel: time }
  return publicEncrypt({ key, ...oaep }, sessionKey)
}

/** The day on which the certificate ends, in UTC. */
const certificateId = ({ validTo }: RsaCertificate): string =>
  new Date(validTo).toISOString().slice(0, 10).replaceAll('-', '')
