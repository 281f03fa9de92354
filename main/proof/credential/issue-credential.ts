/** A certificate as the credential that Co-WIN used: the device vouches for the key, the key signs the content. */
import type { KeyObject } from 'node:crypto'
import { credentialOf } from '#domain/certificate/credential'
import type { VaccinationRecord } from '#domain/certificate/record'
import type { JwsSigner } from '../jws.ts'
import { didOf } from './did-key.ts'
import { signKeyStatement, STATEMENT_KIND } from './key-statement.ts'
import { signCredential } from './sign-credential.ts'

export interface CredentialOrder {
  readonly record: VaccinationRecord
  /** Milliseconds since 1970, the certificate's own. */
  readonly issuedAt: number
  readonly expiresAt: number
  /** What a revocation list names the certificate by. */
  readonly mark: string
  readonly maker: string
  readonly referenceEnd: string | null
  readonly device: JwsSigner
  /** Ed25519. */
  readonly key: KeyObject
}

/** The file's text. The statement is signed by ECDSA, so no two are alike: who wants the same again keeps it. */
export async function issueCredential({ device, key, mark, ...order }: CredentialOrder): Promise<string> {
  const issuer = didOf(key)
  const statement = { key: issuer, certificate: order.record.certificateId, mark }
  const moments = { issuedAt: momentOf(order.issuedAt), expiresAt: momentOf(order.expiresAt) }
  const content = credentialOf({
    ...order,
    ...moments,
    issuer,
    statement: { id: signKeyStatement(statement, device), type: STATEMENT_KIND },
  })
  return signCredential({ content, key, created: moments.issuedAt })
}

/** Whole seconds, as a certificate has them and as readers of credentials write them. */
const momentOf = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
