import { describe, expect, test } from 'vitest'
import { LocalDate } from '#contract/fields'
import type { Framing } from '#proof/uidai-auth/agency'
import { switchedOff } from '../../../main/register/online/online-authentication.ts'
import { onlineFrom } from '../../../main/register/online/configuration.ts'
import { BHASKAR, SUNITA } from '../../support/uidai-people.ts'
import { STAND_IN_KEYS } from '../../support/uidai-set-up.ts'
import { fingerprintOf } from '#proof/x509'
import { asking, knownOf, NOW, numberOf, openDesk, otpSentTo, telling } from './desk.ts'

const confirmed = {
  ok: true,
  value: {
    txn: expect.stringMatching(/^[\da-f]{32}$/),
    at: '2026-11-23T09:30:00.000+05:30',
    code: expect.stringMatching(/^[\da-f]{32}$/),
    replyHash: expect.stringMatching(/^[\da-f]{64}$/),
    signer: fingerprintOf(STAND_IN_KEYS.response.certificateDer),
  },
}

describe('a person who agrees to it is confirmed', () => {
  test('by name, gender and year of birth', async () => {
    const { online, uidai } = await openDesk()
    expect(await online.authenticate(asking(SUNITA))).toEqual(confirmed)
    expect(uidai.asked).toMatchObject([{ service: 'auth', err: '' }])
  })
  test('by name and the whole day of birth', async () => {
    const { online } = await openDesk()
    const birth = { kind: 'day', day: LocalDate.parse('1951-08-30') } as const
    expect(await online.authenticate(asking(BHASKAR, { birth }))).toEqual(confirmed)
  })
  test('by the name alone, where nothing else is known', async () => {
    const { online } = await openDesk()
    expect(await online.authenticate(asking(BHASKAR, { gender: null, birth: null }))).toEqual(confirmed)
  })
  test('by two words of three, where that much is asked for', async () => {
    const { online } = await openDesk()
    expect(await online.authenticate(asking(BHASKAR, { name: 'Bhaskar Kulkarni', leastNameMatch: 60 }))).toEqual(
      confirmed,
    )
  })
  test('by the OTP on their telephone, in the transaction that it was asked for in', async () => {
    const desk = await openDesk()
    const txn = await otpSentTo(SUNITA, desk)
    const said = await desk.online.authenticate(telling(SUNITA, txn))
    expect(said).toEqual({ ...confirmed, value: { ...confirmed.value, txn } })
    expect(desk.uidai.asked.map(({ service }) => service)).toEqual(['otp', 'auth'])
  })
  test('by the OTP and by what the register knows of them, in one question', async () => {
    const desk = await openDesk()
    const txn = await otpSentTo(SUNITA, desk)
    const wrong = telling(SUNITA, txn, SUNITA.otp, knownOf(SUNITA, { name: 'Kavita Yadav' }))
    expect(await desk.online.authenticate(wrong)).toMatchObject({ code: 'not-the-person' })
    expect(await desk.online.authenticate(telling(SUNITA, txn, SUNITA.otp, knownOf(SUNITA)))).toEqual(confirmed)
  })
  test('by the OTP, after one that was mistyped', async () => {
    const desk = await openDesk()
    const txn = await otpSentTo(SUNITA, desk)
    expect(await desk.online.authenticate(telling(SUNITA, txn, '000000'))).toMatchObject({ code: 'otp-wrong' })
    expect(await desk.online.authenticate(telling(SUNITA, txn))).toEqual(confirmed)
  })
  test('by the OTP, after the line was cut under the first try', async () => {
    const desk = await openDesk()
    const txn = await otpSentTo(SUNITA, desk)
    desk.uidai.play('cut')
    expect(await desk.online.authenticate(telling(SUNITA, txn))).toMatchObject({ code: 'server-unreachable' })
    expect(await desk.online.authenticate(telling(SUNITA, txn))).toEqual(confirmed)
  })
})

describe('in either framing that UIDAI may want', () => {
  const framings: Framing[] = (['none', 'ts'] as const).flatMap((hmacPrefix) =>
    (['pkcs1', 'oaep-sha256-ts'] as const).map((skeyPadding) => ({ hmacPrefix, skeyPadding })),
  )
  test.each(framings)('$hmacPrefix, $skeyPadding', async (framing) => {
    const desk = await openDesk({ framing })
    expect(await desk.online.authenticate(asking(SUNITA))).toEqual(confirmed)
    const txn = await otpSentTo(SUNITA, desk)
    expect(await desk.online.authenticate(telling(SUNITA, txn))).toEqual(confirmed)
  })
})

test('an agency that takes requests in its own envelope is asked in it', async () => {
  const desk = await openDesk({ kind: 'aua-wrapper' })
  expect(await desk.online.authenticate(asking(SUNITA))).toEqual(confirmed)
  const txn = await otpSentTo(SUNITA, desk)
  expect(await desk.online.authenticate(telling(SUNITA, txn))).toEqual(confirmed)
})

test('in practice the stand-in may be on this computer without a certificate', async () => {
  const { online } = await openDesk({ scheme: 'http' })
  expect(await online.authenticate(asking(SUNITA))).toEqual(confirmed)
})

test('a reply counts by its signature, not by the status that it came under', async () => {
  const { online, uidai } = await openDesk()
  uidai.play('status-500')
  expect(await online.authenticate(asking(SUNITA))).toEqual(confirmed)
})

test('each question is a transaction of its own', async () => {
  const desk = await openDesk()
  const first = await desk.online.authenticate(asking(SUNITA))
  const second = await desk.online.authenticate(asking(SUNITA))
  const otp = await otpSentTo(SUNITA, desk)
  const txns = [first, second].map((said) => said.ok && said.value.txn)
  expect(new Set([...txns, otp]).size).toBe(3)
})

describe('where nobody set it up', () => {
  const number = numberOf(SUNITA)
  test('it is off and asks nobody', async () => {
    const deps = { now: () => NOW, random: () => new Uint8Array(), practice: false }
    const online = onlineFrom(null, deps)
    expect(online).toBe(switchedOff)
    expect(online.on).toBe(false)
    const refused = { ok: false, code: 'online-off', details: {} }
    expect(await online.askOtp({ number, consent: true, channel: 'sms' })).toEqual(refused)
    expect(await online.authenticate({ number, consent: true, factor: knownOf(SUNITA) })).toEqual(refused)
  })
  test('a real centre is not switched on by a stand-in on this computer', async () => {
    const { uidai } = await openDesk({ scheme: 'http' })
    const deps = { now: () => NOW, random: () => new Uint8Array(), practice: false }
    expect(onlineFrom(uidai.configuration, deps)).toBe(switchedOff)
    expect(onlineFrom(uidai.configuration, { ...deps, practice: true }).on).toBe(true)
  })
})
