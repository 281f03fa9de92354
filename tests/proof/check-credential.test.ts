/** Credentials that somebody shows: ours by our root, Co-WIN's as somebody's word, as files and out of Co-WIN's code. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCredential, isCredential } from '#proof/check-credential'
import { standingOf } from '#proof/standing'
import { aRecord, anyRecord } from '../domain/certificate/record-examples.ts'
import { cowinText, packed } from './cowin-examples.ts'
import { aCredential, device, trust } from './credential-examples.ts'
import { kidTextOf } from '#proof/hcert'
import { DAY, NOW } from './trust.ts'

const standing = async (text: string, own: Parameters<typeof checkCredential>[1] = trust) => {
  const { findings } = await checkCredential(text, own)
  return standingOf({ findings, madeFor: undefined, revocationsAsOf: undefined, now: NOW })
}

describe('one of ours', () => {
  test('is good by the root alone, and says in one form what it says', async () => {
    const text = await aCredential()
    expect(isCredential(text)).toBe(true)
    expect(await checkCredential(text, trust)).toMatchObject({
      origin: 'national',
      ok: true,
      practice: false,
      signer: { kid: kidTextOf(device.leaf), name: 'MH-PUN-0042.1' },
      period: { issuedAt: NOW, expiresAt: NOW + 300 * DAY },
      record: {
        certificateId: aRecord().certificateId,
        name: 'Anuradha Lakshminarayan Deshpande',
        birth: '1971-08-15',
        age: 49,
        gender: 'female',
        document: { kind: 'aadhaar', lastFour: '4417' },
        dose: { number: 1, of: 2, product: 'Covishield', vaccine: 'XM9QW8', lot: '4120Z001', day: '2021-05-20' },
        vaccinator: 'Sunita Pawar',
        issuer: ['PHC Wagholi', 'Pune', 'Maharashtra'],
      },
    })
    expect(await standing(text)).toEqual({ is: 'valid-without-list', compareWith: 'photo-id' })
  })

  test('from practice says so, and the mark is no part of the name', async () => {
    const checked = await checkCredential(await aCredential({ record: aRecord({ practice: true }) }), trust)
    expect(checked).toMatchObject({
      practice: true,
      record: {
        practice: true,
        name: 'Anuradha Lakshminarayan Deshpande',
        issuer: ['PHC Wagholi', 'Pune', 'Maharashtra'],
      },
    })
  })

  test('keeps its word whatever the record is', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (record) => {
        const { record: read } = await checkCredential(await aCredential({ record }), trust)
        const last = record.doses.at(-1)
        expect(read).toMatchObject({
          certificateId: record.certificateId,
          gender: record.gender,
          document: record.document ?? null,
          dose: { number: last?.number, of: last?.of, day: last?.day, product: last?.brand },
        })
      }),
      { numRuns: 20 },
    )
  })

  test('is nobody’s that is known where no root is here', async () => {
    const checked = await checkCredential(await aCredential(), { signers: [], now: NOW })
    expect(checked).toMatchObject({ origin: 'national', ok: false })
    expect(checked).not.toHaveProperty('record')
    expect(await standing(await aCredential(), { signers: [], now: NOW })).toMatchObject({ is: 'signer-unknown' })
  })
})

describe('one that Co-WIN gave out', () => {
  const claimed = {
    certificateId: '283466451',
    name: 'Bhaya Mitra',
    birth: '',
    age: 27,
    gender: 'male',
    document: null,
    dose: { number: 2, of: 2, product: 'COVISHIELD', vaccine: '', lot: 'MB3428BX', day: '2021-02-05' },
    vaccinator: 'Sooraj Singh',
    issuer: ['ABC Medical Center', 'Bengaluru South', 'Karnataka'],
    practice: false,
  }

  test('is signed by nobody who is known, and what it says is a claim', async () => {
    const checked = await checkCredential(cowinText(), trust)
    expect(checked).toMatchObject({ origin: 'cowin', ok: false, record: claimed })
    expect(await standing(cowinText())).toEqual({
      is: 'signer-unknown',
      check: 'signer-known',
      why: 'signer-unknown',
    })
  })

  test.each([false, true])('comes out of its code as out of its file (written as text: %s)', async (doubled) => {
    const code = await packed([cowinText()], { doubled })
    expect(isCredential(code)).toBe(true)
    expect(await checkCredential(code, trust)).toMatchObject({ origin: 'cowin', record: claimed })
  })

  test('in its second version says the day of birth', async () => {
    const subject = {
      name: 'Bhaya Mitra',
      gender: 'Male',
      dob: '1994-03-09',
      id: 'did:in.gov.uidai.aadhaar:XXXXXXXX2341',
    }
    const { record } = await checkCredential(cowinText({ credentialSubject: subject }), trust)
    expect(record).toMatchObject({ birth: '1994-03-09', age: null, document: null })
  })
})
