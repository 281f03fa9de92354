/**
 * Keeps a secret (a private key, the database's key) under a PIN or a passphrase. One rule: deriving the key is slow
 * on purpose and stands apart from opening the box, so that a restarted process can go on with a key it was handed.
 */
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { z } from 'zod'

/** AES-256-GCM with a 96-bit nonce and a whole tag (NIST SP 800-38D), as base64url. */
export const Box = z.strictObject({
  iv: z.base64url().length(16),
  tag: z.base64url().length(22),
  data: z.base64url().max(65_536),
})
export type Box = z.infer<typeof Box>

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const BLOCK_SIZE = 8

/** scrypt's N (RFC 7914): 32 MiB for a PIN typed all day long, 128 MiB for a passphrase typed at start. */
const COST = { pin: 2 ** 15, passphrase: 2 ** 17 } as const

/**
 * 32 bytes. NFKC first, so that the same keys pressed on another keyboard or system give the same key. A PIN of a few
 * digits can be tried out by whoever holds box and salt: it must lie inside the encrypted database.
 */
export function deriveKey(pin: string, salt: Uint8Array, cost: keyof typeof COST): Uint8Array {
  const N = COST[cost]
  return scryptSync(pin.normalize('NFKC'), salt, KEY_BYTES, { N, r: BLOCK_SIZE, p: 1, maxmem: 256 * N * BLOCK_SIZE })
}

export function sealSecret(secret: Uint8Array, key: Uint8Array): Box {
  const iv = randomBytes(12)
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: 16 })
  const data = Buffer.concat([cipher.update(secret), cipher.final()])
  return {
    iv: iv.toString('base64url'),
    tag: cipher.getAuthTag().toString('base64url'),
    data: data.toString('base64url'),
  }
}

/** Undefined for another key and for a box that was changed: the two cannot be told apart. */
export function openSecret(box: Box, key: Uint8Array): Uint8Array | undefined {
  const parsed = Box.safeParse(box)
  if (!parsed.success) return undefined
  const { iv, tag, data } = parsed.data
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  try {
    return Buffer.concat([decipher.update(Buffer.from(data, 'base64url')), decipher.final()])
  } catch {
    return undefined
  }
}
