/** What is tried with cards and codes, each by its number in the list of attacks, and what the desk answers. */
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkPins, UIDAI_PINS } from '#proof/aadhaar/uidai-pins'
import { readSecureQr } from '#proof/aadhaar/secure-qr'
import { Hash } from '#contract/fields'
import { facePhoto } from '../../support/aadhaar-face.ts'
import { aadhaarCard, digitsOf, makeAadhaarKey, recordOf, signRecord } from '../../support/aadhaar.ts'
import { giveDose, openTestDay, registerPerson, vaccinate } from '../../support/site.ts'
import { type CardDay, openCardDay, RAHIM, readText, registerFrom, scanCard, takeIn, verifyByScan } from './card-day.ts'

let day: CardDay
let sunita: string
beforeAll(async () => {
  day = await openCardDay()
  sunita = await takeIn(day)
})
afterAll(() => {
  expect(day.site.bugs).toEqual([])
  day.site.close()
})

const refused = (...reasons: string[]): object => ({ kind: 'refused', reasons })
const NOW = Date.parse('2026-11-23T09:00:00.000+05:30')

const NAMES = [
  'Govind Thorat',
  'Anil Wagh',
  'Harish Pillai',
  'Yusuf Mulla',
  'Balwant Gill',
  'Tukaram Bhagat',
  'Eknath Oraon',
]

/** Somebody new with a card of their own, up to the decision. */
async function newcomer(lastFour: string, changes: object = {}): Promise<{ personId: string; scanId: string }> {
  const name = NAMES[Number(lastFour.slice(2)) % NAMES.length] ?? ''
  const birth = `${lastFour.slice(2)}-03-19${60 + Number(lastFour.slice(2))}`
  const scan = await scanCard(day, { ...RAHIM, name, birth, lastFour, ...changes })
  const registered = await registerFrom(day, scan)
  if (!registered.ok) throw new Error(registered.code)
  return { personId: registered.value.line.id, scanId: scan.scanId }
}

describe('somebody else\u2019s card', () => {
  test('1: a photocopy verifies, and is A2 until the picture was compared; shown for another person it is an alert', async () => {
    const { personId, scanId } = await newcomer('9001')
    const seen = await verifyByScan(day, personId, scanId, { photo: 'not-compared' })
    expect(seen).toMatchObject({ value: { assurance: 'A2', reasons: ['PHOTO_NOT_COMPARED'] } })
    const other = await registerPerson(day, { name: 'Dinkar Salve', nativeName: null, year: 1946 })
    expect(await verifyByScan(day, other, scanId)).toMatchObject({
      code: 'needs-in-charge',
      details: { reasons: expect.arrayContaining(['REPLAY_OTHER_PERSON']) as unknown },
    })
  })

  test('2: the owner\u2019s card in a proxy\u2019s hand: the picture says so, and no dose goes under that name unapproved', async () => {
    const { personId, scanId } = await newcomer('9002')
    expect(await verifyByScan(day, personId, scanId, { photo: 'other' })).toMatchObject({
      code: 'needs-in-charge',
      details: { reasons: ['PHOTO_REFUSED_MATCH'] },
    })
    await verifyByScan(day, personId, scanId, { photo: 'other', decision: 'differs', note: 'Another face' })
    expect(await giveDose(day, personId)).toMatchObject({
      code: 'needs-approval',
      details: { flags: ['identity-differs'] },
    })
  })

  test('3: the card of somebody absent whose doses are known: the scan shows them before anything else', async () => {
    await giveDose(day, sunita)
    const { matches } = await scanCard(day)
    expect(matches).toMatchObject([{ why: 'same-record', doses: [{ number: 1, product: 'Covishield' }] }])
  })

  test('4: a genuine code stuck on an altered card: what is printed differs from what is signed', async () => {
    const { personId, scanId } = await newcomer('9004')
    expect(await verifyByScan(day, personId, scanId, { differences: ['print'] })).toMatchObject({
      code: 'needs-in-charge',
      details: { reasons: ['PRINT_DIFFERS'] },
    })
    const note = 'Another name is printed on the card'
    expect(
      await verifyByScan(day, personId, scanId, { differences: ['print'], decision: 'differs', note }),
    ).toMatchObject({
      value: { decision: 'differs', reasons: ['PRINT_DIFFERS'] },
    })
  })
})

describe('codes that were tampered with', () => {
  test('5: edited text under an old signature has no owner to show', async () => {
    const signed = Buffer.from(signRecord(day.key, recordOf()))
    const at = signed.indexOf('Sunita')
    signed.write('Savita', at, 'latin1')
    expect(await readText(day, digitsOf(gzipSync(signed)))).toEqual(refused('SIG_UNKNOWN_KEY'))
  })

  test('5: one digit changed is a damaged code', async () => {
    const digits = aadhaarCard(day.key)
    const changed = digits.slice(0, 900) + String((Number(digits[900]) + 1) % 10) + digits.slice(901)
    expect(await readText(day, changed)).toEqual(refused('QR_DAMAGED'))
  })

  test('6: a code signed by an attacker\u2019s key, and by a test key at a real centre, is believed nowhere', async () => {
    expect(await readText(day, aadhaarCard(makeAadhaarKey()))).toEqual(refused('SIG_UNKNOWN_KEY'))
    const real = await openTestDay({ mode: 'real' })
    await real.site.signIn('inCharge')
    expect(await real.site.ask('trust.import', { pem: day.key.certificatePem })).toMatchObject({
      code: 'key-not-pinned',
    })
    expect(await readText(real, aadhaarCard(day.key))).toEqual(refused('SIG_UNKNOWN_KEY'))
    real.site.close()
  })

  test('6: a production build that pins a test key does not start', () => {
    const [first] = UIDAI_PINS
    if (first === undefined) throw new Error('no pins')
    const pinned = { ...first, fingerprint: Hash.parse('ab'.repeat(32)), test: true }
    expect(checkPins([...UIDAI_PINS, pinned], 'production')).toMatchObject({ code: 'test-key-pinned' })
    expect(checkPins([...UIDAI_PINS, { ...pinned, test: false }], 'production')).toMatchObject({ code: 'pins-broken' })
    expect(checkPins(UIDAI_PINS, 'production')).toMatchObject({ ok: true })
  })

  test('7: a key that came after this build: it cannot be verified, and the person goes on by the number', async () => {
    const next = makeAadhaarKey({ validFrom: '2026-11-01', validTo: '2029-11-01' })
    expect(await readText(day, aadhaarCard(next, { madeAt: '2026-11-10T10:00:00.000' }))).toEqual(
      refused('SIG_UNKNOWN_KEY'),
    )
    const personId = await registerPerson(day, { name: 'Nirmala Sawant', nativeName: null, year: 1977 })
    expect(
      await day.site.ask('identity.verify', {
        id: day.site.newId(),
        personId,
        sessionId: day.sessionId,
        document: 'aadhaar',
        number: '999999990019',
        unreadableBecause: null,
        decision: 'agrees',
        note: null,
      }),
    ).toMatchObject({ ok: true, value: { assurance: 'A1' } })
  })

  test('8: a record dated outside its key\u2019s life goes to the in-charge', async () => {
    const { personId, scanId } = await newcomer('9008', { madeAt: '2022-05-05T10:00:00.000' })
    expect(await verifyByScan(day, personId, scanId)).toMatchObject({
      code: 'needs-in-charge',
      details: { reasons: ['SIG_TIME_SUSPECT'] },
    })
  })

  test('9: a record from the future speaks of this laptop\u2019s clock, not of the card', async () => {
    const { personId, scanId } = await newcomer('9009', { madeAt: '2026-11-26T10:00:00.000' })
    expect(await verifyByScan(day, personId, scanId)).toMatchObject({
      code: 'needs-in-charge',
      details: { reasons: ['CLOCK_SUSPECT'] },
    })
  })

  test('10: a bomb is no Aadhaar code', () => {
    const bomb = digitsOf(gzipSync(Buffer.alloc(2_600_000), { level: 9 }))
    expect(bomb.length).toBeGreaterThan(5000)
    expect(readSecureQr(bomb, { keys: [], now: NOW })).toEqual({ state: 'refused', reasons: ['QR_NOT_AADHAAR'] })
  })

  test.each([
    ['a million digits', '7'.repeat(1_000_000)],
    ['too few digits', '7'.repeat(599)],
    ['a leading zero', `0${'7'.repeat(1000)}`],
    ['letters', `${'7'.repeat(1000)}x`],
    ['nothing', ''],
  ])('11: %s is no Aadhaar code', (_what, digits) => {
    expect(readSecureQr(digits, { keys: [], now: NOW })).toEqual({ state: 'refused', reasons: ['QR_NOT_AADHAAR'] })
  })

  test('12: the same record packed anew has other digits and is the same record', async () => {
    const signed = signRecord(day.key, recordOf())
    const [one, two] = [gzipSync(signed, { level: 1 }), gzipSync(signed, { level: 9 })].map(digitsOf)
    expect(one).not.toBe(two)
    for (const digits of [one, two]) {
      expect(await readText(day, digits ?? '')).toMatchObject({
        matches: [{ why: 'same-record', person: { id: sunita } }],
      })
    }
  })

  test.each([
    ['bytes behind it', Buffer.from('more')],
    ['a second member behind it', gzipSync(Buffer.from('more'))],
  ])('13: a code with %s is damaged', async (_what, more) => {
    const packed = Buffer.concat([gzipSync(signRecord(day.key, recordOf())), more])
    expect(await readText(day, digitsOf(packed))).toEqual(refused('QR_DAMAGED'))
  })

  test('14: a picture that claims to be a wall is not shown, and without one nobody is A3', async () => {
    const giant = Buffer.from(facePhoto())
    giant.writeUInt32BE(60_000, 8)
    giant.writeUInt32BE(60_000, 12)
    const { personId, scanId } = await newcomer('9013', { photo: giant })
    expect(await verifyByScan(day, personId, scanId, { photo: 'same' })).toMatchObject({ value: { assurance: 'A2' } })
  })

  test('15: a hand-made old code is A1 at most, and its full number is gone', async () => {
    const made = '<PrintLetterBarcodeData uid="999971658847" name="Anyone At All" gender="M" yob="1980"/>'
    const read = await readText(day, made)
    expect(read).toMatchObject({
      kind: 'aadhaar',
      state: 'unsigned',
      reasons: ['QR_UNSIGNED_LEGACY'],
      lastFour: '8847',
    })
    expect(JSON.stringify(read)).not.toContain('9999716588')
    const personId = await registerPerson(day, { name: 'Anyone At All', nativeName: null, year: 1980 })
    const scanId = read.kind === 'aadhaar' ? read.scanId : ''
    expect(await verifyByScan(day, personId, scanId, { photo: 'same' })).toMatchObject({
      value: { assurance: 'A1', reasons: ['QR_UNSIGNED_LEGACY', 'GENDER_MISMATCH'] },
    })
  })

  test.each([
    ['upi://pay?pa=shop@bank', 'payment'],
    ['https://digilocker.gov.in/verify/x', 'digilocker'],
    ['8901234567890123456', 'barcode'],
  ])('16: %s is told for what it is', async (text, what) => {
    expect(await readText(day, text)).toEqual({ kind: 'other', what })
  })
})

test('3: whoever had a dose today gets no second one unapproved', async () => {
  const again = await vaccinate(day, { name: 'Padma Reddy', nativeName: null, year: 1958 })
  expect(await giveDose(day, again)).toMatchObject({ code: 'needs-approval', details: { flags: ['too-early'] } })
})
