import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { KeyBox } from '../../main/shell/key-box.ts'
import { openVault, type Vault, type VaultDeps } from '../../main/shell/key-storage.ts'
import type { Keychain } from '../../main/shell/keychain.ts'
import { keptLog } from '../support/kept-log.ts'

const passphrase = 'seven jars of mango pickle'
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teeka-vault-'))
  file = join(folder, 'key.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What one keychain sealed, another does not open. */
const keychain = (mark: string): Keychain => ({
  seal: async (text) => Buffer.from(mark + Buffer.from(text).toString('base64')),
  unseal: async (sealed) => {
    if (!sealed.toString().startsWith(mark)) throw new Error('sealed by another')
    return Buffer.from(sealed.toString().slice(mark.length), 'base64').toString()
  },
})

const vault = (deps: Partial<VaultDeps> = {}): Vault =>
  openVault({
    file,
    keychain: async () => null,
    registerExists: () => false,
    passphrase: undefined,
    log: keptLog(),
    ...deps,
  })

test('a laptop without a keychain asks for a passphrase once, and for the same one ever after', async () => {
  const first = vault()
  expect(await first.state()).toBe('new')
  expect(await first.open(passphrase)).toEqual(done({}))
  expect(await first.state()).toBe('open')
  const next = vault({ registerExists: () => true })
  expect(await next.state()).toBe('locked')
  expect(await next.open(passphrase)).toEqual(done({}))
  expect(await next.opened).toBe(await first.opened)
})

test('a laptop with a keychain opens by itself, every time with the same key', async () => {
  const withKeychain = { keychain: async () => keychain('desk') }
  const first = vault(withKeychain)
  expect(await first.state()).toBe('open')
  const next = vault({ ...withKeychain, registerExists: () => true })
  expect(await next.state()).toBe('open')
  expect(await next.opened).toBe(await first.opened)
})

test('a key is 32 bytes, and no two laptops have the same', async () => {
  const keys = [vault({ passphrase }), vault({ passphrase, file: join(folder, 'other.json') })]
  const [one, other] = await Promise.all(keys.map((each) => each.opened))
  expect(one).toMatch(/^[0-9a-f]{64}$/)
  expect(one).not.toBe(other)
})

test('the key file is the owner’s alone and does not hold the key', async () => {
  const key = await vault({ passphrase }).opened
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const text = readFileSync(file, 'utf8')
  expect(KeyBox.parse(JSON.parse(text)).by).toBe('passphrase')
  expect(text).not.toContain(key)
  expect(text).not.toContain(Buffer.from(key, 'hex').toString('base64'))
  expect(existsSync(`${file}.new`)).toBe(false)
})

test('while developing the environment’s passphrase comes before the keychain', async () => {
  await vault({ passphrase, keychain: async () => keychain('desk') }).opened
  expect(await vault().state()).toBe('locked')
})

test('a passphrase typed with other code points is the same passphrase', async () => {
  const first = vault()
  await first.open('caf\u00e9 au lait')
  expect(await vault().open('cafe\u0301 au lait')).toEqual(done({}))
})

test('two first passphrases at once make one key: the one that came first', async () => {
  const first = vault()
  await Promise.all([first.open(passphrase), first.open('another passphrase')])
  expect(await vault().open('another passphrase')).toEqual(refuse('wrong-passphrase'))
  const again = vault()
  await again.open(passphrase)
  expect(await again.opened).toBe(await first.opened)
})

test('a disk that could not be written leaves the vault new, and the next try founds it', async () => {
  const missing = join(folder, 'not-yet')
  const first = vault({ file: join(missing, 'key.json') })
  await expect(first.open(passphrase)).rejects.toThrow('ENOENT')
  expect(await first.state()).toBe('new')
  mkdirSync(missing)
  expect(await first.open(passphrase)).toEqual(done({}))
})

test('the passphrase and the key are in no line of the log', async () => {
  const log = keptLog()
  await vault({ passphrase }).opened
  await vault({ log, passphrase: 'not the right one' }).state()
  writeFileSync(file, 'torn')
  await vault({ log }).open(passphrase)
  expect(log.lines.map((line) => line.code)).toEqual(['vault-stuck'])
  expect(JSON.stringify(log.lines)).not.toContain('pickle')
})

test('a key file that cannot be read is not taken for none', async () => {
  mkdirSync(file)
  expect(await vault().state()).toBe('locked')
})
