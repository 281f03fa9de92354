import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aadhaarCard, makeAadhaarKey } from '../../support/aadhaar.ts'
import { openTestDay, openTestSite, type OpenDay, type Site } from '../../support/site.ts'
import { certificateToPem } from '#proof/x509'
import { newSigningKey } from '#proof/keys'
import { countOf } from '../events.ts'
import { openCardDay, readText } from './card-day.ts'

const key = makeAadhaarKey()

describe('a real centre', () => {
  let site: Site
  beforeAll(async () => {
    site = await openTestSite({ mode: 'real' })
  })
  afterAll(() => site.close())

  test('takes no key whose fingerprint is not pinned, however well it is made', async () => {
    const before = countOf(site)
    expect(await site.ask('trust.import', { pem: key.certificatePem })).toMatchObject({ code: 'key-not-pinned' })
    expect(countOf(site)).toBe(before)
  })

  test('shows the seven pinned keys, all of them still to be brought in', async () => {
    const { keys, state } = await site.must('trust.keys', {})
    expect(state).toBe('sound')
    expect(keys.map((one) => one.state)).toEqual(Array(7).fill('missing'))
    expect(keys.at(-1)).toMatchObject({ name: 'UIDAI offline 2026', validTo: '2029-02-03' })
  })

  test('cannot verify a card while it holds no key, and blames nobody', async () => {
    const read = await site.ask('identity.read', { text: aadhaarCard(key) })
    expect(read).toEqual({ ok: true, value: { kind: 'refused', reasons: ['SIG_UNKNOWN_KEY'] } })
  })
})

describe('a practice centre', () => {
  let day: OpenDay
  beforeEach(async () => {
    day = await openTestDay()
    await day.site.signIn('inCharge')
  })
  afterEach(() => day.site.close())

  test('takes a test key, once, and marks it as one', async () => {
    expect(await day.site.must('trust.import', { pem: key.certificatePem })).toMatchObject({ state: 'test' })
    const before = countOf(day.site)
    await day.site.must('trust.import', { pem: key.certificatePem })
    expect(countOf(day.site)).toBe(before)
    const { keys } = await day.site.must('trust.keys', {})
    expect(keys.filter(({ state }) => state === 'test')).toMatchObject([
      { name: 'DS PRACTICE 01', importedBy: 'Asha Patil' },
    ])
  })

  test.each([
    ['no certificate at all', 'Dear in-charge', 'not-a-certificate'],
    ['a key of another size', makeAadhaarKey({ bits: 1024 }).certificatePem, 'not-rsa-2048'],
    [
      'a key without its certificate',
      newSigningKey().export({ type: 'pkcs8', format: 'pem' }).toString(),
      'not-a-certificate',
    ],
    ['a broken one', certificateToPem(key.certificateDer.slice(0, -5)), 'not-a-certificate'],
  ])('refuses %s', async (_what, pem, code) => {
    expect(await day.site.ask('trust.import', { pem })).toMatchObject({ code })
  })

  test('does not let a verifier decide whom to trust', async () => {
    await day.site.signIn('verifier')
    expect(await day.site.ask('trust.import', { pem: key.certificatePem })).toMatchObject({ code: 'not-allowed' })
  })
})

test('a key that was swapped in the file makes the whole store broken, and nothing is verified by it', async () => {
  const day = await openCardDay()
  const other = Buffer.from(makeAadhaarKey().certificateDer).toString('base64')
  day.site.register.context.keep.run('update trust_key set certificate = :other', { other })
  expect(await readText(day, aadhaarCard(day.key))).toEqual({ kind: 'refused', reasons: ['TRUST_STORE_INVALID'] })
  expect(await day.site.must('trust.keys', {})).toMatchObject({ state: 'broken' })
  day.site.close()
})
