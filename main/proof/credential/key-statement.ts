/**
 * The device's word, under its certificate, that an Ed25519 key is its own for one certificate's credential. One rule: it
 * names the certificate and its mark too, so that it vouches for nothing else and the revocation list reaches it.
 *
 * It rides in the credential as an address that is its own content (`data:`), for the contexts know no field for it.
 */
import { z } from 'zod'
import { CertificateId } from '#domain/certificate/certificate-id'
import type { Json } from '../canonical-json.ts'
import { LEAF_CHECKS } from '../check-leaf.ts'
import { type Examination, examination } from '../findings.ts'
import { JWS_CHECKS, type JwsSigner, openJws, signJws } from '../jws.ts'

const STATEMENT_TYPE = 'teeka-credential-key+jws'
const ADDRESS = 'data:application/jose,'
export const STATEMENT_KIND = 'https://teeka.example.org/ns/key-statement'

export const isKeyStatement = (address: string): boolean => address.startsWith(ADDRESS)

const KeyStatement = z.strictObject({
  v: z.literal(1),
  /** did:key. */
  key: z.string(),
  certificate: CertificateId,
  /** What a revocation list names: half the SHA-256 of r of the certificate's signature. */
  mark: z.string().regex(/^[0-9a-f]{32}$/),
})
export type KeyStatement = z.infer<typeof KeyStatement>

export const signKeyStatement = (statement: Omit<KeyStatement, 'v'>, signer: JwsSigner): string =>
  ADDRESS + signJws(STATEMENT_TYPE, { v: 1, ...statement } satisfies Json, signer)

const STATEMENT_CHECKS = ['key-statement', ...LEAF_CHECKS] as const

export interface OpenedStatement extends KeyStatement {
  /** DER. */
  readonly leaf: Uint8Array
}

export function openKeyStatement(
  address: string,
  trust: { readonly root: Uint8Array; readonly now: number },
  found: Examination<(typeof STATEMENT_CHECKS)[number]>,
): OpenedStatement | undefined {
  const within = examination(JWS_CHECKS)
  const text = isKeyStatement(address) ? address.slice(ADDRESS.length) : ''
  const opened = openJws(text, { typ: STATEMENT_TYPE, purpose: 'device', ...trust }, within)
  const ofLeaf = new Set<string>(LEAF_CHECKS)
  const findings = within.findings()
  found.include(findings.filter(({ check }) => ofLeaf.has(check)))
  const itself = findings.every(({ check, ok }) => ok || ofLeaf.has(check))
  if (!found.holds('key-statement', itself, 'not-a-statement') || opened === undefined) return undefined
  const statement = found.has('key-statement', KeyStatement.safeParse(opened.payload).data, 'not-a-statement')
  return statement && { ...statement, leaf: opened.leaf }
}
