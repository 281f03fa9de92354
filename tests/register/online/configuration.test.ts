import { describe, expect, test } from 'vitest'
import { newSigningKey, privateKeyToPkcs8 } from '#proof/keys'
import { certificateToPem, createRoot } from '#proof/x509'
import { OnlineConfiguration } from '../../../main/register/online/configuration.ts'
import { makeAadhaarKey } from '../../support/aadhaar-key.ts'
import { configurationFor, pkcs8Of, STAND_IN_KEYS, UNPREFIXED } from '../../support/uidai-set-up.ts'

const direct = configurationFor({ kind: 'direct', framing: UNPREFIXED, scheme: 'https', port: 443 })
const wrapper = configurationFor({ kind: 'aua-wrapper', framing: UNPREFIXED, scheme: 'https', port: 443 })

const curve = newSigningKey()
const period = { notBefore: Date.parse('2024-01-01'), notAfter: Date.parse('2029-01-01') }
const curveCertificate = certificateToPem(createRoot({ commonName: 'CURVE', key: curve, ...period }))
const curvePem = `-----BEGIN PRIVATE KEY-----\n${Buffer.from(privateKeyToPkcs8(curve)).toString('base64')}\n-----END PRIVATE KEY-----`
const short = makeAadhaarKey({ bits: 1024 })
const { agency, stranger } = STAND_IN_KEYS

const faultOf = (configuration: unknown): string | undefined =>
  OnlineConfiguration.safeParse(configuration).error?.issues[0]?.path.join('.')

describe('a set-up is read', () => {
  test.each([
    ['straight to a service agency', direct],
    ['under an agency', wrapper],
    ['over a public authority', { ...direct, serverCertificate: null }],
    ['with a server whose key is of another kind', { ...direct, serverCertificate: curveCertificate }],
    ['with a stand-in on this computer', { ...direct, endpoint: 'http://127.0.0.1:8100/uidai' }],
  ])('%s', (_, configuration) => expect(OnlineConfiguration.parse(configuration)).toEqual(configuration))

  test('without a framing, it is the one seen to work', () => {
    expect(OnlineConfiguration.parse({ ...direct, framing: {} }).framing).toEqual(UNPREFIXED)
  })
})

describe('a set-up is not read', () => {
  test.each<[string, string, object]>([
    ['that is of no kind', 'kind', { ...direct, kind: 'carrier-pigeon' }],
    ['with what nobody knows', '', { ...direct, retries: 3 }],
    ['of two kinds', '', { ...direct, clientId: 'TEEKA' }],
    ['over plain HTTP', 'endpoint', { ...direct, endpoint: 'http://auth.uidai.gov.in' }],
    ['over plain HTTP to a name', 'endpoint', { ...direct, endpoint: 'http://localhost:8100' }],
    ['over plain HTTP to a name that begins well', 'endpoint', { ...direct, endpoint: 'http://127.0.0.1.example.org' }],
    ['with a password in the address', 'endpoint', { ...direct, endpoint: 'https://a:b@auth.uidai.gov.in' }],
    ['with a question in the address', 'endpoint', { ...direct, endpoint: 'https://auth.uidai.gov.in/?uid=' }],
    ['with no address', 'endpoint', { ...direct, endpoint: 'auth.uidai.gov.in' }],
    ['with one of two addresses', 'endpoints.otp', { ...wrapper, endpoints: { auth: 'https://a.example.org' } }],
    ['with a code of other letters', 'ac', { ...direct, ac: 'TEEKA/01' }],
    ['with a code that ends the attribute', 'sa', { ...direct, sa: 'X" rc="N' }],
    ['with a licence that is a path', 'asaLicence', { ...direct, asaLicence: '../1' }],
    ['with a certificate that is none', 'encryptionCertificate', { ...direct, encryptionCertificate: 'MIIC' }],
    ['with a key for a certificate', 'responseCertificate', { ...direct, responseCertificate: pkcs8Of(agency) }],
    ['with a short key', 'responseCertificate', { ...direct, responseCertificate: short.certificatePem }],
    ['with a key of another kind', 'responseCertificate', { ...direct, responseCertificate: curveCertificate }],
    ['with no signing key', 'signing', { ...direct, signing: { key: '', certificate: agency.certificatePem } }],
    [
      "with somebody else's signing key",
      'signing',
      { ...direct, signing: { key: pkcs8Of(stranger), certificate: agency.certificatePem } },
    ],
    [
      'with a signing key of another kind',
      'signing',
      { ...direct, signing: { key: curvePem, certificate: agency.certificatePem } },
    ],
    ['in a framing of its own', 'framing.skeyPadding', { ...direct, framing: { skeyPadding: 'none' } }],
    ['that never gives up', 'timeoutMs', { ...direct, timeoutMs: 600_000 }],
  ])('%s', (_, fault, configuration) => expect(faultOf(configuration)).toBe(fault))

  test('and what is said of it holds no key', () => {
    const read = OnlineConfiguration.safeParse({ ...direct, signing: { key: pkcs8Of(stranger), certificate: 'x' } })
    expect(JSON.stringify(read.error)).not.toContain('PRIVATE KEY')
    expect(String(read.error)).not.toContain('PRIVATE KEY')
  })
})
