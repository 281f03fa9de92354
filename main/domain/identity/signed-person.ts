/**
 * A person as an issuer's signature vouches for them, out of a Secure QR code or an offline e-KYC file. One rule: it
 * lives in memory while the person stands at the desk; of it the register keeps the decision, never the evidence.
 */
import type { Birth, Gender, Hash, Instant } from '#contract/fields'
import type { ReasonCode } from '#contract/reasons'

export interface SignedPerson {
  readonly source: 'secure-qr' | 'ekyc'
  /** Layout of the code, `V1` to `V5`; of a file `xml`. */
  readonly layout: string
  readonly name: string
  readonly birth: Birth
  readonly gender: Gender
  /** Last four digits of the Aadhaar number. */
  readonly lastFour: string
  /** When the record was made at UIDAI (the reference id's time, IST). */
  readonly madeAt: Instant
  /** `S/O Ramesh Jadhav`, as signed; empty where there is none. */
  readonly careOf: string
  /** The address in its signed parts, empty ones left out; for the eye, never kept. */
  readonly address: readonly string[]
  readonly pincode: string
  readonly mobile: SignedMobile | null
  /** The signed picture, as it came: JPEG 2000, JPEG. Null where the record carries none. */
  readonly photo: Uint8Array | null
  /** SHA-256 over exactly the signed bytes: the same record scanned twice is known by it, however it was packed. */
  readonly signedHash: Hash
  /** SHA-256 of the signing certificate (DER). */
  readonly signer: Hash
}

/** Either the last four digits, or a hash that only the whole number answers to. */
export type SignedMobile =
  | { readonly kind: 'end'; readonly lastFour: string }
  | { readonly kind: 'hash'; readonly hash: Hash; readonly rounds: number; readonly salt: string }

/**
 * `verified`: signed by a key in its time. `suspect`: signed, and something about it is for the in-charge (reasons say
 * what). `refused`: no field may be believed, and none is given.
 */
export type SignedReading =
  | { readonly state: 'verified' | 'suspect'; readonly reasons: readonly ReasonCode[]; readonly person: SignedPerson }
  | { readonly state: 'refused'; readonly reasons: readonly ReasonCode[] }
