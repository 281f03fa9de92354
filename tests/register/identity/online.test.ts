import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnswerOf, InputOf } from '#contract/calls'
import { BHASKAR, SUNITA } from '../../support/uidai-people.ts'
import { openStandIn, type StandIn } from '../../support/uidai-stand-in.ts'
import { openTestDay, type OpenDay, registerPerson } from '../../support/site.ts'
import { bodiesOf } from '../events.ts'
import { everyByteIn } from '../on-disk.ts'
import { verifyByScan } from './card-day.ts'

let day: OpenDay
let uidai: StandIn
let sunita: string
beforeAll(async () => {
  day = await openTestDay()
  uidai = await openStandIn({ now: () => day.site.clock.at })
  sunita = await registerPerson(day, { name: SUNITA.name, nativeName: null, year: 1974 })
})
afterAll(async () => {
  expect(day.site.bugs).toEqual([])
  day.site.close()
  await uidai.close()
})

const ask = (changes: Partial<InputOf<'online.ask'>> = {}): Promise<AnswerOf<'online.ask'>> =>
  day.site.ask('online.ask', {
    personId: sunita,
    number: '9999 4105 7058',
    consent: true,
    factor: { kind: 'demographic' },
    ...changes,
  })

const setUp = async (configuration: object | null): Promise<AnswerOf<'online.setUp'>> => {
  await day.site.signIn('inCharge')
  const text = configuration === null ? null : JSON.stringify(configuration)
  const answer = await day.site.ask('online.setUp', { configuration: text })
  await day.site.signIn('verifier')
  return answer
}

test('a centre asks nobody until it was set up', async () => {
  expect(await day.site.must('online.state', {})).toEqual({ state: 'off' })
  expect(await ask()).toEqual({ ok: false, code: 'online-off', details: {} })
  expect(uidai.asked).toEqual([])
})

describe('a centre that may ask UIDAI', () => {
  beforeAll(async () => {
    const set = await setUp(uidai.configuration)
    if (!set.ok) throw new Error(set.code)
  })

  test('verifies a person by the OTP on their own phone, at the highest level, and only this person', async () => {
    const sent = await day.site.must('online.askOtp', { number: SUNITA.uid, consent: true, channel: 'sms' })
    const said = await ask({ factor: { kind: 'otp', txn: sent.txn, otp: SUNITA.otp } })
    expect(said).toMatchObject({ ok: true, value: { masked: '••••••••7058' } })
    const scanId = said.ok ? said.value.scanId : ''
    const other = await registerPerson(day, { name: 'Uma Tripathi', nativeName: null, year: 1991 })
    expect(await verifyByScan(day, other, scanId)).toMatchObject({ code: 'scan-gone' })
    expect(await verifyByScan(day, sunita, scanId)).toMatchObject({
      value: { assurance: 'A4', method: 'online', masked: '••••••••7058', reasons: [] },
    })
    expect(bodiesOf(day.site, 'identity-verified.2').at(-1)).toMatchObject({
      evidence: { madeAt: expect.any(String) as unknown },
    })
  })

  test('takes a yes to name and birth for what it is: the data fit, and nobody has shown their face', async () => {
    const said = await ask()
    const scanId = said.ok ? said.value.scanId : ''
    expect(await verifyByScan(day, sunita, scanId)).toMatchObject({ value: { assurance: 'A2', method: 'online' } })
  })

  test('lets a mistyped OTP be typed again', async () => {
    const sent = await day.site.must('online.askOtp', { number: SUNITA.uid, consent: true, channel: 'sms' })
    expect(await ask({ factor: { kind: 'otp', txn: sent.txn, otp: '000000' } })).toMatchObject({ code: 'otp-wrong' })
    expect(await ask({ factor: { kind: 'otp', txn: sent.txn, otp: SUNITA.otp } })).toMatchObject({ ok: true })
  })

  test('is told what is in the way, in a word that a sentence can be made of', async () => {
    expect(await ask({ number: '999941057059' })).toMatchObject({ code: 'number-wrong' })
    expect(await ask({ number: BHASKAR.uid })).toMatchObject({ code: 'not-the-person', details: { code: '100' } })
    expect(await day.site.ask('online.askOtp', { number: BHASKAR.uid, consent: true, channel: 'sms' })).toMatchObject({
      code: 'contact-missing',
    })
    const unasked = { personId: sunita, number: SUNITA.uid, consent: false, factor: { kind: 'demographic' } }
    expect(await day.site.register.answer('online.ask', unasked)).toMatchObject({ code: 'bad-input' })
  })

  test('asks once and keeps nothing to be asked later when the line is gone', async () => {
    uidai.play('cut')
    const before = uidai.asked.length
    expect(await ask()).toMatchObject({ code: 'server-unreachable' })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(uidai.asked.length - before).toBeLessThanOrEqual(1)
  })

  test('is still set up after a restart, and the number is in no file', async () => {
    day.site.reopen()
    await day.site.signIn('verifier')
    expect(await day.site.must('online.state', {})).toEqual({ state: 'on' })
    expect(everyByteIn(day.site.folder).includes(SUNITA.uid)).toBe(false)
  })

  test('is switched off by the in-charge', async () => {
    expect(await setUp(null)).toMatchObject({ value: { state: 'off' } })
    expect(await ask()).toMatchObject({ code: 'online-off' })
  })
})

test.each([
  ['no JSON', 'online please'],
  ['half a set-up', '{"kind":"direct"}'],
])('%s is no set-up, and what was there stays', async (_what, configuration) => {
  await day.site.signIn('inCharge')
  expect(await day.site.ask('online.setUp', { configuration })).toMatchObject({ code: 'not-a-set-up' })
  await day.site.signIn('verifier')
})

test('a real centre takes no set-up that sends numbers without TLS', async () => {
  const plain = await openStandIn({ now: () => day.site.clock.at, scheme: 'http' })
  const real = await openTestDay({ mode: 'real' })
  await real.site.signIn('inCharge')
  const configuration = JSON.stringify(plain.configuration)
  expect(await real.site.ask('online.setUp', { configuration })).toMatchObject({ code: 'only-in-practice' })
  real.site.close()
  await plain.close()
})
