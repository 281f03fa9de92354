/**
 * The system's keychain, where there is one that protects. One rule: on Linux a missing keyring is a fixed password in
 * Chromium's source, and that is never taken for protection.
 */
import type { SafeStorage } from 'electron'
import { factsOf, type Log } from './log.ts'

export interface Keychain {
  seal(text: string): Promise<Buffer>
  /** Rejects where this keychain did not seal it. */
  unseal(sealed: Buffer): Promise<string>
}

/** What is used of Electron's object; the calls that do not block are there in newer versions only. */
type Asynchronous = 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'
type Synchronous = 'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'
export type SafeStorageLike = Pick<SafeStorage, Synchronous> & Partial<Pick<SafeStorage, Asynchronous>>

/** To be called after 'ready': before it Electron does not know its backend. */
export async function findKeychain(
  safe: SafeStorageLike,
  platform: NodeJS.Platform,
  log: Log,
): Promise<Keychain | null> {
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(safe.getSelectedStorageBackend())) return null
  try {
    if (!(await isAvailable(safe))) return null
    const keychain = { seal: sealer(safe), unseal: unsealer(safe) }
    return (await protects(keychain, platform)) ? keychain : null
  } catch (error) {
    log.warn('keychain-failed', factsOf(error))
    return null
  }
}

/** Asked by trial: `v10` on Linux marks what was sealed with the fixed password. */
async function protects(keychain: Keychain, platform: NodeJS.Platform): Promise<boolean> {
  const sealed = await keychain.seal('trial')
  if (platform === 'linux' && sealed.subarray(0, 3).toString('latin1') === 'v10') return false
  return (await keychain.unseal(sealed)) === 'trial'
}

const isAvailable = async (safe: SafeStorageLike): Promise<boolean> =>
  safe.isAsyncEncryptionAvailable === undefined ? safe.isEncryptionAvailable() : safe.isAsyncEncryptionAvailable()

const sealer =
  (safe: SafeStorageLike) =>
  async (text: string): Promise<Buffer> =>
    safe.encryptStringAsync === undefined ? safe.encryptString(text) : safe.encryptStringAsync(text)

const unsealer =
  (safe: SafeStorageLike) =>
  async (sealed: Buffer): Promise<string> =>
    safe.decryptStringAsync === undefined ? safe.decryptString(sealed) : (await safe.decryptStringAsync(sealed)).result
