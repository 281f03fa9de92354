/** The stand-in's keys and codes, and the set-up of a desk that fits them. One rule: made for the run, trusted nowhere. */
import type { Framing } from '#proof/uidai-auth/agency'
import type { OnlineConfiguration } from '../../main/register/online/configuration.ts'
import { type AadhaarKey, makeAadhaarKey } from './aadhaar-key.ts'

/** Made once: a key takes longer than a test. */
export const STAND_IN_KEYS = {
  encryption: makeAadhaarKey({ commonName: 'STAND-IN ENCRYPTION', validTo: '2028-08-13' }),
  response: makeAadhaarKey({ commonName: 'STAND-IN RESPONSE' }),
  agency: makeAadhaarKey({ commonName: 'STAND-IN AGENCY' }),
  // TLS goes by the clock of the machine, not by that of the test.
  server: makeAadhaarKey({ commonName: 'localhost', validFrom: '2020-01-01', validTo: '2099-01-01' }),
  /** Somebody else's, by the names and days of the genuine ones. */
  stranger: makeAadhaarKey({ commonName: 'STAND-IN RESPONSE', validTo: '2028-08-13' }),
}

export const AGENCY = {
  ac: 'TEEKA01',
  sa: 'TEEKA01SUB',
  lk: 'MKlicenceOfTheAgency-_1',
  asaLicence: 'MAlicenceOfTheAsa-_2',
}
export const CLIENT = 'TEEKA-CLIENT'
export const UNPREFIXED: Framing = { hmacPrefix: 'none', skeyPadding: 'pkcs1' }

export const pkcs8Of = ({ privateKey }: AadhaarKey): string =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

interface Place {
  readonly kind: OnlineConfiguration['kind']
  readonly framing: Framing
  readonly scheme: 'https' | 'http'
  readonly port: number
}

export function configurationFor({ kind, framing, scheme, port }: Place): OnlineConfiguration {
  const { ac, sa, lk, asaLicence } = AGENCY
  const { encryption, response, agency, server } = STAND_IN_KEYS
  // The server's certificate is made out to a name; plain HTTP is for the address alone.
  const base = scheme === 'https' ? `https://localhost:${port}` : `http://127.0.0.1:${port}`
  const shared = {
    ac,
    sa,
    lk,
    framing,
    encryptionCertificate: encryption.certificatePem,
    responseCertificate: response.certificatePem,
    signing: { key: pkcs8Of(agency), certificate: agency.certificatePem },
    serverCertificate: server.certificatePem,
    timeoutMs: 5_000,
  }
  return kind === 'direct'
    ? { kind, endpoint: base, asaLicence, ...shared }
    : { kind, clientId: CLIENT, endpoints: { auth: `${base}/auth`, otp: `${base}/otp` }, ...shared }
}
