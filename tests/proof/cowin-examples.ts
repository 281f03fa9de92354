/** A credential in the shape that Co-WIN gave out (DIVOC's schema, version 1), by a key that nobody here holds. Nobody in it lives. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

export const cowinCredential = (changes: object = {}): object => ({
  '@context': [
    'https://www.w3.org/2018/credentials/v1',
    'https://cowin.gov.in/credentials/vaccination/v1',
    { '1.2.246.537.6.40003.2006': 'https://example.org/extra' },
  ],
  type: ['VerifiableCredential', 'ProofOfVaccinationCredential'],
  credentialSubject: {
    type: 'Person',
    id: 'did:Passport:J8369854',
    refId: '12346',
    uhid: '',
    name: 'Bhaya Mitra',
    gender: 'Male',
    age: '27',
    nationality: 'Indian',
    address: { district: 'Bengaluru South', addressRegion: 'Karnataka', addressCountry: 'IN', postalCode: '560033' },
  },
  issuer: 'https://cowin.gov.in/',
  issuanceDate: '2021-08-27T10:57:57.237Z',
  evidence: [
    {
      id: 'https://cowin.gov.in/vaccine/undefined',
      feedbackUrl: 'https://cowin.gov.in/?undefined',
      infoUrl: 'https://cowin.gov.in/?undefined',
      type: ['Vaccination'],
      certificateId: 283466451,
      batch: 'MB3428BX',
      vaccine: 'COVISHIELD',
      manufacturer: 'Serum Institute of India',
      date: '2021-02-05T10:25:00.561Z',
      effectiveStart: '2021-02-05',
      effectiveUntil: '2021-05-05',
      dose: 2,
      totalDoses: 2,
      verifier: { name: 'Sooraj Singh' },
      facility: { name: 'ABC Medical Center', address: { district: 'Bengaluru South', addressRegion: 'Karnataka' } },
    },
  ],
  nonTransferable: 'true',
  proof: {
    type: 'RsaSignature2018',
    created: '2021-08-27T10:57:57Z',
    verificationMethod: 'did:india',
    proofPurpose: 'assertionMethod',
    jws: 'eyJhbGciOiJQUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19..bm9ib2R5',
  },
  ...changes,
})

export const cowinText = (changes: object = {}): string => JSON.stringify(cowinCredential(changes))

/** As a reader of codes gives it on: each byte a letter. `doubled`: as Co-WIN's pages wrote it, as text. */
export async function packed(
  files: readonly (string | Uint8Array)[],
  { doubled = false, password = '' } = {},
): Promise<string> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...(password !== '' && { password }) })
  for (const [at, file] of files.entries()) {
    const bytes = typeof file === 'string' ? Buffer.from(file) : file
    await writer.add(at === 0 ? 'certificate.json' : `${at}.json`, new Uint8ArrayReader(bytes))
  }
  const letters = Buffer.from(await writer.close()).toString('latin1')
  return doubled ? Buffer.from(letters, 'utf8').toString('latin1') : letters
}
