import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodiesOf } from '../events.ts'
import { everyByteIn } from '../on-disk.ts'
import { facePhoto } from '../../support/aadhaar-face.ts'
import { giveDose, PIN, registerPerson } from '../../support/site.ts'
import { type CardDay, openCardDay, RAHIM, readText, registerFrom, scanCard, takeIn, verifyByScan } from './card-day.ts'

let day: CardDay
beforeAll(async () => {
  day = await openCardDay()
})
afterAll(() => {
  expect(day.site.bugs).toEqual([])
  day.site.close()
})

describe('a card that is scanned', () => {
  test('shows its owner as signed, with the picture, and nobody alike in an empty register', async () => {
    expect(await scanCard(day)).toMatchObject({
      source: 'secure-qr',
      state: 'verified',
      signedBy: 'test-key',
      reasons: [],
      name: 'Sunita Jadhav',
      birth: { kind: 'day', day: '1974-02-14' },
      gender: 'female',
      masked: '••••••••7058',
      mobileEnd: '0001',
      photo: Buffer.from(facePhoto()).toString('base64'),
      matches: [],
    })
  })

  test('registers and verifies with nothing typed, and the dose follows', async () => {
    const personId = await takeIn(day)
    const { verification, line } = await day.site.must('people.get', { personId })
    expect(line).toMatchObject({ name: 'Sunita Jadhav', step: 'verified' })
    expect(verification).toMatchObject({
      document: 'aadhaar',
      method: 'secure-qr',
      assurance: 'A3',
      masked: '••••••••7058',
      reasons: [],
    })
    expect(await giveDose(day, personId)).toMatchObject({ ok: true, value: { number: 1 } })
  })

  test('leaves in the log what was decided and on what, and of the record only its hash', async () => {
    const [body] = bodiesOf(day.site, 'identity-verified.2')
    expect(body).toMatchObject({
      compared: { name: 'agree', birth: 'agree', gender: 'agree', mobile: null },
      photo: 'same',
      evidence: { madeAt: '2025-03-08T11:44:07.437+05:30' },
      tokens: [{ kind: 'aadhaar-offline', epoch: 1 }],
    })
    expect(JSON.stringify(body)).not.toMatch(/Sunita|Jadhav|Pune|W\/O/)
  })

  test('leaves neither picture nor address on the disk', () => {
    const bytes = everyByteIn(day.site.folder)
    expect(bytes.includes(Buffer.from(facePhoto()).subarray(0, 64))).toBe(false)
  })

  test('known again later names its owner first, however it was packed', async () => {
    const again = await scanCard(day)
    expect(again.matches.map(({ person, why }) => [person.name, why])).toEqual([['Sunita Jadhav', 'same-record']])
  })

  test('printed anew names its owner by the document', async () => {
    const anew = await scanCard(day, { madeAt: '2026-01-09T10:00:00.000' })
    expect(anew.matches.map(({ why }) => why)).toEqual(['same-document'])
  })

  test('is forgotten after half an hour, and has to be scanned again', async () => {
    const { scanId } = await scanCard(day, RAHIM)
    const personId = await registerPerson(day, { name: 'Rahim Khan', nativeName: null, year: 1981 })
    day.site.wait(31)
    expect(await verifyByScan(day, personId, scanId)).toMatchObject({ ok: false, code: 'scan-gone' })
  })
})

describe('how surely somebody is known', () => {
  test.each([
    ['same', 'A3'],
    ['not-compared', 'A2'],
  ] as const)('with the picture %s it is %s', async (photo, assurance) => {
    const lastFour = photo === 'same' ? '1111' : '2222'
    const scan = await scanCard(day, { ...RAHIM, name: `Rahim ${photo === 'same' ? 'Ansari' : 'Qureshi'}`, lastFour })
    const registered = await registerFrom(day, scan)
    const personId = registered.ok ? registered.value.line.id : ''
    expect(await verifyByScan(day, personId, scan.scanId, { photo })).toMatchObject({ ok: true, value: { assurance } })
  })

  test('a record without a picture is never more than A2, whatever the page says', async () => {
    const scan = await scanCard(day, { ...RAHIM, name: 'Govind Thorat', lastFour: '3333', photo: null })
    const registered = await registerFrom(day, scan)
    const personId = registered.ok ? registered.value.line.id : ''
    expect(await verifyByScan(day, personId, scan.scanId, { photo: 'same' })).toMatchObject({
      value: { assurance: 'A2' },
    })
  })

  test('a whole mobile number that answers the signed hash is as good as the picture', async () => {
    const card = { ...RAHIM, name: 'Manoj Lokhande', lastFour: '4444', layout: 'V1', mobile: '9000000044' } as const
    const scan = await scanCard(day, card)
    const registered = await registerFrom(day, scan, { mobile: '9000000044' })
    const personId = registered.ok ? registered.value.line.id : ''
    expect(await verifyByScan(day, personId, scan.scanId, { photo: 'not-compared' })).toMatchObject({
      value: { assurance: 'A3' },
    })
  })

  test('the in-charge sees how surely each officer has verified', async () => {
    await day.site.signIn('inCharge')
    const [line] = await day.site.must('identity.levels', {})
    expect(line).toMatchObject({ name: 'Ravi Deshmukh', A1: 0, A2: 2, A3: 3, A4: 0 })
    await day.site.signIn('verifier')
  })
})

describe('what else comes into the one box', () => {
  test.each([
    ['upi://pay?pa=shop@bank&pn=Shop', { kind: 'other', what: 'payment' }],
    ['sunita jad', { kind: 'search', text: 'sunita jad' }],
    ['9000000001', { kind: 'search', text: '9000000001' }],
    ['999941057058', { kind: 'other', what: 'aadhaar-number' }],
    ['12345678901234', { kind: 'search', text: '12345678901234' }],
  ])('%s is told for what it is', async (text, reading) => {
    expect(await readText(day, text)).toEqual(reading)
  })

  test('an appointment slip finds its person', async () => {
    const personId = await registerPerson(day, { name: 'Kavita More', referenceId: '23456789012345' })
    const slip = await readText(day, 'Reference ID: 23456789012345 Secret code: 4821')
    expect(slip).toMatchObject({ kind: 'appointment', referenceId: '23456789012345', person: { id: personId } })
  })

  test('an old card saves the typing, proves nothing, and its number is gone', async () => {
    const old =
      '<?xml version="1.0" encoding="UTF-8"?> <PrintLetterBarcodeData uid="999971658847" name="Salma Shaikh" gender="F" yob="1969" co="W/O Yusuf Shaikh" dist="Pune" state="Maharashtra" pc="411001"/>'
    const read = await readText(day, old)
    expect(read).toMatchObject({ kind: 'aadhaar', state: 'unsigned', reasons: ['QR_UNSIGNED_LEGACY'], photo: null })
    expect(JSON.stringify(read)).not.toContain('99997165')
  })

  test('whoever may not verify may not read cards either', async () => {
    await day.site.must('staff.signIn', { staffId: day.site.staff.vaccinator, pin: PIN.vaccinator })
    expect(await day.site.ask('identity.read', { text: 'x' })).toMatchObject({ code: 'not-allowed' })
    await day.site.signIn('verifier')
  })
})
