/** The national list of revocations at a centre and its district: how it comes, what it refuses, how old it is. */
import { readFileSync } from 'node:fs'
import { gzipSync, inflateSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RevocationsAnswer } from '#contract/national'
import { fromBase45 } from '#proof/base45'
import { signCertificate } from '#proof/hcert'
import { packRevocations, signRevocationList } from '#proof/revocation-list'
import { validityOf } from '#proof/check-leaf'
import { revokeDevice } from '../../main/national/stolen-device.ts'
import { heldRevocations } from '../../main/register/revocations/held.ts'
import { lookForRevocations } from '../../main/register/revocations/pull.ts'
import { httpLine } from '../../main/register/sync/transports/http.ts'
import { aRecord } from '../domain/certificate/record-examples.ts'
import { textOf } from '../proof/forge.ts'
import { instant, nation } from '../proof/trust.ts'
import { type DistrictDay, openDistrictDay } from '../support/district-day.ts'
import { openTestNational } from '../support/national.ts'
import { PIN, type Site, vaccinate } from '../support/site.ts'

let all: DistrictDay
beforeAll(async () => {
  all = await openDistrictDay()
}, 120_000)
beforeEach(() => {
  all.national.line.mend()
  all.district.clock.at = all.day.site.clock.at
})
afterAll(() => all.close())

const DAY_MINUTES = 24 * 60
const EMPTY = gzipSync('{"devices":[],"hashes":""}').toString('base64')
const centre = (): Site => all.day.site
const check = (text: string, site = centre()) => site.must('certificates.check', { text })
const state = (site = centre()) => site.must('revocations.state', {})

/** Somebody who was vaccinated, and the code on their paper. */
async function vaccinated(): Promise<{ personId: string; id: string; code: string }> {
  await centre().signIn('verifier')
  const personId = await vaccinate(all.day)
  const { certificate } = await centre().must('people.get', { personId })
  const { code } = await centre().must('certificates.page', { certificateId: certificate?.id ?? '' })
  await centre().signIn('inCharge')
  return { personId, id: certificate?.id ?? '', code: code ?? '' }
}

const correctName = (personId: string, to: string) =>
  centre().must('corrections.person', {
    id: centre().newId(),
    personId,
    changes: [{ field: 'name', to }],
    reason: 'As on the card',
    approval: { approver: centre().staff.inCharge, pin: PIN.inCharge },
  })

/** The order of P-256. */
const N = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551')

/** The same certificate with s turned into n - s: as genuine to every verifier, and another text. */
function twinOf(code: string): string {
  const message = inflateSync(fromBase45(code.slice(4)) ?? new Uint8Array())
  const s = BigInt(`0x${message.subarray(-32).toString('hex')}`)
  return textOf(Buffer.concat([message.subarray(0, -32), Buffer.from((N - s).toString(16).padStart(64, '0'), 'hex')]))
}

test('before any list came that is said, and a good certificate is called good without one', async () => {
  expect(await state()).toEqual({ asOf: null, daysOld: null, count: 0, devices: 0, takenAt: null, carriedBy: null })
  const { code } = await vaccinated()
  expect(await check(code)).toMatchObject({ standing: { is: 'valid-without-list' }, revocationsAsOf: null })
})

test('a day with a correction ends in the list, and the list refuses the old paper and its twin and takes the new', async () => {
  const { personId, code } = await vaccinated()
  await correctName(personId, 'Rekha R. Pawar')
  const fresh = await centre().must('certificates.issue', { personId })
  const page = await centre().must('certificates.page', { certificateId: fresh.id })
  await centre().must('sync.now', {})
  expect(await state()).toMatchObject({ count: 1, devices: 0, daysOld: 0, carriedBy: 'line' })
  // At the district, which knows of it by the list alone.
  expect(await check(code, all.district)).toMatchObject({ standing: { is: 'valid-without-list' } })
  await all.district.must('revocations.pull', {})
  const revoked = { standing: { is: 'revoked', check: 'not-revoked', why: 'revoked' } }
  expect(await check(code, all.district)).toMatchObject(revoked)
  expect(twinOf(code)).not.toBe(code)
  expect(await check(twinOf(code), all.district)).toMatchObject(revoked)
  expect(await check(page.code ?? '', all.district)).toMatchObject({ standing: { is: 'valid' } })
})

test('what the in-charge revoked is refused at the district by the same list', async () => {
  const { id, code } = await vaccinated()
  const approval = { approver: centre().staff.inCharge, pin: PIN.inCharge }
  await centre().must('certificates.revoke', { certificateId: id, reason: 'Lost with the bag', approval })
  await centre().must('sync.now', {})
  await all.district.must('revocations.pull', {})
  expect(await check(code, all.district)).toMatchObject({ standing: { is: 'revoked' } })
})

describe('the list that is held', () => {
  test('is made fresh by the signed word alone where nothing was added', async () => {
    const before = await state()
    const list = heldRevocations(centre().register.context)
    centre().wait(60)
    expect(await centre().must('revocations.pull', {})).toMatchObject({ count: before.count, daysOld: 0 })
    const after = heldRevocations(centre().register.context)
    expect(after).toMatchObject({ number: list?.number, hash: list?.hash, asOf: centre().clock.at })
  })

  test('stays through a dead line, and counts the days until a newer one comes', async () => {
    const { code } = await vaccinated()
    all.national.line.cut()
    centre().wait(8 * DAY_MINUTES)
    expect(await centre().ask('revocations.pull', {})).toMatchObject({ code: 'server-unreachable' })
    expect(await state()).toMatchObject({ daysOld: 8 })
    expect(await check(code)).toMatchObject({ standing: { is: 'valid-by-old-list', listDays: 8 } })
    all.national.line.mend()
    // The day goes on where it was.
    centre().wait(-8 * DAY_MINUTES)
    expect(await centre().must('revocations.pull', {})).toMatchObject({ daysOld: 0 })
  })

  test('is looked for by itself, once in half an hour, also while nobody is signed in', async () => {
    const { context } = centre().register
    await centre().must('staff.signOut', {})
    centre().wait(29)
    await lookForRevocations(context)
    const takenAt = (await state()).takenAt
    centre().wait(2)
    await lookForRevocations(context)
    expect((await state()).takenAt).not.toBe(takenAt)
    await centre().signIn('inCharge')
  })

  test('never gives way to an older one, by the line or by a stick', async () => {
    const { authority } = all.national.national
    const held = heldRevocations(centre().register.context)
    const older = signRevocationList(
      packRevocations({ hashes: [], devices: [] }),
      { number: (held?.number ?? 0) - 1, asOf: instant(centre().clock.at) },
      authority.receipts,
    )
    const refused = { ok: false, code: 'revocations-older' }
    expect(await centre().ask('revocations.take', { text: older })).toMatchObject(refused)
    const forked = signRevocationList(
      packRevocations({ hashes: [], devices: [] }),
      { number: held?.number ?? 0, asOf: instant(centre().clock.at) },
      authority.receipts,
    )
    expect(await centre().ask('revocations.take', { text: forked })).toMatchObject(refused)
    expect(heldRevocations(centre().register.context)?.hash).toBe(held?.hash)
  })

  test.each<[string, (answer: RevocationsAnswer) => RevocationsAnswer, string]>([
    ['another list under the same word', (answer) => ({ ...answer, gzip: EMPTY }), 'revocations-untrusted'],
    ['bytes that are no archive', (answer) => ({ ...answer, gzip: 'AAAA' }), 'server-answer-wrong'],
    [
      'another signature',
      (answer) => ({ ...answer, signature: `${answer.signature.slice(0, -4)}AAAA` }),
      'revocations-untrusted',
    ],
  ])('does not take %s', async (_what, change, code) => {
    const before = await state()
    centre().reopen({
      national: {
        ...httpLine,
        revocations: async (server, path) => {
          const answer = await httpLine.revocations(server, path.split('?')[0] ?? path)
          return !answer.ok || 'declined' in answer.value ? answer : { ok: true, value: change(answer.value) }
        },
      },
    })
    await centre().signIn('inCharge')
    expect(await centre().ask('revocations.pull', {})).toMatchObject({ ok: false, code })
    expect(await state()).toEqual(before)
    centre().reopen({ national: httpLine })
    await centre().signIn('inCharge')
  })

  test('holds on after the server\u2019s own certificate has ended', async () => {
    const end = validityOf(all.national.national.authority.receipts.leaf).notAfter
    const minutes = Math.ceil((end - centre().clock.at) / 60_000) + 1
    centre().wait(minutes)
    centre().reopen()
    expect(heldRevocations(centre().register.context)?.count).toBe((await state()).count)
    centre().wait(-minutes)
    await centre().signIn('inCharge')
  })
})

describe('on a stick', () => {
  test('the district writes its list, and the in-charge of a centre without a line takes it', async () => {
    const { personId } = await vaccinated()
    await correctName(personId, 'Lakshmi R. Iyer')
    await centre().must('sync.now', {})
    await all.district.must('revocations.pull', {})
    const { file } = await all.district.must('revocations.save', { folder: all.stick })
    // The same centre before it had any list: nothing else changes hands.
    centre().register.context.keep.run('delete from national_revocations')
    expect(heldRevocations(centre().register.context)).toBeUndefined()
    const text = readFileSync(file, 'utf8')
    const taken = await centre().must('revocations.take', { text })
    expect(taken).toMatchObject({ count: 3, carriedBy: 'file', daysOld: 0 })
    expect(heldRevocations(centre().register.context)?.count).toBe(3)
    expect(await centre().must('revocations.take', { text })).toEqual(taken)
  })

  test('one that another nation signed, or that was changed, is not taken', async () => {
    const list = packRevocations({ hashes: [], devices: [] })
    const issue = { number: 9_000_000_000, asOf: instant(centre().clock.at) }
    const foreign = signRevocationList(list, issue, nation('NVR1', centre().clock.at).receipts())
    const take = (text: string) => centre().ask('revocations.take', { text })
    expect(await take(foreign)).toMatchObject({ code: 'revocations-untrusted', details: { check: 'issuer' } })
    const genuine = signRevocationList(list, issue, all.national.national.authority.receipts)
    expect(await take(genuine.replace('"hashes":""', '"hashes":"AAAAAAAAAAAAAAAAAAAAAA=="'))).toMatchObject({
      code: 'revocations-untrusted',
      details: { check: 'bytes' },
    })
    expect(await take('a shopping list')).toMatchObject({ code: 'revocations-untrusted' })
    expect(await state()).toMatchObject({ count: 3 })
  })

  test('a folder that cannot be written is told so, and only who answers for the centre brings a list in', async () => {
    expect(await centre().ask('revocations.save', { folder: `${import.meta.filename}/nowhere` })).toMatchObject({
      code: 'folder-unwritable',
    })
    await centre().signIn('verifier')
    expect(await centre().ask('revocations.take', { text: '{}' })).toMatchObject({ code: 'not-allowed' })
    await centre().signIn('inCharge')
  })
})

test('a stolen laptop: what had come in holds, what its thief dates back is refused, and nothing is taken from it', async () => {
  const { code: known } = await vaccinated()
  await centre().must('sync.now', {})
  const home = centre().register.context.home()
  if (home === undefined || home.certificate === null) throw new Error('the centre is not enrolled')
  const { key, log } = home
  const { leaf } = home.certificate
  await revokeDevice({ device: log, since: null }, all.national.national)
  // With the key in hand no clock of any program stands in the way.
  const issuedAt = centre().clock.at - 3_600_000
  const dated = signCertificate({ record: aRecord(), key, leaf, issuedAt, expiresAt: validityOf(leaf).notAfter })
  const backDated = dated.ok ? dated.value.text : ''
  await all.district.must('revocations.pull', {})
  expect(await state(all.district)).toMatchObject({ devices: 1 })
  expect(await check(known, all.district)).toMatchObject({ standing: { is: 'valid' } })
  expect((await check(backDated, all.district)).findings).toContainEqual({
    check: 'not-revoked',
    ok: false,
    why: 'device-revoked',
  })
  await vaccinated()
  expect(await centre().must('sync.now', {})).toMatchObject({ line: 'refused', trouble: 'device-revoked' })
})

test('under a new root the old list says nothing', async () => {
  const other = await openTestNational({ now: () => centre().clock.at })
  await all.district.must('setup.enrol', { server: other.url, code: await other.invite('MH-PUN') })
  expect(await state(all.district)).toMatchObject({ asOf: null })
  await other.close()
})

test('what a district brings of a stolen laptop does not hold up what others sent', async () => {
  const { day, district, national, stick, close } = await openDistrictDay()
  await vaccinate(day)
  await day.site.must('sync.export', { folder: stick })
  await revokeDevice({ device: day.site.register.context.home()?.log ?? '', since: null }, national.national)
  await district.must('district.receive', { folder: stick })
  expect(await district.ask('district.forward', {})).toMatchObject({
    code: 'server-answer-wrong',
    details: { why: 'device-revoked' },
  })
  // Its own log went up all the same.
  expect(await district.must('sync.state', {})).toMatchObject({ waiting: 0, trouble: 'device-revoked' })
  await close()
})
