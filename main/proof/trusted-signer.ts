/**
 * A foreign signer's certificate, as lists of them carry it. One rule: it is believed because somebody brought its list
 * in, so nothing is looked for above it, and how it is made is its country's affair; but a key that is for something else
 * signs nothing here.
 */
import { type KeyObject, X509Certificate } from 'node:crypto'
import { type Answer, done, refuse } from '#contract/answer'
import {
  type CertificateFields,
  commonNameIn,
  mayMakeSignatures,
  OID,
  purposesOf,
  readExtensions,
} from './certificate-fields.ts'
import type { Validity } from './check-leaf.ts'
import { sha256 } from './hash.ts'

export interface TrustedSigner {
  /** First eight bytes of the SHA-256 of the certificate, hex; others may have the same. */
  readonly kid: string
  /** DER. */
  readonly certificate: Uint8Array
  /** Two letters of its subject, in capitals; empty where it names none. */
  readonly country: string
  readonly name: string
  readonly key: KeyObject
  readonly validity: Validity
  readonly extensions: CertificateFields['extensions']
}
export type SignerProblem = 'not-a-certificate' | 'is-an-authority' | 'not-for-signatures'

export function trustedSigner(der: Uint8Array): Answer<TrustedSigner, SignerProblem> {
  const x509 = read(der)
  const extensions = readExtensions(der)
  if (extensions === undefined || x509 === undefined) return refuse('not-a-certificate')
  // Many say nothing of what their key is for; one that says, as every authority does, must say this.
  if (extensions.has(OID.keyUsage) && !mayMakeSignatures({ extensions })) {
    return refuse(x509.certificate.ca ? 'is-an-authority' : 'not-for-signatures')
  }
  const { subject, validFromDate, validToDate } = x509.certificate
  return done({
    kid: Buffer.from(sha256(der).subarray(0, 8)).toString('hex'),
    certificate: der,
    country: /^C=([A-Za-z]{2})$/m.exec(subject)?.[1]?.toUpperCase() ?? '',
    name: commonNameIn(subject),
    key: x509.key,
    validity: { notBefore: validFromDate.getTime(), notAfter: validToDate.getTime() },
    extensions,
  })
}

function read(der: Uint8Array): { certificate: X509Certificate; key: KeyObject } | undefined {
  try {
    const certificate = new X509Certificate(der)
    // A key of a kind that this Node cannot hold throws here.
    return { certificate, key: certificate.publicKey }
  } catch {
    return undefined
  }
}

/** The EU's object identifiers by what they allow; early certificates carry them with a zero more. */
const HEALTH = ['1.3.6.1.4.1.1847.2021.1', '1.3.6.1.4.1.0.1847.2021.1'] as const
const KIND = { test: 1, vaccination: 2, recovery: 3 } as const

/** Where none of them is named, everything may be signed; where one is, only what is named (HCERT). */
export function maySign({ extensions }: TrustedSigner, about: keyof typeof KIND): boolean {
  const purposes = purposesOf({ extensions }) ?? []
  const named = (kind: keyof typeof KIND): boolean => HEALTH.some((arc) => purposes.includes(`${arc}.${KIND[kind]}`))
  return named(about) || !(['test', 'vaccination', 'recovery'] as const).some(named)
}
