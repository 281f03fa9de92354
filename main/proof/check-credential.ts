/**
 * Any credential that somebody shows: ours, or one that Co-WIN gave out. One rule: what carries a device's key statement
 * is judged as ours alone; without one it is nobody's that is known here, whatever it looks like.
 */
import { z } from 'zod'
import { readCredential } from '#domain/certificate/credential-record'
import { isKeyStatement } from './credential/key-statement.ts'
import { type CowinVerdict, readCowinCredential } from './credential/cowin-credential.ts'
import { isPacked, openPacked } from './credential/open-packed.ts'
import { jsonIn } from './credential/signed-credential.ts'
import { type CredentialVerdict, verifyCredential } from './credential/verify-credential.ts'
import { examination } from './findings.ts'
import type { Trust } from './hcert.ts'

export type CheckedCredential =
  | ({ readonly origin: 'national' } & CredentialVerdict)
  | ({ readonly origin: 'cowin' } & CowinVerdict)

/** An object of JSON, or the archive that Co-WIN's code holds; no other certificate begins like these. */
export const isCredential = (text: string): boolean => text.startsWith('{') || isPacked(text)

/** Takes any text. */
export async function checkCredential(shown: string, own: Trust): Promise<CheckedCredential> {
  const text = isPacked(shown) ? ((await openPacked(shown)) ?? '') : shown
  if (!isOurs(text)) return { origin: 'cowin', ...readCowinCredential(text) }
  if (own.root === undefined) return { origin: 'national', ...ofNobodyKnown(text) }
  return { origin: 'national', ...(await verifyCredential(text, own)) }
}

const Ours = z.looseObject({ evidence: z.array(z.unknown()) })
const Statement = z.looseObject({ id: z.string() })

function isOurs(text: string): boolean {
  const evidence = Ours.safeParse(jsonIn(text)).data?.evidence ?? []
  return evidence.some((one) => isKeyStatement(Statement.safeParse(one).data?.id ?? ''))
}

/** Credentials are judged by the root alone. */
function ofNobodyKnown(text: string): CredentialVerdict {
  const found = examination(['credential', 'signer-known'])
  found.holds('credential', true, 'not-a-credential')
  found.holds('signer-known', false, 'signer-unknown')
  return { ok: false, findings: found.findings(), practice: readCredential(jsonIn(text))?.practice === true }
}
