/**
 * Keys that sign invented cards. One rule: each is made in the test that needs it and is in nobody's list, so that no
 * code made here is ever good outside practice.
 */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { bitString, der, integer, objectId, sequence, TAG, time, utf8 } from '#proof/der-write'
import { spkiOf } from '#proof/keys'
import { type TrustedKey, trustedKeyFrom } from '#proof/aadhaar/trusted-key'
import { certificateToPem } from '#proof/x509'

export interface AadhaarKey {
  readonly privateKey: KeyObject
  /** Signed by itself: who issued UIDAI's certificates plays no part, their fingerprints are pinned. */
  readonly certificateDer: Uint8Array
  readonly certificatePem: string
}

interface Wanted {
  readonly commonName?: string
  /** Days, `2024-02-21`. */
  readonly validFrom?: string
  readonly validTo?: string
  /** Of the RSA modulus. */
  readonly bits?: number
}

/** An RSA key with its certificate, current from 2024 to 2029 unless told otherwise. */
export function makeAadhaarKey({
  commonName = 'DS PRACTICE 01',
  validFrom = '2024-01-01',
  validTo = '2029-01-01',
  bits = 2048,
}: Wanted = {}): AadhaarKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: bits })
  const certificateDer = selfSigned(privateKey, commonName, [Date.parse(validFrom), Date.parse(validTo)])
  return { privateKey, certificateDer, certificatePem: certificateToPem(certificateDer) }
}

const COMMON_NAME = '2.5.4.3'
/** sha256WithRSAEncryption with its empty parameters (RFC 4055 section 5). */
const ALGORITHM = sequence(objectId('1.2.840.113549.1.1.11'), der(0x05))

function selfSigned(key: KeyObject, commonName: string, [from, to]: readonly [number, number]): Uint8Array {
  const name = sequence(der(TAG.set, sequence(objectId(COMMON_NAME), utf8(commonName))))
  const period = sequence(time(from), time(to))
  const version3 = der(0xa0, integer(2n))
  const signed = sequence(version3, integer(1n), ALGORITHM, name, period, name, spkiOf(key))
  return sequence(signed, ALGORITHM, bitString(sign('sha256', signed, key)))
}

/** The key as a desk in practice trusts it. */
export function trusted({ certificateDer }: AadhaarKey): TrustedKey {
  const read = trustedKeyFrom(certificateDer, [], { practice: true })
  if (!read.ok) throw new Error(read.code)
  return read.value
}
