import { describe, expect, test } from 'vitest'
import type { AuthRequest, OnlineProblem } from '../../../main/register/online/online-authentication.ts'
import { BHASKAR, REKHA, SUNITA } from '../../support/uidai-people.ts'
import type { Fault } from '../../support/uidai-reply.ts'
import { pkcs8Of, STAND_IN_KEYS } from '../../support/uidai-set-up.ts'
import { asking, numberOf, openDesk, otpSentTo, telling } from './desk.ts'

const refused = (code: OnlineProblem, by?: string) => ({
  ok: false,
  code,
  details: by === undefined ? {} : { code: by },
})

/** As a page that a stranger wrote might ask. */
const withoutConsent = <T extends { consent: true }>(request: T): T => ({
  ...request,
  consent: false as unknown as true,
})

describe('UIDAI says no', () => {
  test.each<[string, Partial<Parameters<typeof asking>[1]>]>([
    ['to another name', { name: 'Kavita Jadhav' }],
    ['to another gender', { gender: 'male' }],
    ['to another year of birth', { birth: { kind: 'year', year: 1975 } }],
    ['to part of a name where all of it was asked for', { name: 'Sunita' }],
  ])('%s', async (_, changes) => {
    const { online } = await openDesk()
    expect(await online.authenticate(asking(SUNITA, changes))).toEqual(refused('not-the-person', '100'))
  })
  test('to a number that is suspended, cancelled, or nobody has', async () => {
    const suspended = await openDesk()
    expect(await suspended.online.authenticate(asking(REKHA))).toEqual(refused('number-not-in-use', '997'))
    const cancelled = await openDesk({ people: [{ ...REKHA, state: 'cancelled' }] })
    expect(await cancelled.online.authenticate(asking(REKHA))).toEqual(refused('number-not-in-use', '996'))
    expect(await cancelled.online.authenticate(asking(SUNITA))).toEqual(refused('number-not-in-use', '998'))
  })
  test.each([
    ['sms', '111'],
    ['email', '110'],
    ['both', '112'],
  ] as const)('to an OTP by %s for who has no such thing', async (channel, code) => {
    const { online } = await openDesk()
    const asked = await online.askOtp({ number: numberOf(BHASKAR), consent: true, channel })
    expect(asked).toEqual(refused('contact-missing', code))
  })
  test('to a fourth OTP in a row', async () => {
    const desk = await openDesk()
    for (let sent = 0; sent < 3; sent += 1) await otpSentTo(SUNITA, desk)
    const fourth = await desk.online.askOtp({ number: numberOf(SUNITA), consent: true, channel: 'sms' })
    expect(fourth).toEqual(refused('too-many-otps', '952'))
  })
  test('to a wrong OTP, and to a right one after too many wrong ones', async () => {
    const desk = await openDesk()
    const txn = await otpSentTo(SUNITA, desk)
    for (const otp of ['000000', '111111', '222222']) {
      expect(await desk.online.authenticate(telling(SUNITA, txn, otp))).toEqual(refused('otp-wrong', '400'))
    }
    expect(await desk.online.authenticate(telling(SUNITA, txn))).toEqual(refused('otp-expired', '403'))
  })
  test("to one person's number with another's OTP", async () => {
    const desk = await openDesk()
    const txn = await otpSentTo(SUNITA, desk)
    const mixed = { ...telling(SUNITA, txn), number: numberOf(BHASKAR) }
    expect(await desk.online.authenticate(mixed)).toEqual(refused('otp-expired', '402'))
  })
  test.each([
    ['behind', -30, '561'],
    ['ahead', 30, '562'],
  ])('to a desk whose clock is %s', async (_, minutes, code) => {
    const { online } = await openDesk({}, { ahead: () => minutes * 60_000 })
    expect(await online.authenticate(asking(SUNITA))).toEqual(refused('clock-wrong', code))
  })
})

describe('UIDAI does not take the set-up', () => {
  const { stranger, agency } = STAND_IN_KEYS
  test.each([
    ["another agency's code", { ac: 'OTHER' }, '566'],
    ['another code under it', { sa: 'OTHER' }, '543'],
    ['a licence that is over', { lk: 'OTHER' }, '565'],
    ["another service agency's licence", { asaLicence: 'OTHER' }, '566'],
    [
      'a signature that it does not know',
      { signing: { key: pkcs8Of(stranger), certificate: stranger.certificatePem } },
      '569',
    ],
    ['a session key for a certificate of other days', { encryptionCertificate: agency.certificatePem }, '501'],
    ['a session key that it cannot open', { encryptionCertificate: stranger.certificatePem }, '500'],
    [
      'a session key in the other padding',
      { framing: { hmacPrefix: 'none', skeyPadding: 'oaep-sha256-ts' } as const },
      '500',
    ],
    ['a digest with the time before it', { framing: { hmacPrefix: 'ts', skeyPadding: 'pkcs1' } as const }, '503'],
  ])('%s', async (_, set, code) => {
    const { online } = await openDesk({}, { set })
    expect(await online.authenticate(asking(SUNITA))).toEqual(refused('service-refused', code))
  })
})

describe('every error code', () => {
  test.each<[OnlineProblem, string[]]>([
    ['not-the-person', ['100', '200', '300']],
    ['locked-by-holder', ['330', '331', '332']],
    ['otp-wrong', ['400']],
    ['otp-expired', ['402', '403']],
    ['contact-missing', ['110', '111', '112', '113', '114', '115']],
    ['too-many-otps', ['952', '953']],
    ['number-not-in-use', ['992', '994', '995', '996', '997', '998']],
    ['no-consent', ['512']],
    ['clock-wrong', ['561', '562']],
    ['service-busy', ['930', '939', '950', '951', '999']],
    ['service-refused', ['500', '501', '502', '503', '504', '510', '511', '520', '527', '530']],
    ['service-refused', ['540', '541', '542', '543', '563', '565', '566', '569', '570', '901', 'K-100', '12345678']],
  ])('of %s', async (problem, codes) => {
    const { online, uidai } = await openDesk()
    for (const code of codes) {
      uidai.refuseBy(code)
      expect(await online.authenticate(asking(SUNITA))).toEqual(refused(problem, code))
    }
  })
  test('that is none is the service refusing without a reason', async () => {
    const { online, uidai } = await openDesk()
    for (const code of [SUNITA.uid, 'no such thing', '100 ']) {
      uidai.refuseBy(code)
      expect(await online.authenticate(asking(SUNITA))).toEqual(refused('service-refused', ''))
    }
  })
})

describe('a reply that is not to be believed', () => {
  const cases: [string, Fault, OnlineProblem][] = [
    ['of another transaction', 'other-txn', 'reply-other-txn'],
    ['of a quarter of an hour ago', 'stale', 'reply-stale'],
    ['of a time to come', 'ahead', 'reply-stale'],
    ['without a signature', 'unsigned', 'reply-unsigned'],
    ['signed by somebody else', 'other-key', 'reply-altered'],
    ['of the other service', 'of-the-other-service', 'reply-unreadable'],
    ['that is a page of a gateway', 'error-page', 'reply-unreadable'],
    ['without an end', 'endless', 'reply-unreadable'],
    ['cut off', 'cut', 'server-unreachable'],
  ]
  test.each(cases)('%s', async (_, fault, problem) => {
    const { online, uidai } = await openDesk()
    uidai.play(fault)
    expect(await online.authenticate(asking(SUNITA))).toEqual(refused(problem))
  })
  test.each(cases)('%s, to the asking for an OTP', async (_, fault, problem) => {
    const { online, uidai } = await openDesk()
    uidai.play(fault)
    expect(await online.askOtp({ number: numberOf(SUNITA), consent: true, channel: 'sms' })).toEqual(refused(problem))
  })
  test.each(['hangs', 'hangs-in-the-middle'] as const)(
    'that %s is waited for no longer than was set',
    async (fault) => {
      const { online, uidai } = await openDesk({}, { set: { timeoutMs: 200 } })
      uidai.play(fault)
      expect(await online.authenticate(asking(SUNITA))).toEqual(refused('server-unreachable'))
    },
  )
  test('whose no was turned into a yes', async () => {
    const { online, uidai } = await openDesk()
    uidai.play('turned-yes')
    expect(await online.authenticate(asking(SUNITA, { name: 'Kavita Yadav' }))).toEqual(refused('reply-altered'))
  })
  test('that was given before, to the same person', async () => {
    const { online, uidai } = await openDesk()
    expect(await online.authenticate(asking(SUNITA))).toMatchObject({ ok: true })
    uidai.play('replayed')
    expect(await online.authenticate(asking(SUNITA))).toEqual(refused('reply-other-txn'))
  })
  test('out of an envelope with nothing of UIDAI in it', async () => {
    const { online, uidai } = await openDesk({ kind: 'aua-wrapper' })
    for (const [fault, problem] of [
      ['error-page', 'reply-unreadable'],
      ['unsigned', 'reply-unsigned'],
      ['other-txn', 'reply-other-txn'],
    ] as const) {
      uidai.play(fault)
      expect(await online.authenticate(asking(SUNITA))).toEqual(refused(problem))
    }
  })
  test("from a server whose certificate is somebody else's", async () => {
    const { online, uidai } = await openDesk({}, { set: { serverCertificate: STAND_IN_KEYS.stranger.certificatePem } })
    expect(await online.authenticate(asking(SUNITA))).toEqual(refused('server-unreachable'))
    expect(uidai.asked).toEqual([])
  })
})

describe('nobody is asked', () => {
  test('where the person did not agree', async () => {
    const desk = await openDesk()
    const request: AuthRequest = withoutConsent(asking(SUNITA))
    expect(await desk.online.authenticate(request)).toEqual(refused('no-consent'))
    const otp = withoutConsent({ number: numberOf(SUNITA), consent: true, channel: 'sms' } as const)
    expect(await desk.online.askOtp(otp)).toEqual(refused('no-consent'))
    expect(desk.uidai.wire()).toHaveLength(0)
  })
  test.each(['', '12', 'four82', '482 91x', '4829130071'])('about an OTP that is none: "%s"', async (otp) => {
    const desk = await openDesk()
    const txn = await otpSentTo(SUNITA, desk)
    expect(await desk.online.authenticate(telling(SUNITA, txn, otp))).toEqual(refused('otp-wrong'))
    expect(desk.uidai.asked).toHaveLength(1)
  })
  test('about an OTP of a transaction that this desk did not begin', async () => {
    const desk = await openDesk()
    const other = await openDesk()
    const txn = await otpSentTo(SUNITA, other)
    expect(await desk.online.authenticate(telling(SUNITA, txn))).toEqual(refused('otp-expired'))
    expect(desk.uidai.asked).toEqual([])
  })
  test('about an OTP that was answered already', async () => {
    const desk = await openDesk()
    const txn = await otpSentTo(SUNITA, desk)
    expect(await desk.online.authenticate(telling(SUNITA, txn))).toMatchObject({ ok: true })
    expect(await desk.online.authenticate(telling(SUNITA, txn))).toEqual(refused('otp-expired'))
    expect(desk.uidai.asked).toHaveLength(2)
  })
  test('about an OTP that is being answered in another window', async () => {
    const desk = await openDesk()
    const txn = await otpSentTo(SUNITA, desk)
    const both = await Promise.all([telling(SUNITA, txn), telling(SUNITA, txn)].map(desk.online.authenticate))
    expect(both).toMatchObject([{ ok: true }, refused('otp-expired')])
    expect(desk.uidai.asked).toHaveLength(2)
  })
  test('about an OTP after ten minutes', async () => {
    let passed = 0
    const desk = await openDesk({}, { ahead: () => passed })
    const txn = await otpSentTo(SUNITA, desk)
    passed = 10 * 60_000
    expect(await desk.online.authenticate(telling(SUNITA, txn))).toEqual(refused('otp-expired'))
    expect(desk.uidai.asked).toHaveLength(1)
  })
  test.each([
    ['encryption', '2028-08-14'],
    ['response', '2029-01-02'],
    ['signing', '2029-01-02'],
  ])('once the certificate for %s is over', async (which, day) => {
    const far = { encryptionCertificate: STAND_IN_KEYS.server.certificatePem }
    const response = { ...far, responseCertificate: STAND_IN_KEYS.server.certificatePem }
    const set = { encryption: {}, response: far, signing: response }[which] ?? {}
    const { online, uidai } = await openDesk({}, { set, ahead: () => Date.parse(day) - Date.parse('2026-11-23') })
    expect(await online.authenticate(asking(SUNITA))).toEqual({
      ok: false,
      code: 'set-up-expired',
      details: { certificate: which },
    })
    expect(uidai.wire()).toHaveLength(0)
  })
})

describe('nothing is kept for later', () => {
  test('what was refused is not asked again when the line is back', async () => {
    const { online, uidai } = await openDesk()
    for (const fault of ['cut', 'error-page', 'unsigned'] as const) {
      uidai.play(fault)
      expect(await online.authenticate(asking(SUNITA))).toMatchObject({ ok: false })
    }
    expect(await online.authenticate(asking(BHASKAR))).toMatchObject({ ok: true })
    expect(uidai.asked.map(({ xml }) => /uid="(\d+)"/.exec(xml)?.[1])).toEqual([
      SUNITA.uid,
      SUNITA.uid,
      SUNITA.uid,
      BHASKAR.uid,
    ])
  })
  test('who was not reached is asked about anew, in another transaction and with the number typed again', async () => {
    const { online, uidai } = await openDesk()
    const request = asking(SUNITA)
    uidai.play('cut')
    await online.authenticate(request)
    await expect(online.authenticate(request)).rejects.toThrow('once-text: spent already')
    await online.authenticate(asking(SUNITA))
    const txns = uidai.asked.map(({ xml }) => /txn="(\w+)"/.exec(xml)?.[1])
    expect(new Set(txns).size).toBe(2)
  })
})
