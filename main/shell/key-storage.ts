/**
 * The vault of the database key. One rule: once open the key is in this process's memory only; it is made once, and
 * never made anew beside a register that another key has closed.
 */
import { randomBytes } from 'node:crypto'
import { type Answer, done, refuse } from '#contract/answer'
import type { OutputOf } from '#contract/calls'
import { DatabaseKey, type PassphraseBox, readKeyBox, unwrapKey, wrapKey, writeKeyBox } from './key-box.ts'
import type { Keychain } from './keychain.ts'
import { factsOf, type Log } from './log.ts'

export type VaultState = OutputOf<'vault.state'>['vault']
/** Why no passphrase can open this vault. */
type Stuck = 'key-file-missing' | 'key-file-damaged' | 'keychain-unavailable'

export interface VaultDeps {
  readonly file: string
  readonly keychain: () => Promise<Keychain | null>
  /** Whether there is a register already that some key must open. */
  readonly registerExists: () => boolean
  /** Opens or founds the vault without asking: development and tests. */
  readonly passphrase: string | undefined
  readonly log: Log
}

export interface Vault {
  /** Waits until the key file has been looked at. `new`: a passphrase must be chosen; `locked`: it must be given. */
  state(): Promise<VaultState>
  /** Founds a new vault under the passphrase or opens a locked one with it; an open one stays open. */
  open(passphrase: string): Promise<Answer<Record<string, never>, 'wrong-passphrase'>>
  /** The database key, 32 bytes in hex, as soon as the vault is open. */
  readonly opened: Promise<string>
}

type Inside =
  | { readonly kind: 'open' }
  | { readonly kind: 'new' }
  | { readonly kind: 'locked'; readonly box: PassphraseBox }
  | { readonly kind: 'stuck'; readonly because: Stuck }

export function openVault(deps: VaultDeps): Vault {
  let reveal: (key: string) => void
  const opened = new Promise<string>((resolve) => (reveal = resolve))
  const revealed = (key: string): Inside => {
    reveal(key)
    return { kind: 'open' }
  }
  // One act after the other: two first passphrases at once would make two keys, and one of them would be lost.
  let inside = lookInside(deps, revealed)
  const open = async (passphrase: string): Promise<Answer<Record<string, never>, 'wrong-passphrase'>> => {
    const before = inside
    const attempt = before.then((found) => tryPassphrase(found, passphrase, deps, revealed))
    // A disk that was full a moment ago must not keep the vault shut.
    inside = attempt.catch(() => before)
    return answerFor(await attempt)
  }
  if (deps.passphrase !== undefined) void open(deps.passphrase)
  return { state: async () => stateOf(await inside), open, opened }
}

type Revealed = (key: string) => Inside

async function lookInside(deps: VaultDeps, revealed: Revealed): Promise<Inside> {
  const box = readKeyBox(deps.file)
  if (box === 'damaged') return stuck('key-file-damaged', deps)
  if (box === undefined) return deps.registerExists() ? stuck('key-file-missing', deps) : found(deps, revealed)
  if (box.by === 'passphrase') return { kind: 'locked', box }
  const key = await unsealed(box.sealed, deps)
  return key === null ? stuck('keychain-unavailable', deps) : revealed(key)
}

async function found(deps: VaultDeps, revealed: Revealed): Promise<Inside> {
  const keychain = deps.passphrase === undefined ? await deps.keychain() : null
  if (keychain === null) return { kind: 'new' }
  const key = newKey()
  const sealed = (await keychain.seal(key)).toString('base64')
  writeKeyBox(deps.file, { v: 1, by: 'keychain', sealed })
  return revealed(key)
}

async function unsealed(sealed: string, deps: VaultDeps): Promise<string | null> {
  try {
    const keychain = await deps.keychain()
    return keychain === null ? null : DatabaseKey.parse(await keychain.unseal(Buffer.from(sealed, 'base64')))
  } catch (error) {
    deps.log.error('key-unsealed-not', factsOf(error))
    return null
  }
}

async function tryPassphrase(before: Inside, passphrase: string, deps: VaultDeps, revealed: Revealed): Promise<Inside> {
  if (before.kind === 'open' || before.kind === 'stuck') return before
  if (before.kind === 'locked') {
    const key = await unwrapKey(before.box, passphrase)
    return key === null ? before : revealed(key)
  }
  const key = newKey()
  writeKeyBox(deps.file, await wrapKey(key, passphrase))
  return revealed(key)
}

const newKey = (): string => randomBytes(32).toString('hex')

function stuck(because: Stuck, deps: VaultDeps): Inside {
  deps.log.error('vault-stuck', { because })
  return { kind: 'stuck', because }
}

const stateOf = (inside: Inside): VaultState => (inside.kind === 'stuck' ? 'locked' : inside.kind)

function answerFor(inside: Inside): Answer<Record<string, never>, 'wrong-passphrase'> {
  if (inside.kind === 'open') return done({})
  return refuse('wrong-passphrase', inside.kind === 'stuck' ? { reason: inside.because } : {})
}
