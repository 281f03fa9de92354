import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyCertificate } from '#proof/hcert'
import { giveDose, openTestDay, type OpenDay, PIN, registerPerson, vaccinate } from '../support/site.ts'
import { bodiesOf, countOf, eventsIn } from './events.ts'

let day: OpenDay
let personId: string
beforeAll(async () => {
  day = await openTestDay()
  personId = await vaccinate(day)
})
afterAll(() => day.site.close())

const issue = (person = personId) => day.site.must('certificates.issue', { personId: person })
const page = (certificateId: string) => day.site.must('certificates.page', { certificateId })
const verdictOf = (code: string | null) => {
  const { context } = day.site.register
  const root = context.home()?.certificate?.root ?? new Uint8Array()
  return verifyCertificate(code ?? '', { root, now: context.nowMs() })
}
const early = () => ({
  reason: 'Leaves for abroad tonight',
  approval: { approver: day.site.staff.inCharge, pin: PIN.inCharge },
})

test('a certificate is issued once; asked for again, it is the same one', async () => {
  const first = await issue()
  const events = countOf(day.site)
  expect(await issue()).toEqual(first)
  expect(countOf(day.site)).toBe(events)
  const issued = eventsIn(day.site.register.context.db).filter(({ type }) => type === 'certificate-issued.1')
  expect(issued).toMatchObject([{ by: day.site.staff.verifier, seal: expect.stringMatching(/^[\w-]{86}$/) }])
})

test('anyone can check its code with the root alone, and reads what stands on the page', async () => {
  const shown = await page((await issue()).id)
  const verdict = verdictOf(shown.code)
  expect(verdict.findings.filter(({ ok }) => !ok)).toEqual([])
  expect(verdict).toMatchObject({
    ok: true,
    record: {
      certificateId: shown.id,
      name: {
        latin: 'Sunita Jadhav',
        native: 'सुनीता जाधव',
      },
      gender: 'female',
      birth: {
        kind: 'year',
        year: 1974,
      },
      document: {
        kind: 'epic',
        lastFour: '6253',
      },
      doses: [
        {
          brand: 'Covishield',
          number: 1,
          of: 2,
          day: '2026-11-23',
          lot: '4121Z001',
          nextDue: '2027-01-18',
        },
      ],
      centre: {
        id: 'MH-PUN-0412',
        name: 'PHC Wagholi',
      },
      vaccinator: 'Meena Kulkarni',
      practice: true,
    },
  })
  expect(shown).toMatchObject({ title: 'provisional', next: { from: '2027-01-18' }, person: { masked: '•••• 6253' } })
  const broken = (shown.code ?? '').replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  expect(verdictOf(broken).ok).toBe(false)
})

test('the second dose has a certificate of its own, and the first stays what it was', async () => {
  const person = await vaccinate(day)
  const first = await issue(person)
  const before = await page(first.id)
  day.site.wait(1)
  const card = {
    document: 'pan',
    number: 'ABCPD1234E',
    unreadableBecause: null,
    decision: 'agrees',
    note: null,
  } as const
  const { sessionId } = day
  await day.site.must('identity.verify', { id: day.site.newId(), personId: person, sessionId, ...card })
  await giveDose(day, person, { exception: early() })
  const second = await issue(person)
  expect(second).toMatchObject({ doses: 2, signed: true, copies: 0 })
  expect(second.id).not.toBe(first.id)
  expect(await page(first.id)).toEqual(before)
  const shown = await page(second.id)
  expect(shown).toMatchObject({ title: 'final', next: null, doses: [{ number: 1 }, { number: 2 }] })
  expect(verdictOf(shown.code)).toMatchObject({ ok: true, record: { doses: [{ number: 1 }, { number: 2 }] } })
})

describe('a certificate is not issued', () => {
  test('to nobody, nor without a dose', async () => {
    const refused = (person: string) => day.site.ask('certificates.issue', { personId: person })
    expect(await refused(day.site.newId())).toMatchObject({ code: 'person-unknown' })
    expect(await refused(await registerPerson(day))).toMatchObject({ code: 'no-dose' })
  })
})

test.each([
  ['ration-card', 'RC/12/3/4'],
  ['service-id', 'सेवा-१२३४'],
  ['other-photo-id', '12(A)'],
] as const)('whoever shows a %s of number %s gets a certificate all the same', async (document, number) => {
  const { site, sessionId } = day
  const person = await registerPerson(day)
  const seen = { document, number, unreadableBecause: null, decision: 'agrees', note: null } as const
  await site.must('identity.verify', { id: site.newId(), personId: person, sessionId, ...seen })
  await giveDose(day, person)
  const issued = await issue(person)
  expect(verdictOf((await page(issued.id)).code)).toMatchObject({ ok: true })
})

describe('the language beside English', () => {
  const language = () => day.site.must('certificates.language', {})

  test('is the one that the state proposes, until the in-charge chooses another', async () => {
    const { id } = await issue()
    expect(await language()).toEqual({ proposed: 'mr', chosen: null })
    expect((await page(id)).language).toBe('mr')
    await day.site.signIn('inCharge')
    expect(await day.site.must('certificates.chooseLanguage', { language: 'ur' })).toEqual({
      proposed: 'mr',
      chosen: 'ur',
    })
    expect((await page(id)).language).toBe('ur')
    expect(bodiesOf(day.site, 'certificate-language-chosen.1')).toEqual([{ language: 'ur' }])
    expect(await day.site.must('certificates.chooseLanguage', { language: null })).toMatchObject({ chosen: null })
    expect((await page(id)).language).toBe('mr')
  })

  test('can be another one for one page, and so can its paper; neither changes what was signed', async () => {
    const { id } = await issue()
    const usual = await page(id)
    const other = await day.site.must('certificates.page', { certificateId: id, language: 'ta', size: 'slip' })
    expect(other).toEqual({ ...usual, language: 'ta', size: 'slip' })
    expect(usual).toMatchObject({ size: 'a4', helpline: '1075' })
  })

  test('chosen again as it is, nothing is noted', async () => {
    const events = countOf(day.site)
    await day.site.must('certificates.chooseLanguage', { language: null })
    expect(countOf(day.site)).toBe(events)
  })
})

test('the page says until when its code holds', async () => {
  const shown = await page((await issue()).id)
  expect(Date.parse(shown.validTo ?? '')).toBe(verdictOf(shown.code).period?.expiresAt)
})
