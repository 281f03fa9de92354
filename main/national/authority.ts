/**
 * The national root and the certificate that signs receipts. One rule: a programme's real root lies offline in a
 * hardware module; this one lies in files beside the server, for practice and for trying the protocol.
 */
import { randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mode } from '#contract/fields'
import { newSigningKey, privateKeyFromPkcs8, privateKeyToPkcs8, spkiOf } from '#proof/keys'
import { certificateToPem, createRoot, issueServiceCertificate, pemToDer } from '#proof/x509'

export interface Authority {
  readonly mode: Mode
  /** DER. */
  readonly root: Uint8Array
  readonly rootKey: KeyObject
  readonly receipts: { readonly key: KeyObject; readonly leaf: Uint8Array }
}

const YEAR = 365 * 24 * 3600 * 1000
const ROOT_YEARS = 4

/** Reads the authority out of the folder, or makes it there. @param now milliseconds since 1970 */
export function openAuthority(folder: string, mode: Mode, now: number): Authority {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const rootKey = keptKey(join(folder, 'root-key.der'))
  const receiptsKey = keptKey(join(folder, 'receipts-key.der'))
  const period = { notBefore: now - 3_600_000, notAfter: now + ROOT_YEARS * YEAR }
  const root = keptCertificate(join(folder, 'root.pem'), () =>
    createRoot({ commonName: mode === 'real' ? 'TEEKA NATIONAL' : 'TEEKA PRACTICE', key: rootKey, ...period }),
  )
  const leaf = keptCertificate(join(folder, 'receipts.pem'), () =>
    issueServiceCertificate({
      ...{ commonName: 'receipts', spki: spkiOf(receiptsKey), serial: randomBytes(8), root, rootKey },
      ...period,
    }),
  )
  return { mode, root, rootKey, receipts: { key: receiptsKey, leaf } }
}

function keptKey(file: string): KeyObject {
  if (existsSync(file)) return privateKeyFromPkcs8(readFileSync(file))
  const key = newSigningKey()
  writeFileSync(file, privateKeyToPkcs8(key), { mode: 0o600 })
  return key
}

function keptCertificate(file: string, make: () => Uint8Array): Uint8Array {
  const kept = existsSync(file) ? pemToDer(readFileSync(file, 'utf8')) : undefined
  if (kept !== undefined) return kept
  const made = make()
  writeFileSync(file, certificateToPem(made))
  return made
}
