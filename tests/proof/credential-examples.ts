/** A credential for tests, and what wrong ones are made of. */
import { newCredentialKey } from '#proof/credential/did-key'
import { type CredentialOrder, issueCredential } from '#proof/credential/issue-credential'
import { aRecord } from '../domain/certificate/record-examples.ts'
import { DAY, nation, NOW } from './trust.ts'

export const india = nation()
export const device = india.device()
export const key = newCredentialKey()
export const trust = { root: india.root, now: NOW }
export const MARK = '0123456789abcdef0123456789abcdef'

export const aCredential = (changes: Partial<CredentialOrder> = {}): Promise<string> =>
  issueCredential({
    record: aRecord(),
    issuedAt: NOW,
    expiresAt: NOW + 300 * DAY,
    mark: MARK,
    maker: 'Serum Institute of India',
    referenceEnd: '4321',
    device,
    key,
    ...changes,
  })

export interface Parsed {
  '@context': unknown[]
  credentialSubject: Record<string, unknown>
  evidence: [Record<string, unknown>, Record<string, unknown>]
  proof: Record<string, string>
  [member: string]: unknown
}

export const parsed = (text: string): Parsed => JSON.parse(text) as Parsed

/** The credential with something changed after it was signed. */
export function edited(text: string, edit: (credential: Parsed) => void): string {
  const credential = parsed(text)
  edit(credential)
  return JSON.stringify(credential)
}
