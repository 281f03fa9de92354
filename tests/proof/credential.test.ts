import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase58, toBase58 } from '#proof/credential/base58'
import { loadBundled } from '#proof/credential/contexts'
import { credentialKeyFromPkcs8, didOf, keyOfDid, methodOf, newCredentialKey } from '#proof/credential/did-key'
import { verifyCredential } from '#proof/credential/verify-credential'
import { newSigningKey, privateKeyToPkcs8 } from '#proof/keys'
import { aDose, anyRecord, aRecord } from '../domain/certificate/record-examples.ts'
import { aCredential, key, parsed, trust } from './credential-examples.ts'
import { NOW } from './trust.ts'

test('a credential is good anywhere with the root and nothing else', async () => {
  const verdict = await verifyCredential(await aCredential(), trust)
  expect(verdict.findings.filter(({ ok }) => !ok)).toEqual([])
  expect(verdict).toMatchObject({ ok: true, practice: false, record: { certificateId: aRecord().certificateId } })
})

test('it says in Co-WIN’s words what the certificate says, and of documents the end alone', async () => {
  const { proof, evidence, ...said } = parsed(await aCredential())
  expect(said).toEqual({
    '@context': ['https://www.w3.org/2018/credentials/v1', 'https://cowin.gov.in/credentials/vaccination/v2'],
    type: ['VerifiableCredential', 'ProofOfVaccinationCredential'],
    issuer: didOf(key),
    issuanceDate: '2026-11-23T04:00:00Z',
    expirationDate: '2027-09-19T04:00:00Z',
    credentialSubject: {
      type: 'Person',
      id: 'did:aadhaar:XXXXXXXX4417',
      refId: 'XXXXXXXX4321',
      uhid: '',
      name: 'Anuradha Lakshminarayan Deshpande',
      gender: 'Female',
      age: '49',
      nationality: '',
      dob: '1971-08-15',
    },
    nonTransferable: 'true',
  })
  expect(evidence[0]).toEqual({
    type: ['Vaccination'],
    certificateId: aRecord().certificateId,
    batch: '4120Z001',
    vaccine: 'Covishield',
    manufacturer: 'Serum Institute of India',
    icd11Code: 'XM9QW8',
    prophylaxis: 'COVID-19 vaccine, non-replicating viral vector',
    date: '2021-05-20',
    effectiveStart: '2021-05-20',
    effectiveUntil: '2027-09-19',
    dose: 1,
    totalDoses: 2,
    verifier: { name: 'Sunita Pawar' },
    facility: {
      name: 'PHC Wagholi',
      address: expect.objectContaining({ district: 'Pune', addressRegion: 'Maharashtra', addressCountry: 'IN' }),
    },
  })
  expect(proof).toMatchObject({
    type: 'Ed25519Signature2018',
    created: '2026-11-23T04:00:00Z',
    verificationMethod: methodOf(didOf(key)),
    proofPurpose: 'assertionMethod',
    jws: expect.stringMatching(/^[\w-]+\.\.[\w-]{86}$/),
  })
})

test('where only the year of birth is known there is no day of birth; without a document no name of one', async () => {
  const record = aRecord({ birth: { kind: 'year', year: 1971 }, document: undefined })
  const { credentialSubject } = parsed(await aCredential({ record }))
  expect(credentialSubject).not.toHaveProperty('dob')
  expect(credentialSubject).not.toHaveProperty('id')
  expect(credentialSubject['age']).toBe('49')
})

test('a health account number stands in its own field as well, and only by its end', async () => {
  const record = aRecord({ document: { kind: 'abha', lastFour: '9010' } })
  const { credentialSubject } = parsed(await aCredential({ record }))
  expect(credentialSubject).toMatchObject({ id: 'did:abha:XXXXXXXX9010', uhid: 'XXXXXXXX9010' })
})

test('one from practice says so where every reader shows it', async () => {
  const { credentialSubject, evidence } = parsed(await aCredential({ record: aRecord({ practice: true }) }))
  expect(credentialSubject['name']).toMatch(/^PRACTICE /)
  expect(evidence[0]['facility']).toMatchObject({ name: 'PRACTICE PHC Wagholi' })
  const practice = await aCredential({ record: aRecord({ practice: true }) })
  expect(await verifyCredential(practice, trust)).toMatchObject({ ok: true, practice: true })
})

test('every record becomes a credential that verifies', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecord, async (record) => {
      const verdict = await verifyCredential(await aCredential({ record }), trust)
      const { certificateId } = record
      expect(verdict).toMatchObject({ ok: true, record: { certificateId } })
    }),
    { numRuns: 20 },
  )
})

test('of several doses it says the last, as Co-WIN did', async () => {
  const record = aRecord({ doses: [aDose(), aDose({ number: 2, day: '2021-08-14', lot: '4120Z777' })] })
  const { evidence } = parsed(await aCredential({ record }))
  expect(evidence[0]).toMatchObject({ dose: 2, totalDoses: 2, batch: '4120Z777', date: '2021-08-14' })
})

test('spaces and the order of its members mean nothing', async () => {
  const text = await aCredential()
  const turned = JSON.stringify(Object.fromEntries(Object.entries(parsed(text)).toReversed()))
  expect(await verifyCredential(turned, trust)).toMatchObject({ ok: true })
})

test('it ends with its certificate', async () => {
  const late = { ...trust, now: NOW + 301 * 86_400_000 }
  const verdict = await verifyCredential(await aCredential(), late)
  expect(verdict.findings.filter(({ ok }) => !ok)).toEqual([{ check: 'not-expired', ok: false, why: 'expired' }])
  expect(verdict).toMatchObject({ ok: false, record: { name: 'Anuradha Lakshminarayan Deshpande' } })
})

describe('the name of a key', () => {
  test('is the one that the method’s own example has for these bytes', () => {
    const did = 'did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH'
    const jwk = keyOfDid(did)?.export({ format: 'jwk' })
    expect(jwk).toMatchObject({ crv: 'Ed25519', x: 'lJZrfAjkBXdfjebMHEUI9usidAPhAlssitLXR3OYxbI' })
    expect(didOf(keyOfDid(did) ?? newCredentialKey())).toBe(did)
    expect(methodOf(did)).toBe(`${did}#z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH`)
  })
  test.each([
    '',
    'did:key:',
    'did:key:z',
    'did:key:zabc',
    'did:web:z6Mk',
    'did:key:z0OIl',
    `did:key:z${'1'.repeat(34)}`,
  ])('is not %j', (did) => expect(keyOfDid(did)).toBeUndefined())
  test('no text makes the reader throw, and what it reads it writes the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `did:key:z${text}`),
        ),
        (did) => {
          const read = keyOfDid(did)
          expect(read === undefined ? did : didOf(read)).toBe(did)
        },
      ),
    )
  })
  test('stands for keys of this kind alone', () => {
    expect(() => credentialKeyFromPkcs8(privateKeyToPkcs8(newSigningKey()))).toThrow('Ed25519')
    expect(didOf(credentialKeyFromPkcs8(privateKeyToPkcs8(key)))).toBe(didOf(key))
  })
})

test('base58 gives every byte string one spelling and reads it back', () => {
  // The examples of the Internet-Draft on base58.
  expect(toBase58(Buffer.from('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U')
  expect(toBase58(Buffer.from('0000287fb4cd', 'hex'))).toBe('11233QC4')
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(Uint8Array.from(fromBase58(toBase58(bytes)) ?? [])).toEqual(bytes)
    }),
  )
})

test('a context that is not bundled is never loaded', async () => {
  await expect(loadBundled('https://example.org/context')).rejects.toThrow('not bundled')
})
