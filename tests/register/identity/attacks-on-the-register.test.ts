/** What is tried by those at the desk or with the laptop, each by its number in the list of attacks. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aadhaarCard, makeAadhaarKey } from '../../support/aadhaar.ts'
import { registerPerson } from '../../support/site.ts'
import { bodiesOf } from '../events.ts'
import { everyByteIn } from '../on-disk.ts'
import { type CardDay, openCardDay, readText, scanCard, takeIn, verifyByScan } from './card-day.ts'

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

const show = (personId: string, changes: object) =>
  day.site.ask('identity.verify', {
    id: day.site.newId(),
    personId,
    sessionId: day.sessionId,
    document: 'aadhaar',
    number: null,
    unreadableBecause: null,
    decision: 'agrees',
    note: null,
    ...changes,
  } as never)

test('22: keys that were swapped on the disk verify nothing, and say so', async () => {
  const other = await openCardDay()
  const swapped = Buffer.from(makeAadhaarKey().certificateDer).toString('base64')
  other.site.register.context.keep.run('update trust_key set certificate = :swapped', { swapped })
  expect(await readText(other, aadhaarCard(other.key))).toEqual({ kind: 'refused', reasons: ['TRUST_STORE_INVALID'] })
  other.site.close()
})

describe('23: an officer who says "verified" by hand', () => {
  test('has no way to claim a level: a page may not name one', async () => {
    const personId = await registerPerson(day, { name: 'Dinesh Rathod', nativeName: null, year: 1985 })
    for (const claim of [{ assurance: 'A3' }, { method: 'secure-qr' }, { evidence: { hash: 'ab'.repeat(32) } }]) {
      expect(await show(personId, { number: '999971658847', ...claim })).toMatchObject({ code: 'bad-input' })
    }
  })

  test('with a picture that no record holds is A1, with a scan that never was is asked to scan', async () => {
    const personId = await registerPerson(day, { name: 'Gopal Solanki', nativeName: null, year: 1985 })
    expect(await show(personId, { scanId: day.site.newId() })).toMatchObject({ code: 'scan-gone' })
    expect(await show(personId, { number: '999971658847', photo: 'same' })).toMatchObject({
      value: { assurance: 'A1' },
    })
  })

  test('shows in the in-charge\u2019s table of levels', async () => {
    await day.site.signIn('inCharge')
    expect(await day.site.must('identity.levels', {})).toMatchObject([{ name: 'Ravi Deshmukh', A1: 1, A3: 1 }])
    await day.site.signIn('verifier')
  })
})

test('24: a second registration respelt and with another ID waits for the officer', async () => {
  const again = await day.site.ask('people.register', {
    id: day.site.newId(),
    sessionId: day.sessionId,
    name: 'Jadhaw Suneeta',
    nativeName: null,
    birth: { kind: 'day', day: '1974-02-14' },
    gender: 'female',
    mobile: '9000000099',
    referenceId: null,
  })
  expect(again).toMatchObject({ code: 'looks-like', details: { people: [sunita] } })
})

describe('26: whoever has the file of a stolen laptop', () => {
  test('finds no token that a list of names and dates could be tried against', async () => {
    const [body] = bodiesOf(day.site, 'identity-verified.2') as [{ tokens: { token: string }[] }]
    const canonical = '7058|jadav sunita|1974-02-14|female'
    const plain = ['sha256', 'sha512'].map((kind) => createHash(kind).update(canonical).digest('hex'))
    expect(plain).not.toContain(body.tokens[0]?.token)
    const other = await openCardDay()
    await takeIn(other)
    const [there] = bodiesOf(other.site, 'identity-verified.2') as [{ tokens: { token: string }[] }]
    expect(there.tokens[0]?.token).not.toBe(body.tokens[0]?.token)
    other.site.close()
  })

  test('finds neither name nor token in the encrypted file', () => {
    const [body] = bodiesOf(day.site, 'identity-verified.2') as [{ tokens: { token: string }[] }]
    const bytes = everyByteIn(day.site.folder)
    expect([bytes.includes('Jadhav'), bytes.includes(body.tokens[0]?.token ?? '')]).toEqual([false, false])
  })
})

test('27: whoever has no Aadhaar, or will not show it, is verified by another document or none', async () => {
  const personId = await registerPerson(day, { name: 'Lata Mahajan', nativeName: null, year: 1961 })
  expect(await show(personId, { document: 'ration-card', number: 'MH-27-1234' })).toMatchObject({
    ok: true,
    value: { assurance: 'A1' },
  })
  const hidden = { document: 'epic', unreadableBecause: 'Covered by a stamp' }
  expect(await show(personId, hidden)).toMatchObject({ ok: true, value: { assurance: 'A0' } })
})

describe('28: a child without an ID', () => {
  const card = { document: 'child-card', number: 'BR/2014/0456' } as const
  const mother = {
    name: 'Meera Kamble',
    relation: 'mother',
    document: 'pan',
    number: 'ABCPK1234K',
    child: 1,
  } as const
  const child = (name: string, year = '2013-04-05') =>
    day.site.must('people.register', {
      id: day.site.newId(),
      sessionId: day.sessionId,
      name,
      nativeName: null,
      birth: { kind: 'day', day: year },
      gender: 'male',
      mobile: null,
      referenceId: null,
    })

  test('is known by a card, a guardian with an ID and which of their children it is', async () => {
    const personId = (await child('Aarav Kamble')).line.id
    expect(await show(personId, card)).toMatchObject({ code: 'guardian-needed' })
    expect(await show(personId, { ...card, guardian: mother })).toMatchObject({ ok: true, value: { assurance: 'A1' } })
    expect(bodiesOf(day.site, 'identity-verified.2').at(-1)).toMatchObject({
      guardian: { name: 'Meera Kamble', relation: 'mother', masked: '••••••234K', child: 1 },
    })
  })

  test('is not registered a second time under another name, and a twin is another child', async () => {
    const again = (await child('Zaid Sonawane')).line.id
    expect(await show(again, { ...card, guardian: mother })).toMatchObject({
      code: 'needs-in-charge',
      details: { reasons: ['TOKEN_CLASH'] },
    })
    expect(await show(again, { ...card, guardian: { ...mother, child: 2 } })).toMatchObject({ ok: true })
  })
})

test('a scan of one person never verifies another in silence, whoever stands there', async () => {
  const scan = await scanCard(day)
  const personId = await registerPerson(day, { name: 'Uma Tripathi', nativeName: null, year: 1991 })
  expect(await verifyByScan(day, personId, scan.scanId)).toMatchObject({ code: 'needs-in-charge' })
})
