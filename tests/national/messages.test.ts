/** Certificates by message, out of what the batches say and of nothing else. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CentreCode, LocalDate } from '#contract/fields'
import { verifyCertificate } from '#proof/hcert'
import { messagesOf } from '../../main/national/messages.ts'
import { httpLine } from '../../main/register/sync/transports/http.ts'
import { openTestNational, type TestNational } from '../support/national.ts'
import { openTestDay, type OpenDay, PIN, vaccinate } from '../support/site.ts'

const CENTRE = 'MH-PUN-0412' as CentreCode
const TODAY = '2026-11-23' as LocalDate
let national: TestNational
let day: OpenDay
beforeEach(async () => {
  day = await openTestDay({ mode: 'real', national: httpLine })
  national = await openTestNational({ mode: 'real', now: () => day.site.clock.at })
})
afterEach(async () => {
  day.site.close()
  await national.close()
})

const enrol = async () => {
  await day.site.signIn('inCharge')
  await day.site.must('setup.enrol', { server: national.url, code: await national.invite(CENTRE) })
  await day.site.signIn('verifier')
}
/** The laptop is gone for good after its batches: what follows, the server has from them alone. */
const messages = async (date = TODAY) => {
  await day.site.must('sync.now', {})
  return messagesOf(CENTRE, date, national.national)
}
const issued = async (personId: string) => (await day.site.must('certificates.issue', { personId })).id
const approval = () => ({ approver: day.site.staff.inCharge, pin: PIN.inCharge })

test('the batch alone says which certificate goes to which mobile, and in which language', async () => {
  await enrol()
  const id = await issued(await vaccinate(day, { mobile: '9876543210' }))
  const silent = await issued(await vaccinate(day))
  const sent = await messages()
  expect(sent).toMatchObject([
    { certificateId: id, mobile: '9876543210', language: 'mr' },
    { certificateId: silent, mobile: null, language: 'mr' },
  ])
  const trust = { root: national.national.authority.root, now: day.site.clock.at }
  for (const { certificateId, code } of sent) {
    expect(verifyCertificate(code, trust)).toMatchObject({ ok: true, record: { certificateId } })
  }
})

test('a certificate of another day goes with its own day, and another centre\u2019s with its own', async () => {
  await enrol()
  await vaccinate(day)
  expect(await messages('2026-11-24' as LocalDate)).toEqual([])
  expect(await messagesOf('MH-PUN-0999' as CentreCode, TODAY, national.national)).toEqual([])
})

test('one that was issued before the laptop was enrolled goes when it is signed', async () => {
  const id = await issued(await vaccinate(day, { mobile: '9876543210' }))
  await enrol()
  expect(await messages()).toMatchObject([{ certificateId: id, mobile: '9876543210' }])
})

describe('what changed since', () => {
  test('a mobile that was corrected is the one to send to', async () => {
    await enrol()
    const personId = await vaccinate(day, { mobile: '9876543210' })
    const changes = [{ field: 'mobile', to: '9123456780' } as const]
    await day.site.must('corrections.person', {
      id: day.site.newId(),
      personId,
      changes,
      reason: 'Misheard',
      approval: approval(),
    })
    expect(await messages()).toMatchObject([{ mobile: '9123456780' }])
  })

  test('a language that the in-charge chose is the one to speak in', async () => {
    await enrol()
    await vaccinate(day)
    await day.site.signIn('inCharge')
    await day.site.must('certificates.chooseLanguage', { language: 'ur' })
    expect(await messages()).toMatchObject([{ language: 'ur' }])
  })

  test('of a certificate that was corrected the new one goes, and a revoked one not at all', async () => {
    await enrol()
    const personId = await vaccinate(day, { mobile: '9876543210' })
    const changes = [{ field: 'name', to: 'Sunita Ramesh Jadhav' } as const]
    await day.site.must('corrections.person', {
      id: day.site.newId(),
      personId,
      changes,
      reason: 'Misheard',
      approval: approval(),
    })
    const next = await issued(personId)
    expect(await messages()).toMatchObject([{ certificateId: next }])
    await day.site.must('certificates.revoke', {
      certificateId: next,
      reason: 'The paper was stolen',
      approval: approval(),
    })
    expect(await messages()).toEqual([])
  })
})

describe('over the wire', () => {
  const get = (path: string, token = 'test-operator') =>
    fetch(`${national.direct}/v1/messages${path}`, { headers: { authorization: `Bearer ${token}` } })

  test('the operator alone is told', async () => {
    await enrol()
    await vaccinate(day, { mobile: '9876543210' })
    await messages()
    const answer = await get(`?code=${CENTRE}&date=${TODAY}`)
    expect(await answer.json()).toMatchObject([{ mobile: '9876543210', code: expect.stringMatching(/^HC1:/) }])
    expect((await get(`?code=${CENTRE}&date=${TODAY}`, 'somebody')).status).toBe(401)
    expect((await get(`?code=${CENTRE}`)).status).toBe(400)
    expect((await get(`?code=x&date=yesterday`)).status).toBe(400)
  })
})
