/**
 * The national root and the certificates that sign receipts and policy packs. One rule: a programme's real root lies offline in a
 * hardware module; this one lies in files beside the server, for practice and for trying the protocol.
 */
import { type KeyObject, randomBytes, X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mode } from '#contract/fields'
import { newSigningKey, privateKeyFromPkcs8, privateKeyToPkcs8, spkiOf } from '#proof/keys'
import {
  certificateToPem,
  createRoot,
  issuePolicyCertificate,
  issueServiceCertificate,
  pemToDer,
  PRACTICE_ROOT,
} from '#proof/x509'

export interface Authority {
  readonly mode: Mode
  /** DER. */
  readonly root: Uint8Array
  readonly rootKey: KeyObject
  readonly receipts: { readonly key: KeyObject; readonly leaf: Uint8Array }
  /** Signs policy packs and nothing else. */
  readonly policy: { readonly key: KeyObject; readonly leaf: Uint8Array }
}

const YEAR = 365 * 24 * 3600 * 1000
const ROOT_YEARS = 4

const ROOT_NAME: Readonly<Record<Mode, string>> = { real: 'TEEKA NATIONAL', practice: PRACTICE_ROOT }

/**
 * Reads the authority out of the folder, or makes it there. Throws a sentence for the operator where the folder's root
 * is of the other mode: practice must never count, nor a real centre be taken for practice.
 * @param now milliseconds since 1970
 */
export function openAuthority(folder: string, mode: Mode, now: number): Authority {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const rootKey = keptKey(join(folder, 'root-key.der'))
  const receiptsKey = keptKey(join(folder, 'receipts-key.der'))
  const period = { notBefore: now - 3_600_000, notAfter: now + ROOT_YEARS * YEAR }
  const root = keptCertificate(join(folder, 'root.pem'), () =>
    createRoot({ commonName: ROOT_NAME[mode], key: rootKey, ...period }),
  )
  if (!isNamed(root, ROOT_NAME[mode])) {
    throw new Error(`The root in ${folder} is not one for ${mode}: give another --folder, or ${ASK_FOR[mode]}.`)
  }
  const issue = (commonName: string, key: KeyObject) => ({
    commonName,
    spki: spkiOf(key),
    serial: randomBytes(8),
    root,
    rootKey,
    ...period,
  })
  const leaf = keptCertificate(join(folder, 'receipts.pem'), () =>
    issueServiceCertificate(issue('receipts', receiptsKey)),
  )
  const policyKey = keptKey(join(folder, 'policy-key.der'))
  const policyLeaf = keptCertificate(join(folder, 'policy.pem'), () =>
    issuePolicyCertificate(issue('policy', policyKey)),
  )
  return { mode, root, rootKey, receipts: { key: receiptsKey, leaf }, policy: { key: policyKey, leaf: policyLeaf } }
}

const ASK_FOR: Readonly<Record<Mode, string>> = { real: 'leave out --real', practice: 'add --real' }

const isNamed = (certificate: Uint8Array, name: string): boolean =>
  new X509Certificate(certificate).subject.split('\n').includes(`CN=${name}`)

function keptKey(file: string): KeyObject {
  if (existsSync(file)) return privateKeyFromPkcs8(readFileSync(file))
  const key = newSigningKey()
  writeFileSync(file, privateKeyToPkcs8(key), { mode: 0o600 })
  return key
}

function keptCertificate(file: string, make: () => Uint8Array): Uint8Array {
  if (existsSync(file)) return certificateIn(file)
  const made = make()
  writeFileSync(file, certificateToPem(made))
  return made
}

/** A damaged root is never replaced in silence: every laptop has pinned the one that was there. */
function certificateIn(file: string): Uint8Array {
  const certificate = pemToDer(readFileSync(file, 'utf8'))
  if (certificate === undefined) throw new Error(`${file} holds no certificate.`)
  return certificate
}
