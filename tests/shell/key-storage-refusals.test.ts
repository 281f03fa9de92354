import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refuse } from '#contract/answer'
import { type PassphraseBox, readKeyBox, unwrapKey, wrapKey, writeKeyBox } from '../../main/shell/key-box.ts'
import { openVault, type Vault, type VaultDeps } from '../../main/shell/key-storage.ts'
import type { Keychain } from '../../main/shell/keychain.ts'
import { keptLog } from '../support/kept-log.ts'

const key = '5a'.repeat(32)
const passphrase = 'seven jars of mango pickle'
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teeka-vault-'))
  file = join(folder, 'key.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const vault = (deps: Partial<VaultDeps> = {}): Vault =>
  openVault({
    file,
    keychain: async () => null,
    registerExists: () => true,
    passphrase: undefined,
    log: keptLog(),
    ...deps,
  })

const plain: Keychain = { seal: async (text) => Buffer.from(text), unseal: async (sealed) => sealed.toString() }

test('another passphrase opens nothing', async () => {
  writeKeyBox(file, await wrapKey(key, passphrase))
  const locked = vault()
  expect(await locked.open(`${passphrase}.`)).toEqual(refuse('wrong-passphrase'))
  expect(await locked.state()).toBe('locked')
})

test('a box with one bit changed opens nothing, wherever the bit is', async () => {
  const box = await wrapKey(key, passphrase)
  expect(await unwrapKey(box, passphrase)).toBe(key)
  const changed = (['salt', 'iv', 'tag', 'sealed'] as const).map((part) =>
    unwrapKey({ ...box, [part]: withOneBitChanged(box[part]) }, passphrase),
  )
  expect(await Promise.all(changed)).toEqual([null, null, null, null])
})

test('a box whose tag was cut short opens nothing', async () => {
  const box = await wrapKey(key, passphrase)
  const tag = Buffer.from(box.tag, 'base64').subarray(0, 4).toString('base64')
  expect(await unwrapKey({ ...box, tag }, passphrase)).toBeNull()
})

test('a register whose key file is gone gets no new key, and the screen can say why', async () => {
  const stuck = vault({ keychain: async () => plain })
  expect(await stuck.state()).toBe('locked')
  expect(await stuck.open(passphrase)).toEqual(refuse('wrong-passphrase', { reason: 'key-file-missing' }))
  expect(readKeyBox(file)).toBeUndefined()
})

test('a key sealed by a keychain that is not there any more stays sealed', async () => {
  writeKeyBox(file, { v: 1, by: 'keychain', sealed: Buffer.from(key).toString('base64') })
  const stuck = vault()
  expect(await stuck.state()).toBe('locked')
  expect(await stuck.open(passphrase)).toEqual(refuse('wrong-passphrase', { reason: 'keychain-unavailable' }))
})

test('what a keychain gives back is taken only if it is a key', async () => {
  writeKeyBox(file, { v: 1, by: 'keychain', sealed: Buffer.from('something else').toString('base64') })
  expect(await vault({ keychain: async () => plain }).state()).toBe('locked')
})

test('a damaged key file is left as it is', async () => {
  writeFileSync(file, '{"v":1,"by":"passphrase"}')
  const stuck = vault()
  expect(await stuck.open(passphrase)).toEqual(refuse('wrong-passphrase', { reason: 'key-file-damaged' }))
  expect(readFileSync(file, 'utf8')).toBe('{"v":1,"by":"passphrase"}')
})

test('whatever a key file holds, reading it finds a box or says that it is damaged', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string(), fc.jsonValue().map(asBox)), (text) => {
      writeFileSync(file, text)
      expect(readKeyBox(file)).toBe('damaged')
    }),
  )
})

const asBox = (sealed: unknown): string => JSON.stringify({ v: 1, by: 'keychain', sealed, more: 1 })

function withOneBitChanged(text: PassphraseBox['salt']): string {
  const bytes = Buffer.from(text, 'base64')
  bytes[0] = (bytes[0] ?? 0) ^ 1
  return bytes.toString('base64')
}
