/** What a forger makes of a certificate of ours, and what the verifier says of it. */
import { encode } from 'cbor2'
import { claimOf } from '#domain/certificate/claim'
import type { Finding } from '#proof/findings'
import { verifyCertificate } from '#proof/hcert'
import { aRecord } from '../domain/certificate/record-examples.ts'
import { forgedMessage, type ForgedMessage, textOf } from './forge.ts'
import { type Leaf, nation, NOW } from './trust.ts'

export const india = nation()
export const device = india.device()
export const trust = { root: india.root, now: NOW }

export const claims = (changes: readonly (readonly [number, unknown])[] = []) =>
  new Map<number, unknown>([
    [1, 'IN'],
    [4, NOW / 1000 + 1000],
    [6, NOW / 1000],
    [-70_001, claimOf(aRecord())],
    ...changes,
  ])
export const sorted = (map: ReadonlyMap<unknown, unknown>): Uint8Array => encode(map, { cde: true })
export const payload = sorted(claims())
export const forged = (message: ForgedMessage = {}, signer: Leaf = device): string =>
  textOf(forgedMessage(signer, payload, message))
export const genuine = forged()

export const failures = (findings: readonly Finding[]) =>
  findings.filter(({ ok, why }) => !ok && why !== 'not-reached').map(({ check, why }) => [check, why])

/** Which checks said no, and why; never nothing, because then it is no refusal. */
export function refusalsOf(text: string, at = trust): unknown[] {
  const { ok, findings } = verifyCertificate(text, at)
  return ok ? ['taken for good'] : failures(findings)
}
