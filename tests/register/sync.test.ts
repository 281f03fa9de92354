import { afterEach, describe, expect, test } from 'vitest'
import { httpLine } from '../../main/register/sync/transports/http.ts'
import { openTestNational, type TestNational } from '../support/national.ts'
import { type OpenDay, openTestDay, vaccinate } from '../support/site.ts'

describe('the line to the national server', () => {
  let national: TestNational
  let day: OpenDay

  afterEach(async () => {
    day.site.close()
    await national.close()
    expect(national.bugs).toEqual([])
    expect(day.site.bugs).toEqual([])
  })

  async function enrolledDay(): Promise<OpenDay> {
    day = await openTestDay({ national: httpLine })
    national = await openTestNational({ now: () => day.site.clock.at })
    await day.site.signIn('inCharge')
    const code = await national.invite('MH-PUN-0412')
    await day.site.must('setup.enrol', { server: national.url, code })
    await day.site.signIn('verifier')
    return day
  }

  test('a day without a line waits, and is confirmed when the line comes back', async () => {
    const { site } = await enrolledDay()
    national.line.cut()
    const personId = await vaccinate(day)
    expect(await site.must('sync.now', {})).toMatchObject({ line: 'offline', trouble: 'server-unreachable' })
    expect((await site.must('people.get', { personId })).doses[0]?.sync).toBe('waiting')
    national.line.mend()
    expect(await site.must('sync.now', {})).toMatchObject({ line: 'online', waiting: 0, trouble: null })
    expect((await site.must('people.get', { personId })).doses[0]?.sync).toBe('confirmed')
    expect(await national.totals()).toMatchObject({ people: 1, doses: 1, certificates: 1 })
  })

  test('a line that breaks after the server took the batch counts nothing twice', async () => {
    const { site } = await enrolledDay()
    await vaccinate(day)
    national.line.cutAfter(2_000)
    expect(await site.must('sync.now', {})).toMatchObject({ line: 'offline' })
    national.line.mend()
    await site.must('sync.now', {})
    await site.must('sync.now', {})
    expect(await national.totals()).toMatchObject({ people: 1, doses: 1, batches: 1, receipts: 1 })
  })
})
