/** An agency with keys of its own, for requests that are opened again at once. */
import { type AadhaarNumber, takeNumber } from '#proof/uidai-auth/aadhaar-number'
import { readRsaCertificate, readSigningKey } from '#proof/uidai-auth/certificate'
import type { Agency } from '#proof/uidai-auth/agency'
import { AGENCY, pkcs8Of, STAND_IN_KEYS, UNPREFIXED } from '../../support/uidai-set-up.ts'

const { agency, encryption } = STAND_IN_KEYS

export const ASKING: Agency = {
  ac: AGENCY.ac,
  sa: AGENCY.sa,
  lk: AGENCY.lk,
  framing: UNPREFIXED,
  encryption: must(readRsaCertificate(encryption.certificatePem)),
  signing: {
    key: must(readSigningKey(pkcs8Of(agency), agency.certificatePem)),
    certificate: must(readRsaCertificate(agency.certificatePem)),
  },
}

export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not there')
  return value
}

export function numberFrom(typed: string): AadhaarNumber {
  const taken = takeNumber(typed)
  if (!taken.ok) throw new Error(taken.code)
  return taken.value
}
