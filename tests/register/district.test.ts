import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDistrictDay } from '../support/district-day.ts'
import type { TestNational } from '../support/national.ts'
import { openTestDay, type OpenDay, type Site, vaccinate } from '../support/site.ts'

describe('the district', () => {
  let national: TestNational
  let day: OpenDay
  let district: Site
  let stick: string

  let close: () => Promise<void>

  beforeEach(async () => void ({ day, district, national, stick, close } = await openDistrictDay()))
  afterEach(() => close())

  const export_ = () => day.site.must('sync.export', { folder: stick })
  const receive = (folder = stick) => district.must('district.receive', { folder })

  test('what was practised beside a real centre is taken by no district, and counts nowhere', async () => {
    const practice = await openTestDay({ beside: 'practice' })
    await vaccinate(practice)
    await practice.site.signIn('inCharge')
    await practice.site.must('sync.export', { folder: stick })
    expect(await receive()).toMatchObject({ batches: [{ result: 'signature-does-not-hold', events: 0 }] })
    expect(await district.must('district.centres', {})).toEqual([])
    practice.site.close()
  })

  test('a batch carried twice to the district is counted once, forwarded, and green at the centre', async () => {
    await vaccinate(day)
    await export_()
    expect(await receive()).toMatchObject({ batches: [{ result: 'accepted' }] })
    expect(await receive()).toMatchObject({ batches: [{ result: 'already-held', events: 0 }] })
    expect(await district.must('district.centres', {})).toMatchObject([
      { code: 'MH-PUN-0412', people: 1, doses: 1, gaps: [], forwardedTo: 0 },
    ])
    await district.must('district.forward', {})
    const [centre] = await district.must('district.centres', {})
    expect(centre?.forwardedTo).toBe(centre?.upTo)
    expect(await national.totals()).toMatchObject({ people: 1, doses: 1, batches: 2 })
    expect(await day.site.must('sync.now', {})).toMatchObject({ waiting: 0 })
    expect(await national.totals()).toMatchObject({ people: 1, doses: 1, batches: 2 })
  })

  test('a stick that comes before an earlier one waits, shows the gap, and counts when the gap is filled', async () => {
    await vaccinate(day)
    await export_()
    const [first = ''] = readdirSync(stick)
    const later = mkdtempSync(join(tmpdir(), 'teeka-stick-'))
    await vaccinate(day, { name: 'Rahim Khan', nativeName: null })
    await day.site.must('sync.export', { folder: later })
    rmSync(join(later, first), { recursive: true })
    expect(await receive(later)).toMatchObject({ batches: [{ result: 'waits-for-earlier', events: 0 }] })
    const [waiting] = await district.must('district.centres', {})
    expect(waiting).toMatchObject({ upTo: 0, gaps: [{ from: 1 }] })
    await receive(stick)
    expect(await district.must('district.centres', {})).toMatchObject([{ people: 2, doses: 2, gaps: [] }])
    expect(await district.must('log.verify', {})).toMatchObject({ logs: 2, trouble: null })
    rmSync(later, { recursive: true })
  })

  test('a batch of which one bit was changed is refused with the check that failed, and nothing of it is kept', async () => {
    await vaccinate(day)
    await export_()
    const [name = ''] = readdirSync(stick)
    const file = join(stick, name, 'events.ndjson.zst')
    const bytes = readFileSync(file)
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40)
    writeFileSync(file, bytes)
    expect(await receive()).toMatchObject({ batches: [{ result: 'other-bytes', events: 0 }] })
    expect(await district.must('district.centres', {})).toEqual([])
  })

  test('what a centre sent by wire is not sent again by the district, only its receipt is fetched', async () => {
    await vaccinate(day)
    await export_()
    await receive()
    await day.site.must('sync.now', {})
    const { batches } = await national.totals()
    await district.must('district.forward', {})
    const [centre] = await district.must('district.centres', {})
    expect(centre?.forwardedTo).toBe(centre?.upTo)
    // Only the district's own founding is new.
    expect((await national.totals()).batches).toBe(batches + 1)
  })

  test('an empty folder, a missing one and a folder of other things are told apart', async () => {
    expect(await district.ask('district.receive', { folder: stick })).toMatchObject({ code: 'no-batches' })
    expect(await district.ask('district.receive', { folder: join(stick, 'none') })).toMatchObject({
      code: 'folder-unreadable',
    })
  })
})
