import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyCertificate } from '#proof/hcert'
import { packRevocations, signRevocationList } from '#proof/revocation-list'
import { certificateToPem } from '#proof/x509'
import { httpLine } from '../../main/register/sync/transports/http.ts'
import { cowinText, packed } from '../proof/cowin-examples.ts'
import { claimsOf, euDcc, foreignIssuer, foreignText, p256Issuer } from '../proof/foreign-issuer.ts'
import { nameOf } from '../proof/forge.ts'
import { instant, NOW } from '../proof/trust.ts'
import { openTestNational, type TestNational } from '../support/national.ts'
import { openTestDay, openTestSite, type OpenDay, PIN, type Site, vaccinate } from '../support/site.ts'
import { bodiesOf, countOf } from './events.ts'

/** The code on the certificate of somebody who was vaccinated just now. */
async function printedCode(day: OpenDay): Promise<{ readonly code: string; readonly personId: string }> {
  const personId = await vaccinate(day)
  const person = await day.site.must('people.get', { personId })
  const page = await day.site.must('certificates.page', { certificateId: person.certificate?.id ?? '' })
  return { code: page.code ?? '', personId }
}

describe('at a practice centre', () => {
  let day: OpenDay
  let code: string
  let personId: string
  beforeAll(async () => {
    day = await openTestDay()
    ;({ code, personId } = await printedCode(day))
  })
  afterAll(() => day.site.close())

  test('its own certificate is good, says so only with the photo ID, and is marked as practice', async () => {
    const checked = await day.site.must('certificates.check', { text: `${code}\n` })
    expect(checked.standing).toEqual({ is: 'valid-without-list', compareWith: 'photo-id' })
    expect(checked.findings.every(({ ok }) => ok)).toBe(true)
    expect(checked).toMatchObject({
      origin: 'national',
      content: { is: 'proven', says: { mode: 'practice', doses: [{ product: 'Covishield', country: 'IN' }] } },
      here: { personId, replacedBy: null, revoked: null },
    })
  })

  test('an edited one is forged, and nothing of what it says is shown', async () => {
    const letter = code.at(-40) === 'A' ? 'B' : 'A'
    const checked = await day.site.must('certificates.check', { text: code.slice(0, -40) + letter + code.slice(-39) })
    expect(['forged', 'unreadable']).toContain(checked.standing.is)
    expect(checked).toMatchObject({ content: { is: 'none' }, here: null })
  })

  test('what is no certificate is unreadable, and why is said', async () => {
    const checked = await day.site.must('certificates.check', { text: 'a shopping list' })
    expect(checked.standing).toEqual({ is: 'unreadable', check: 'prefix', why: 'not-a-certificate' })
    expect(checked).toMatchObject({ origin: 'unknown', content: { is: 'none' }, period: null, here: null })
  })

  test('at a real centre it counts for nothing, and is called what it is', async () => {
    const real = await openTestSite({ mode: 'real' })
    const checked = await real.must('certificates.check', { text: code })
    expect(checked).toMatchObject({ standing: { is: 'practice' }, content: { is: 'none' }, here: null })
    real.close()
  })

  test('it ends with the certificate of its laptop, and then still says what it said', async () => {
    const later = await openTestDay()
    const printed = await printedCode(later)
    later.site.wait(366 * 24 * 60)
    const checked = await later.site.must('certificates.check', { text: printed.code })
    expect(checked).toMatchObject({ standing: { is: 'expired' }, content: { is: 'proven' } })
    later.site.close()
  })

  test('revoked here it is revoked at once, before any national list says so', async () => {
    const { site } = day
    const { code: other, personId: who } = await printedCode(day)
    const { certificate } = await site.must('people.get', { personId: who })
    await site.must('certificates.revoke', {
      certificateId: certificate?.id ?? '',
      reason: 'Printed for somebody else',
      approval: { approver: site.staff.inCharge, pin: PIN.inCharge },
    })
    const checked = await site.must('certificates.check', { text: other })
    expect(checked.standing).toEqual({ is: 'revoked', check: 'not-revoked', why: 'revoked' })
    expect(checked).toMatchObject({
      content: { is: 'proven' },
      revocationsAsOf: null,
      here: { personId: who, revoked: { byName: 'Asha Patil', reason: 'Printed for somebody else' } },
    })
    expect(await site.must('identity.read', { text: other })).toEqual({
      kind: 'certificate-refused',
      check: 'not-revoked',
    })
  })

  test('as the credential that was saved of it, it is judged by the same root and is the same person’s', async () => {
    const { site } = day
    const { code: other, personId: who } = await printedCode(day)
    const id = (await site.must('people.get', { personId: who })).certificate?.id ?? ''
    const { text } = await site.must('certificates.credential', { certificateId: id })
    const [paper, file] = [
      await site.must('certificates.check', { text: other }),
      await site.must('certificates.check', { text }),
    ]
    expect(file).toMatchObject({
      standing: paper.standing,
      origin: 'national',
      content: { is: 'proven', says: { certificateId: id, mode: 'practice', birth: '' } },
      signer: paper.signer,
      period: paper.period,
      here: paper.here,
    })
    expect(file.findings.every(({ ok }) => ok)).toBe(true)
    await site.must('certificates.revoke', {
      certificateId: id,
      reason: 'Printed for somebody else',
      approval: { approver: site.staff.inCharge, pin: PIN.inCharge },
    })
    expect(await site.must('certificates.check', { text })).toMatchObject({
      standing: { is: 'revoked' },
      content: { is: 'proven' },
      here: { revoked: { reason: 'Printed for somebody else' } },
    })
    const real = await openTestSite({ mode: 'real' })
    expect(await real.must('certificates.check', { text })).toMatchObject({
      standing: { is: 'practice' },
      content: { is: 'none' },
    })
    real.close()
  })

  test('a credential that Co-WIN gave out is somebody’s word, as a file and out of its code', async () => {
    for (const text of [cowinText(), await packed([cowinText()], { doubled: true })]) {
      const checked = await day.site.must('certificates.check', { text })
      expect(checked).toMatchObject({
        standing: { is: 'signer-unknown', check: 'signer-known' },
        origin: 'cowin',
        content: { is: 'claimed', says: { names: ['Bhaya Mitra'], age: 27, birth: '', doses: [{ number: 2, of: 2 }] } },
        signer: null,
        period: null,
        revocationsAsOf: null,
        here: null,
      })
    }
  })
})

describe('a foreign certificate', () => {
  const austria = foreignIssuer({ subject: nameOf('DSC 1', 'AT') })
  const togo = foreignIssuer({ subject: nameOf('DSC 2', 'TG') })
  const pem = (...issuers: (typeof austria)[]) => issuers.map(({ leaf }) => certificateToPem(leaf)).join('')
  const text = foreignText(austria)
  let site: Site
  beforeAll(async () => {
    site = await openTestSite({ at: new Date(NOW).toISOString() })
  })
  afterAll(() => site.close())
  const check = () => site.must('certificates.check', { text })

  test('of an unknown signer is somebody’s claim; the same under a list is history that is proven', async () => {
    expect(await check()).toMatchObject({
      standing: { is: 'signer-unknown', check: 'signer-known' },
      origin: 'foreign',
      content: { is: 'claimed', says: { names: ['Gabriele Musterfrau-Gößinger'] } },
      signer: { kid: austria.signer.kid, name: null },
    })
    const taken = await site.must('certificates.importSigners', { list: 'EU', text: pem(austria, togo) })
    expect(taken).toEqual({ signers: 2, leftOut: [] })
    expect(await check()).toMatchObject({
      standing: { is: 'valid-without-list', compareWith: 'photo-id' },
      content: {
        is: 'proven',
        says: { doses: [{ number: 2, product: 'Comirnaty', day: '2021-06-11' }], country: 'AT', document: null },
      },
      signer: { kid: austria.signer.kid, name: 'DSC 1' },
      revocationsAsOf: null,
      here: null,
    })
  })

  test('of an unknown signer that cannot be read to its end stays a claim', async () => {
    const claims = claimsOf(new Map([[1, euDcc()]]), [[4, 'never']])
    const checked = await site.must('certificates.check', { text: foreignText(p256Issuer(), { claims }) })
    expect(checked).toMatchObject({ standing: { is: 'unreadable', why: 'no-period' }, content: { is: 'claimed' } })
  })

  test('the desk says that it is one, and takes nothing from it', async () => {
    expect(await site.must('identity.read', { text })).toEqual({ kind: 'certificate-refused', check: 'foreign' })
  })

  test('what lies in a file is counted before it is believed, and that alone believes nothing', async () => {
    const before = countOf(site)
    expect(await site.must('certificates.readSigners', { text: pem(togo, austria) })).toEqual({
      signers: 2,
      countries: [
        { country: 'AT', signers: 1 },
        { country: 'TG', signers: 1 },
      ],
      leftOut: [],
    })
    expect(await site.ask('certificates.readSigners', { text: 'a shopping list' })).toMatchObject({
      ok: false,
      code: 'signers-unreadable',
    })
    expect(countOf(site)).toBe(before)
  })

  test('a list is counted by country; brought in again nothing happens, and a new one takes its place', async () => {
    const { countries, lists } = await site.must('certificates.signers', {})
    expect(countries).toEqual([
      { country: 'AT', signers: 1 },
      { country: 'TG', signers: 1 },
    ])
    expect(lists).toMatchObject([{ list: 'EU', signers: 2, by: 'Asha Patil', state: 'sound' }])
    const before = countOf(site)
    await site.must('certificates.importSigners', { list: 'EU', text: pem(togo, austria) })
    expect(countOf(site)).toBe(before)
    await site.must('certificates.importSigners', { list: 'EU', text: pem(togo) })
    expect((await check()).standing.is).toBe('signer-unknown')
    await site.must('certificates.importSigners', { list: 'Austria alone', text: pem(austria) })
    expect((await check()).standing.is).toBe('valid-without-list')
    expect(bodiesOf(site, 'signers-trusted.1')).toHaveLength(3)
  })

  test('a list that is dropped is believed no longer', async () => {
    expect(await site.must('certificates.dropSigners', { list: 'Austria alone' })).toMatchObject({
      lists: [{ list: 'EU' }],
    })
    expect((await check()).standing.is).toBe('signer-unknown')
    const before = countOf(site)
    await site.must('certificates.dropSigners', { list: 'Austria alone' })
    expect(countOf(site)).toBe(before)
  })

  test('a signer that somebody put into the file makes its whole list broken, until it is brought in again', async () => {
    await site.must('certificates.importSigners', { list: 'EU', text: pem(togo) })
    site.register.context.keep.run(
      `insert into foreign_signer (hash, kid, country, certificate)
       select hash, :kid, 'AT', :certificate from signer_list where list = 'EU'`,
      { kid: austria.signer.kid, certificate: austria.leaf },
    )
    expect((await check()).standing.is).toBe('signer-unknown')
    expect(await site.must('certificates.signers', {})).toMatchObject({ countries: [], lists: [{ state: 'broken' }] })
    const before = countOf(site)
    await site.must('certificates.importSigners', { list: 'EU', text: pem(togo) })
    expect(await site.must('certificates.signers', {})).toMatchObject({
      countries: [{ country: 'TG', signers: 1 }],
      lists: [{ state: 'sound' }],
    })
    expect(countOf(site)).toBe(before)
  })

  test('what is no list, and who may not bring one in, is refused', async () => {
    expect(await site.ask('certificates.importSigners', { list: 'EU', text: 'Dear in-charge' })).toMatchObject({
      code: 'signers-unreadable',
    })
    expect(await site.ask('certificates.importSigners', { list: 'EU', text: '[]' })).toMatchObject({
      code: 'no-signers',
    })
    await site.signIn('verifier')
    expect(await site.ask('certificates.importSigners', { list: 'EU', text: pem(togo) })).toMatchObject({
      code: 'not-allowed',
    })
  })
})

describe('at a real centre that is enrolled', () => {
  let national: TestNational
  let day: OpenDay
  let code: string
  beforeAll(async () => {
    day = await openTestDay({ mode: 'real', national: httpLine })
    national = await openTestNational({ mode: 'real', now: () => day.site.clock.at })
    await day.site.signIn('inCharge')
    await day.site.must('setup.enrol', { server: national.url, code: await national.invite('MH-PUN-0412') })
    ;({ code } = await printedCode(day))
    await day.site.signIn('inCharge')
  })
  afterAll(async () => {
    day.site.close()
    await national.close()
  })
  const check = () => day.site.must('certificates.check', { text: code })
  /** As it comes on a stick. */
  const takeList = (number: number, hashes: readonly string[]) => {
    const list = packRevocations({ hashes, devices: [] })
    const text = signRevocationList(
      list,
      { number, asOf: instant(day.site.clock.at) },
      national.national.authority.receipts,
    )
    return day.site.must('revocations.take', { text })
  }

  test('its certificate is good by a list of today, and after three days by one that is three days old', async () => {
    expect((await check()).standing.is).toBe('valid-without-list')
    await takeList(1, ['00'.repeat(16)])
    const checked = await check()
    expect(checked.standing).toEqual({ is: 'valid', compareWith: 'photo-id' })
    expect(Date.parse(checked.revocationsAsOf ?? '')).toBe(day.site.clock.at)
    day.site.wait(3 * 24 * 60)
    expect((await check()).standing).toEqual({ is: 'valid-by-old-list', listDays: 3, compareWith: 'photo-id' })
  })

  test('on the list it is revoked, wherever it was issued, and becomes nobody’s history', async () => {
    const mark = verifyCertificate(code, { root: national.national.authority.root, now: day.site.clock.at }).signer
      ?.rHash
    await takeList(2, [mark ?? ''])
    expect(await check()).toMatchObject({
      standing: { is: 'revoked', check: 'not-revoked', why: 'revoked' },
      origin: 'national',
      content: { is: 'proven', says: { mode: 'real' } },
    })
    expect(await day.site.must('identity.read', { text: code })).toEqual({
      kind: 'certificate-refused',
      check: 'not-revoked',
    })
  })
})
