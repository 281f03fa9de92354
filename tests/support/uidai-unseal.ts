/** Opens a sealed PID block as UIDAI would. One rule: what does not open is told by UIDAI's own error code. */
import { constants, createDecipheriv, createHash, type KeyObject, privateDecrypt } from 'node:crypto'
import { type Answer, done, refuse } from '#contract/answer'
import type { Framing } from '#proof/uidai-auth/agency'

export interface Sealed {
  readonly skey: string
  readonly data: string
  readonly hmac: string
}
export interface Unsealed {
  readonly at: string
  readonly xml: string
}

const TIME_BYTES = 19
const TAG_BYTES = 16

export function unseal(sealed: Sealed, key: KeyObject, framing: Framing): Answer<Unsealed, '500' | '502' | '503'> {
  const data = Buffer.from(sealed.data, 'base64')
  const time = data.subarray(0, TIME_BYTES)
  const sessionKey = attempt(() => openKey(Buffer.from(sealed.skey, 'base64'), key, time, framing.skeyPadding))
  if (sessionKey?.length !== 32) return refuse('500')
  const pid = attempt(() => decrypt(data.subarray(TIME_BYTES), sessionKey, time))
  if (pid === undefined) return refuse('502')
  const hmac = Buffer.from(sealed.hmac, 'base64')
  const prefix = framing.hmacPrefix === 'ts' ? TIME_BYTES : 0
  const digest = attempt(() => decrypt(hmac.subarray(prefix), sessionKey, time))
  const same = digest?.equals(createHash('sha256').update(pid).digest()) === true
  return same ? done({ at: time.toString(), xml: pid.toString() }) : refuse('503')
}

function openKey(sealed: Buffer, key: KeyObject, time: Buffer, padding: Framing['skeyPadding']): Buffer {
  if (padding === 'pkcs1') return privateDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, sealed)
  const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256', oaepLabel: time }
  return privateDecrypt({ key, ...oaep }, sealed)
}

function decrypt(sealed: Buffer, key: Buffer, time: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, time.subarray(-12))
  decipher.setAAD(time.subarray(-16)).setAuthTag(sealed.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()])
}

function attempt(open: () => Buffer): Buffer | undefined {
  try {
    return open()
  } catch {
    return undefined
  }
}
