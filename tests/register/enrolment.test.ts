import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyCertificate } from '#proof/hcert'
import { httpLine } from '../../main/register/sync/transports/http.ts'
import { openTestNational, type TestNational } from '../support/national.ts'
import { openTestDay, openTestSite, type OpenDay, vaccinate } from '../support/site.ts'

describe('enrolment', () => {
  let national: TestNational
  let day: OpenDay
  beforeEach(async () => {
    day = await openTestDay({ mode: 'real', national: httpLine })
    national = await openTestNational({ mode: 'real', now: () => day.site.clock.at })
    await day.site.signIn('inCharge')
  })
  afterEach(async () => {
    day.site.close()
    await national.close()
  })

  test('what was printed provisional and unsigned is signed as it stands once the centre is enrolled', async () => {
    const { site } = day
    const personId = await vaccinate(day)
    const before = await site.must('people.get', { personId })
    expect(before.certificate).toMatchObject({ signed: false })
    const code = await national.invite('MH-PUN-0412')
    await site.must('setup.enrol', { server: national.url, code })
    const after = await site.must('people.get', { personId })
    expect(after.certificate).toMatchObject({ id: before.certificate?.id, signed: true })
    const page = await site.must('certificates.page', { certificateId: after.certificate?.id ?? '' })
    const verdict = verifyCertificate(page.code ?? '', { root: national.national.authority.root, now: site.clock.at })
    expect(verdict).toMatchObject({ ok: true, record: { certificateId: page.id } })
  })

  test('a code works once, for its own centre, and a mistyped one never leaves the laptop', async () => {
    const { site } = day
    const server = national.url
    const code = await national.invite('MH-PUN-0412')
    const mistyped = code.replace(/^./, (first) => (first === '7' ? '8' : '7'))
    expect(await site.ask('setup.enrol', { server, code: mistyped })).toMatchObject({ code: 'code-mistyped' })
    await site.must('setup.enrol', { server, code: code.toLowerCase().replaceAll('-', ' ') })
    const neighbour = await openTestSite({ mode: 'real', code: 'MH-PUN-0412', national: httpLine })
    expect(await neighbour.ask('setup.enrol', { server, code })).toMatchObject({
      code: 'code-refused',
      details: { why: 'invitation-used' },
    })
    neighbour.close()
    const another = await national.invite('MH-PUN-0999')
    expect(await site.ask('setup.enrol', { server, code: another })).toMatchObject({
      code: 'code-refused',
      details: { why: 'invitation-for-another' },
    })
  })

  test('a line that breaks before the certificate arrives does not burn the code', async () => {
    const { site } = day
    const code = await national.invite('MH-PUN-0412')
    national.line.deafen()
    expect(await site.ask('setup.enrol', { server: national.url, code })).toMatchObject({ code: 'server-unreachable' })
    national.line.mend()
    expect(await site.ask('setup.enrol', { server: national.url, code })).toMatchObject({ ok: true })
  })

  test('a server whose root is not the one that the code names is not believed', async () => {
    const { site } = day
    const impostor = await openTestNational({ mode: 'real', now: () => site.clock.at })
    const code = await national.invite('MH-PUN-0412')
    expect(await site.ask('setup.enrol', { server: impostor.url, code })).toMatchObject({
      code: 'server-not-the-one-named',
    })
    expect((await site.must('setup.state', {})).centre).toMatchObject({ device: 'unsigned' })
    await impostor.close()
  })

  test('a practice server and a real centre do not mix', async () => {
    const { site } = day
    const practice = await openTestNational({ mode: 'practice', now: () => site.clock.at })
    const code = await practice.invite('MH-PUN-0412')
    expect(await site.ask('setup.enrol', { server: practice.url, code })).toMatchObject({ code: 'practice-and-real' })
    await practice.close()
  })

  test('with no line enrolment says so and nothing changes', async () => {
    const { site } = day
    const code = await national.invite('MH-PUN-0412')
    national.line.cut()
    expect(await site.ask('setup.enrol', { server: national.url, code })).toMatchObject({ code: 'server-unreachable' })
    expect(await site.must('sync.state', {})).toMatchObject({ line: 'not-enrolled', server: null })
  })
})
