/** Serious adverse events go ahead of every batch, by wire and by stick. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '#contract/calls'
import { NO_FACTS } from '#domain/aefi/standing'
import { startSyncLoop } from '../../main/register/sync/loop.ts'
import { httpLine } from '../../main/register/sync/transports/http.ts'
import type { NationalLine } from '../../main/register/sync/transports/national-line.ts'
import { openDistrictDay } from '../support/district-day.ts'
import type { TestNational } from '../support/national.ts'
import { type OpenDay, type Site, vaccinate } from '../support/site.ts'

let went: string[]
/** The real line, with a note of what went up in which order. */
const noting: NationalLine = {
  ...httpLine,
  send: (server, parcel) => {
    went.push('batch')
    return httpLine.send(server, parcel)
  },
  sendNotice: (server, notice) => {
    went.push('notice')
    return httpLine.sendNotice(server, notice)
  },
}

let national: TestNational
let day: OpenDay
let district: Site
let stick: string
let close: () => Promise<void>
beforeEach(async () => {
  went = []
  ;({ day, district, national, stick, close } = await openDistrictDay(noting))
})
afterEach(() => close())

async function report(some: Partial<InputOf<'aefi.report'>> = {}): Promise<string> {
  const id = day.site.newId()
  const personId = await vaccinate(day)
  const sign = { severity: 'serious', criteria: ['hospitalisation'], signs: ['seizure'] } as const
  const facts = { id, personId, doseId: null, onset: null, note: null, ...sign, criteria: [...sign.criteria] }
  await day.site.must('aefi.report', { ...facts, signs: [...sign.signs], ...some })
  return id
}

/** Hundreds of events that wait for the line. */
const manyWait = (people: number) =>
  day.site.must('lists.import', {
    sessionId: day.sessionId,
    text: `Name,Year of birth,Gender\n${Array.from({ length: people }, (_, at) => `Kavita ${letters(at)},${1930 + (at % 70)},F`).join('\n')}`,
  })
const letters = (number: number): string =>
  [...String(number)].map((digit) => 'abcdefghij'[Number(digit)] ?? '').join('') + 'kar'

describe('over the line', () => {
  test('a serious case goes before the events that wait already, and counts as told by its own receipt', async () => {
    await manyWait(1500)
    const id = await report()
    expect((await day.site.must('aefi.case', { caseId: id })).notify).toMatchObject({ doneAt: null })
    await day.site.must('sync.now', {})
    expect(went[0]).toBe('notice')
    expect(went.filter((what) => what === 'notice')).toHaveLength(1)
    expect(went.length).toBeGreaterThan(3)
    expect((await day.site.must('aefi.case', { caseId: id })).notify?.doneAt).not.toBeNull()
  })

  test('one that is reported while batches go up goes before the next of them', async () => {
    await manyWait(1500)
    const sending = day.site.must('sync.now', {})
    while (!went.includes('batch')) await new Promise((resolve) => setTimeout(resolve, 1))
    await report()
    await sending
    const first = went.indexOf('notice')
    expect(first).toBeGreaterThan(0)
    expect(went.slice(first + 1)).toContain('batch')
  })

  test('one that the line cut goes again, is kept once, and told once more only until its receipt is here', async () => {
    national.line.cut()
    const id = await report()
    expect(await day.site.must('sync.now', {})).toMatchObject({ line: 'offline' })
    national.line.mend()
    await day.site.must('sync.now', {})
    await day.site.must('sync.now', {})
    expect(went.filter((what) => what === 'notice')).toHaveLength(2)
    await district.must('district.forward', {})
    expect(await district.must('aefi.alerts', {})).toMatchObject([{ id }])
  })

  test('a dead line is tried at once for it, and not only when its turn comes', async () => {
    national.line.cut()
    await vaccinate(day)
    const loop = startSyncLoop(day.site.register.context)
    await expect.poll(() => day.site.must('sync.state', {}), { timeout: 9000 }).toMatchObject({ line: 'offline' })
    national.line.mend()
    await report()
    loop.nudge('at-once')
    await expect.poll(() => went, { timeout: 3000 }).toContain('notice')
    loop.stop()
    await expect.poll(() => day.site.must('sync.state', {}), { timeout: 9000 }).toMatchObject({ line: 'online' })
  })

  test('minor and severe ones go with their batch, and one that grows serious goes ahead then', async () => {
    const id = await report({ severity: 'severe', criteria: [] })
    await day.site.must('sync.now', {})
    expect(went).not.toContain('notice')
    const facts = { ...NO_FACTS, severity: 'serious' as const, criteria: ['death' as const], outcome: 'died' as const }
    await day.site.must('aefi.followUp', { id: day.site.newId(), caseId: id, facts })
    await day.site.must('sync.now', {})
    expect(went.indexOf('notice')).toBe(went.lastIndexOf('batch') - 1)
    await district.must('district.forward', {})
    expect(await district.must('aefi.alerts', {})).toMatchObject([{ id, criteria: ['death'] }])
  })
})

describe('at the district', () => {
  test('a case shows before its log is there, without a name, until somebody puts theirs under it', async () => {
    await manyWait(30)
    const id = await report({ note: 'Fell in the yard' })
    await day.site.must('sync.now', {})
    await district.must('district.forward', {})
    const [noticed] = await district.must('aefi.alerts', {})
    expect(noticed).toMatchObject({ id, name: null, lot: '4121Z001', productName: 'Covishield' })
    expect((await district.must('aefi.list', { show: 'open', limit: 9 })).cases).toMatchObject([{ id, name: null }])
    await district.must('aefi.acknowledge', { caseId: id })
    expect(await district.must('aefi.alerts', {})).toEqual([])
  })

  test('on a stick the notices stand before the batches, are read first, and never twice', async () => {
    await manyWait(30)
    const id = await report()
    await day.site.must('sync.export', { folder: stick })
    await day.site.must('sync.export', { folder: stick })
    const names = readdirSync(stick).toSorted()
    expect(names[0]).toMatch(/^0-urgent-[0-9a-f]{16}\.jws$/)
    expect(names.filter((name) => name.startsWith('0-urgent'))).toHaveLength(1)
    for (const name of names.slice(1)) rmSync(join(stick, name), { recursive: true })
    const receive = () => district.must('district.receive', { folder: stick })
    expect(await receive()).toEqual({ notices: [{ name: names[0], result: 'accepted' }], batches: [] })
    expect(await receive()).toMatchObject({ notices: [{ result: 'already-held' }] })
    expect(await district.must('aefi.alerts', {})).toMatchObject([{ id, name: null }])

    await day.site.must('sync.export', { folder: stick })
    expect(await receive()).toMatchObject({ batches: [{ result: 'accepted' }] })
    expect(await district.must('aefi.alerts', {})).toMatchObject([{ id, name: 'Sunita Jadhav', centre: 'PHC Wagholi' }])
    expect((await district.must('aefi.list', { show: 'open', limit: 9 })).cases).toHaveLength(1)
  })

  test('a notice on which one letter was changed is refused with the check that failed', async () => {
    await report()
    await day.site.must('sync.export', { folder: stick })
    const [name = ''] = readdirSync(stick).toSorted()
    const text = readFileSync(join(stick, name), 'utf8')
    writeFileSync(join(stick, name), `${text.slice(0, -9)}${text.at(-9) === 'A' ? 'B' : 'A'}${text.slice(-8)}`)
    const { notices } = await district.must('district.receive', { folder: stick })
    expect(notices).toEqual([{ name, result: 'signature-does-not-hold' }])
  })
})
