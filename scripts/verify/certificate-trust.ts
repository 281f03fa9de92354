/**
 * What a certificate is held against: the root, or one signer's own certificate; and the national list of what was taken
 * back. One rule: what was named and cannot be believed ends the check; it is never left out in silence.
 */
import { existsSync, readFileSync } from 'node:fs'
import type { Trust } from '#proof/hcert'
import { readRevocationList, type RevocationList } from '#proof/revocation-list'
import { readSignerList } from '#proof/signer-list'
import { type TrustedSigner, trustedSigner } from '#proof/trusted-signer'
import { fingerprintOf } from '#proof/x509'
import { say, show, type Values } from './kind.ts'
import { rootFrom } from './root.ts'

export interface Named {
  readonly own: Trust
  readonly signers: (kid: string) => readonly TrustedSigner[]
}

/** Undefined where one of them is not what it should be, with the sentence said. */
export function trustFrom(values: Values): Named | undefined {
  const now = values.at === '' ? Date.now() : Date.parse(values.at)
  if (Number.isNaN(now)) return no(`${values.at} is no time: write it like 2026-11-25T10:00:00+05:30.`)
  const root = values.root === '' ? undefined : rootFrom(values.root)
  if (values.root !== '' && root === undefined) return undefined
  const signers = values.signer === '' ? [] : signersFrom(values.signer)
  if (signers === undefined) return undefined
  const revocations = values.revoked === '' ? undefined : listFrom(values.revoked, root, now)
  if (values.revoked !== '' && revocations === undefined) return undefined
  return {
    own:
      root === undefined
        ? { signers: signers.map(({ signer }) => signer.certificate), now, revocations }
        : { root, now, revocations },
    signers: (kid) => signers.filter((one) => one.kid === kid).map(({ signer }) => signer),
  }
}

function no(sentence: string): undefined {
  say(sentence, false)
  return undefined
}

/** A list may know one by another key id than its certificate's. */
interface Listed {
  readonly kid: string
  readonly signer: TrustedSigner
}

function signersFrom(file: string): readonly Listed[] | undefined {
  const list = existsSync(file) ? readSignerList(readFileSync(file, 'utf8')) : undefined
  if (list?.ok !== true) return no(`${file} holds no signer's certificate in PEM.`)
  return list.value.signers.flatMap(({ kid, certificate }) => {
    say(`signer ${fingerprintOf(certificate)}`, true)
    const signer = trustedSigner(certificate)
    return signer.ok ? [{ kid, signer: signer.value }] : []
  })
}

function listFrom(file: string, root: Uint8Array | undefined, now: number): RevocationList | undefined {
  if (root === undefined) return no('A list of revocations is checked against the root: name it with --root.')
  if (!existsSync(file)) return no(`${file} is not there.`)
  const text = readFileSync(file, 'utf8')
  // Whoever asks about another day still has today's list.
  const then = readRevocationList(text, root, now)
  const { findings, list } = then.list === undefined ? readRevocationList(text, root, Date.now()) : then
  if (list !== undefined) return list
  findings.forEach(show)
  return no(`${file} is no list that the national server signed: it is not used.`)
}
