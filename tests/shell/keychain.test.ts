import { expect, test } from 'vitest'
import { findKeychain, type SafeStorageLike } from '../../main/shell/keychain.ts'
import { keptLog } from '../support/kept-log.ts'

type Backend = ReturnType<SafeStorageLike['getSelectedStorageBackend']>

/** Electron's object as it behaves on Linux: what it seals begins with the version of the password it used. */
const safe = (backend: Backend, tag: string, available = true): SafeStorageLike => ({
  getSelectedStorageBackend: () => backend,
  isEncryptionAvailable: () => available,
  encryptString: (text) => Buffer.from(tag + text),
  decryptString: (sealed) => sealed.subarray(tag.length).toString(),
})

const found = async (like: SafeStorageLike, platform: NodeJS.Platform): Promise<boolean> =>
  (await findKeychain(like, platform, keptLog())) !== null

test('an unlocked keyring is used', async () => {
  const keychain = await findKeychain(safe('gnome_libsecret', 'v11'), 'linux', keptLog())
  expect(await keychain?.unseal(await keychain.seal('the key'))).toBe('the key')
})

test('the keychains of Windows and macOS are used without asking for a backend that they do not have', async () => {
  const like = safe('gnome_libsecret', 'v10')
  const elsewhere: SafeStorageLike = { ...like, getSelectedStorageBackend: () => expect.unreachable() }
  expect(await found(elsewhere, 'win32')).toBe(true)
  expect(await found(elsewhere, 'darwin')).toBe(true)
})

test('newer Electron is asked in the way that does not block', async () => {
  const like: SafeStorageLike = {
    ...safe('kwallet6', 'v11'),
    isEncryptionAvailable: () => expect.unreachable(),
    encryptString: () => expect.unreachable(),
    decryptString: () => expect.unreachable(),
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: async (text) => Buffer.from('v11' + text),
    decryptStringAsync: async (sealed) => ({ shouldReEncrypt: false, result: sealed.subarray(3).toString() }),
  }
  expect(await found(like, 'linux')).toBe(true)
})

test('a fixed password is no keychain, whatever it is called', async () => {
  expect(await found(safe('basic_text', 'v10'), 'linux')).toBe(false)
  expect(await found(safe('unknown', 'v11'), 'linux')).toBe(false)
  expect(await found(safe('gnome_libsecret', 'v10'), 'linux')).toBe(false)
})

test('a keychain that is locked, or fails, or does not give back what it took, is none', async () => {
  expect(await found(safe('gnome_libsecret', 'v11', false), 'linux')).toBe(false)
  const failing = { ...safe('kwallet5', 'v11'), encryptString: () => expect.unreachable('the wallet is closed') }
  expect(await found(failing, 'linux')).toBe(false)
  expect(await found({ ...safe('kwallet5', 'v11'), decryptString: () => 'something else' }, 'linux')).toBe(false)
})
