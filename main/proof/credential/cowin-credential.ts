/**
 * A credential that Co-WIN itself gave out. One rule: its key is not known here, and nothing brings it in, so what it says
 * is somebody's word and is never called more.
 */
import { z } from 'zod'
import { type CredentialRecord, readCredential } from '#domain/certificate/credential-record'
import { type Examination, examination, type Finding } from '../findings.ts'
import { jsonIn } from './signed-credential.ts'

const CHECKS = ['credential', 'signer-known', 'signature'] as const

export interface CowinVerdict {
  readonly ok: false
  readonly findings: readonly Finding[]
  /** What it claims. */
  readonly record?: CredentialRecord
}

/** Takes any text. */
export function readCowinCredential(text: string): CowinVerdict {
  const found = examination(CHECKS)
  const record = examine(text, found)
  return { ok: false, findings: found.findings(), ...(record && { record }) }
}

function examine(text: string, found: Examination<(typeof CHECKS)[number]>): CredentialRecord | undefined {
  const json = jsonIn(text)
  const signed = Signed.safeParse(json).success ? readCredential(json) : undefined
  if (found.has('credential', signed, 'not-a-credential') === undefined) return undefined
  found.holds('signer-known', false, 'signer-unknown')
  return signed
}

/** With a signature of some kind: without one it would be a note that anybody typed. */
const Signed = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).refine((type) => [type].flat().includes(KIND)),
  proof: z.looseObject({ type: z.string(), jws: z.string().min(1) }),
})
const KIND = 'ProofOfVaccinationCredential'
