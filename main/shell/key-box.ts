/**
 * The file that keeps the database key: sealed by the system's keychain or under a passphrase. One rule: the key stands
 * in it only sealed, and the file is whole on disk before anything is encrypted with the key.
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const Sealed = z.strictObject({ v: z.literal(1), by: z.literal('keychain'), sealed: z.base64() })
const Wrapped = z.strictObject({
  v: z.literal(1),
  by: z.literal('passphrase'),
  salt: z.base64(),
  iv: z.base64(),
  tag: z.base64(),
  sealed: z.base64(),
})
export const KeyBox = z.discriminatedUnion('by', [Sealed, Wrapped])
export type KeyBox = z.infer<typeof KeyBox>
export type PassphraseBox = z.infer<typeof Wrapped>

/** The database key: 32 bytes in hex. */
export const DatabaseKey = z.string().regex(/^[0-9a-f]{64}$/)

/** RFC 7914; 128 MiB and a third of a second a guess on a desk laptop. Fixed by the box's version. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
/** Binds the sealed bytes to their purpose. */
const PURPOSE = Buffer.from('teeka database key 1')

/** @param key 32 bytes in hex */
export async function wrapKey(key: string, passphrase: string): Promise<PassphraseBox> {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await derived(passphrase, salt), iv).setAAD(PURPOSE)
  const sealed = Buffer.concat([cipher.update(key, 'hex'), cipher.final()])
  const text = (bytes: Buffer): string => bytes.toString('base64')
  return {
    v: 1,
    by: 'passphrase',
    salt: text(salt),
    iv: text(iv),
    tag: text(cipher.getAuthTag()),
    sealed: text(sealed),
  }
}

/** @returns the key, or null where the passphrase is another or the box was changed: GCM cannot tell which */
export async function unwrapKey(box: PassphraseBox, passphrase: string): Promise<string | null> {
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64')
  const key = await derived(passphrase, bytes(box.salt))
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, bytes(box.iv), { authTagLength: 16 })
    cipher.setAAD(PURPOSE).setAuthTag(bytes(box.tag))
    return DatabaseKey.parse(Buffer.concat([cipher.update(bytes(box.sealed)), cipher.final()]).toString('hex'))
  } catch {
    return null
  }
}

/** One passphrase can be typed as several sequences of code points; NFKC makes them one. */
function derived(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, COST, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}

/** @returns undefined where there is no file; 'damaged' where it is none of ours */
export function readKeyBox(file: string): KeyBox | 'damaged' | undefined {
  try {
    const box = KeyBox.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return box.success ? box.data : 'damaged'
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? undefined : 'damaged'
  }
}

/** Beside, to the disk, then in place: at no moment is there half a key file. */
export function writeKeyBox(file: string, box: KeyBox): void {
  const beside = `${file}.new`
  const descriptor = openSync(beside, 'w', 0o600)
  writeSync(descriptor, JSON.stringify(box))
  fsyncSync(descriptor)
  closeSync(descriptor)
  renameSync(beside, file)
  syncFolder(dirname(file))
}

/** The new name is on disk only when its folder is; Windows neither needs nor allows this. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
