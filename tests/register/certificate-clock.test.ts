/** When nothing is signed: what a certificate says of its own time must be true, and a laptop's clock may be wrong. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyCertificate } from '#proof/hcert'
import { httpLine } from '../../main/register/sync/transports/http.ts'
import { openTestNational } from '../support/national.ts'
import { giveDose, openTestDay, type OpenDay, registerPerson, verifyPerson } from '../support/site.ts'
import { countOf } from './events.ts'

const DAY = 24 * 60
let day: OpenDay
let person: string
beforeEach(async () => {
  day = await openTestDay({ national: httpLine })
  person = await registerPerson(day)
  await verifyPerson(day, person)
  await giveDose(day, person)
})
afterEach(() => day.site.close())

const asked = () => day.site.ask('certificates.issue', { personId: person })

test('before the device\u2019s own certificate begins nothing is signed, and nothing is noted', async () => {
  const events = countOf(day.site)
  day.site.wait(-2 * 60)
  expect(await asked()).toMatchObject({
    code: 'clock-outside-certificate',
    details: { clock: '2026-11-23T07:00:00.000+05:30', from: '2026-11-23T08:00:00.000+05:30' },
  })
  expect(countOf(day.site)).toBe(events)
  day.site.wait(2 * 60)
  expect(await asked()).toMatchObject({ ok: true, value: { signed: true } })
})

test('after it has ended nothing is signed either', async () => {
  day.site.wait(366 * DAY)
  expect(await asked()).toMatchObject({ code: 'clock-outside-certificate' })
})

test('the certificate ends with the device\u2019s own at the latest', async () => {
  const issued = await day.site.must('certificates.issue', { personId: person })
  const { code } = await day.site.must('certificates.page', { certificateId: issued.id })
  const certificate = day.site.register.context.home()?.certificate
  const trust = { root: certificate?.root ?? new Uint8Array(), now: day.site.clock.at }
  const { period } = verifyCertificate(code ?? '', trust)
  expect(period?.issuedAt).toBe(day.site.clock.at)
  expect(period?.expiresAt).toBeLessThanOrEqual(Date.parse(certificate?.validTo ?? ''))
})

test('a clock that stands a minute before the last entry is not believed, over a restart too', async () => {
  day.site.wait(-1)
  const behind = { clock: '2026-11-23T08:59:00.000+05:30', last: '2026-11-23T09:00:00.000+05:30' }
  expect(await asked()).toMatchObject({ code: 'clock-behind', details: behind })
  // What is entered under the slow clock does not make it right.
  await registerPerson(day)
  expect(await asked()).toMatchObject({ code: 'clock-behind', details: behind })
  day.site.reopen()
  await day.site.signIn('verifier')
  expect(await asked()).toMatchObject({ code: 'clock-behind', details: behind })
  day.site.wait(1)
  expect(await asked()).toMatchObject({ ok: true, value: { signed: true } })
})

test('under a slow clock a certificate that was issued before is shown and printed as ever', async () => {
  const before = await day.site.must('certificates.issue', { personId: person })
  day.site.wait(-30)
  expect(await asked()).toEqual({ ok: true, value: before })
  expect(await day.site.must('certificates.page', { certificateId: before.id })).toMatchObject({ id: before.id })
})

test('a clock that ran ahead for an entry is forgiven when the device is enrolled by the right time', async () => {
  const national = await openTestNational({ now: () => day.site.clock.at })
  day.site.wait(40 * DAY)
  await registerPerson(day)
  day.site.wait(-40 * DAY)
  expect(await asked()).toMatchObject({ code: 'clock-behind' })
  await day.site.signIn('inCharge')
  await day.site.must('setup.enrol', { server: national.url, code: await national.invite('MH-PUN-0412') })
  expect(await asked()).toMatchObject({ ok: true, value: { signed: true } })
  await national.close()
})
