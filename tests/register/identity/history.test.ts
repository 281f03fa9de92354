import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodiesOf } from '../events.ts'
import { giveDose, openTestDay, type OpenDay, registerPerson, vaccinate, verifyPerson } from '../../support/site.ts'
import { readText } from './card-day.ts'

const WEEKS = 7 * 24 * 60

/** The practice root is each centre's own, so the paper of an earlier day of this centre stands for any under one root. */
let day: OpenDay
let code: string
beforeAll(async () => {
  day = await openTestDay()
  const earlier = await vaccinate(day, { name: 'Sunita Jadhav', nativeName: null })
  const view = await day.site.must('people.get', { personId: earlier })
  code = (await day.site.must('certificates.page', { certificateId: view.certificate?.id ?? '' })).code ?? ''
})
afterAll(() => {
  expect(day.site.bugs).toEqual([])
  day.site.close()
})

describe('a certificate that is scanned', () => {
  test('is verified offline, shows its doses, and names its person', async () => {
    expect(await readText(day, code)).toMatchObject({
      kind: 'certificate',
      state: 'valid',
      practice: 'practice',
      name: 'Sunita Jadhav',
      centre: 'PHC Wagholi',
      doses: [{ number: 1, of: 2, productName: 'Covishield', lot: '4121Z001', day: '2026-11-23' }],
      matches: [{ why: 'same-certificate' }],
    })
  })

  test('with one letter changed is refused by the check that failed', async () => {
    const forged = code.slice(0, 200) + (code[200] === 'A' ? 'B' : 'A') + code.slice(201)
    expect(await readText(day, forged)).toMatchObject({ kind: 'certificate-refused' })
  })

  test('gives no history to somebody it does not speak of', async () => {
    const other = await registerPerson(day, { name: 'Rahim Khan', nativeName: null, year: 1981 })
    const read = await readText(day, code)
    const scanId = read.kind === 'certificate' ? read.scanId : ''
    const noted = { personId: other, sessionId: day.sessionId, scanId, note: null }
    expect(await day.site.ask('people.noteHistory', noted)).toMatchObject({
      code: 'needs-in-charge',
      details: { reasons: ['NAME_MISMATCH', 'DOB_MISMATCH'] },
    })
    expect((await day.site.must('people.get', { personId: other })).doses).toEqual([])
  })
})

test('somebody vaccinated elsewhere shows the paper of dose 1: it becomes history, and the next dose is the second', async () => {
  const personId = await registerPerson(day, { name: 'Suneeta Jadhav', nativeName: null, year: 1974 })
  const read = await readText(day, code)
  const scanId = read.kind === 'certificate' ? read.scanId : ''
  const noted = { personId, sessionId: day.sessionId, scanId, note: null }
  expect(await day.site.must('people.noteHistory', noted)).toMatchObject({
    doses: [{ number: 1, of: 2, origin: 'certificate', at: null, day: '2026-11-23', centre: 'PHC Wagholi' }],
    due: { dose: 2, state: 'not-due', reasons: [{ why: 'too-early' }] },
  })
  expect(await day.site.ask('people.noteHistory', noted)).toMatchObject({ code: 'history-known' })
  expect(await day.site.ask('certificates.issue', { personId })).toMatchObject({ code: 'no-dose' })

  day.site.wait(13 * WEEKS)
  const [sessionId, vialId] = [day.site.newId(), day.site.newId()]
  await day.site.signIn('inCharge')
  const date = new Date(day.site.clock.at + 330 * 60_000).toISOString().slice(0, 10)
  await day.site.must('sessions.open', { id: sessionId, date, product: 'covishield', capacity: 50 })
  await day.site.must('vials.open', { id: vialId, sessionId, lot: '4121Z002', expiry: null })
  await day.site.signIn('verifier')
  const later = { ...day, sessionId, vialId }
  await verifyPerson(later, personId)
  expect(await giveDose(later, personId)).toMatchObject({ ok: true, value: { number: 2, of: 2 } })
  await day.site.must('certificates.issue', { personId })
  const { certificate } = await day.site.must('people.get', { personId })
  const page = await day.site.must('certificates.page', { certificateId: certificate?.id ?? '' })
  expect(page).toMatchObject({
    title: 'final',
    doses: [
      { number: 1, lot: '4121Z001' },
      { number: 2, lot: '4121Z002' },
    ],
  })
  expect(bodiesOf(day.site, 'history-noted.1')).toHaveLength(1)
})

test('a laptop that is not enrolled says that it cannot check certificates', async () => {
  const real = await openTestDay({ mode: 'real' })
  expect(await readText(real, code)).toEqual({ kind: 'certificate-refused', check: 'no-root' })
  real.site.close()
})
