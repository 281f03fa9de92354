/**
 * Reads an Aadhaar Paperless Offline e-KYC file without a network. One rule: no field is read before the signature
 * holds, and then only out of the bytes that were signed.
 */
import type { ReasonCode } from '#contract/reasons'
import type { SignedReading } from '#domain/identity/signed-person'
import { judgeTime } from '../aadhaar/key-life.ts'
import type { TrustedKey } from '../aadhaar/trusted-key.ts'
import { personIn } from './ekyc-person.ts'
import { openEkycZip } from './open-zip.ts'
import type { SignatureMethod } from './signature-form.ts'
import { verifyEkycXml } from './verify-xml.ts'

export interface EkycTrust {
  readonly keys: readonly TrustedKey[]
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A reading with what the log may hold of the file itself: how old it was, in whole days, and how it was signed. */
export type EkycReading = SignedReading & { readonly file?: { readonly age: number; readonly method: SignatureMethod } }

/**
 * The archive as it was brought; neither it nor its share code is kept. Refused is, in this order: what is no such
 * archive, a wrong code, what `readEkyc` refuses.
 */
export async function openEkyc(zip: Uint8Array, shareCode: string, trust: EkycTrust): Promise<EkycReading> {
  const xml = await openEkycZip(zip, shareCode)
  return xml.ok ? readEkyc(xml.value, { ...trust, shareCode }) : refused(xml.code)
}

/** The file out of the archive. Refused is, in this order: what no key of these signed whole, an unknown layout. */
export function readEkyc(
  xml: Uint8Array,
  { keys, now, shareCode }: EkycTrust & { readonly shareCode: string },
): EkycReading {
  const verified = verifyEkycXml(xml, keys)
  if (!verified.ok) return refused(verified.code)
  const { signed, signer, method } = verified.value
  const person = personIn(signed, shareCode, signer.fingerprint)
  if (person === undefined) return refused('LAYOUT_UNKNOWN')
  const madeAt = Date.parse(person.madeAt)
  const time = judgeTime(madeAt, signer, now)
  const age = Math.max(0, now - madeAt)
  return {
    state: age > MUST_ASK ? 'suspect' : time.state,
    reasons: age > FRESH ? [...time.reasons, 'DOC_STALE'] : time.reasons,
    person,
    file: { age: Math.floor(age / DAY), method },
  }
}

const refused = (reason: ReasonCode): EkycReading => ({ state: 'refused', reasons: [reason] })

const DAY = 86_400_000
/** A fresh file is three clicks away, so an older one is worth a word; after a month the in-charge is asked. */
const FRESH = 3 * DAY
const MUST_ASK = 30 * DAY
