/** The agency that may ask UIDAI, and how it speaks. One rule: all of it comes from the set-up, nothing is built in. */
import type { KeyObject } from 'node:crypto'
import type { RsaCertificate } from './certificate.ts'

/**
 * Where working implementations differ from each other: whether the time stands before the sealed digest as it does
 * before the sealed data, and how the session key is padded (plainly, or with SHA-256 and the time as the label).
 */
export interface Framing {
  readonly hmacPrefix: 'none' | 'ts'
  readonly skeyPadding: 'pkcs1' | 'oaep-sha256-ts'
}

export interface Agency {
  /** Codes that UIDAI gave to the agency (AUA) and to the one under it (sub-AUA). */
  readonly ac: string
  readonly sa: string
  /** Licence key of the agency. */
  readonly lk: string
  /** UIDAI's, for what only UIDAI may read. */
  readonly encryption: RsaCertificate
  /** The agency's own. */
  readonly signing: { readonly key: KeyObject; readonly certificate: RsaCertificate }
  readonly framing: Framing
}
