import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { InputOf } from '#contract/calls'
import { openTestSite, type Site, today } from '../support/site.ts'
import { countOf } from './events.ts'

let site: Site
let sessionId: string
let events: number
beforeAll(async () => {
  site = await openTestSite()
  sessionId = site.newId()
  await site.must('sessions.open', { id: sessionId, date: today(site), product: 'covishield', capacity: 100 })
  await site.must('stock.receive', receipt())
})
beforeEach(() => {
  events = countOf(site)
})
afterAll(() => site.close())

const receipt = (changed: Partial<InputOf<'stock.receive'>> = {}): InputOf<'stock.receive'> => ({
  id: site.newId(),
  product: 'covishield',
  lot: '4121Z001',
  expiry: '2027-03-31',
  vials: 1,
  dosesPerVial: 10,
  monitor: 'none',
  from: 'Cold-chain point Wagholi',
  ...changed,
})

const opening = (changed: Partial<InputOf<'vials.open'>> = {}): InputOf<'vials.open'> => ({
  id: site.newId(),
  sessionId,
  lot: '4121Z001',
  expiry: '2027-03-31',
  ...changed,
})

const wrongLabels = [
  ['lot-expired', { lot: '4121Z009', expiry: '2026-11-22' }, { expiry: '2026-11-22' }],
  ['expiry-differs', { expiry: '2027-04-30' }, { expiry: '2027-03-31' }],
  ['monitor-past', { monitor: 'stage-4' }, { lot: '4121Z001' }],
] as const

test.each(wrongLabels)('%s: neither received nor opened without a reason', async (code, label, details) => {
  expect(await site.ask('stock.receive', receipt(label))).toEqual({ ok: false, code, details })
  expect(await site.ask('vials.open', opening(label))).toEqual({ ok: false, code, details })
  expect(countOf(site)).toBe(events)
})

test('a lot belongs to one vaccine', async () => {
  const other = receipt({ product: 'covaxin' })
  expect(await site.ask('stock.receive', other)).toMatchObject({
    code: 'lot-of-other-product',
    details: { product: 'Covishield' },
  })
  expect(countOf(site)).toBe(events)
})

test('more vials than were received are opened with a reason only', async () => {
  await site.must('vials.open', opening())
  const second = opening()
  expect(await site.ask('vials.open', second)).toMatchObject({ code: 'more-than-received', details: { received: 1 } })
  const { vials } = await site.must('vials.open', { ...second, despite: 'There were two in the box' })
  expect(vials.at(-1)).toMatchObject({ number: 2, flags: ['more-than-received'] })
})

test('a product that no policy knows is not received', async () => {
  expect(await site.ask('stock.receive', receipt({ product: 'aspirin' }))).toMatchObject({ code: 'product-unknown' })
})

test('nothing goes back that is not there', async () => {
  const back = { id: site.newId(), sessionId: null, product: 'covishield', vials: 5, to: 'Wagholi' }
  expect(await site.ask('stock.giveBack', { ...back, lot: '4121Z001' })).toMatchObject({
    code: 'more-than-held',
    details: { held: 0 },
  })
  expect(await site.ask('stock.giveBack', { ...back, lot: 'NEVER-SEEN' })).toMatchObject({ code: 'lot-unknown' })
  const atClose = { ...back, lot: '4121Z001', sessionId: site.newId() }
  expect(await site.ask('stock.giveBack', atClose)).toMatchObject({ code: 'session-unknown' })
  expect(countOf(site)).toBe(events)
})

test('a count that agrees changes nothing, and a lot that never was here has no count', async () => {
  await site.must('stock.receive', receipt({ lot: '4121Z005', vials: 4 }))
  const count = { id: site.newId(), product: 'covishield', counted: 4, reason: 'Counted at noon' }
  expect(await site.ask('stock.adjust', { ...count, lot: '4121Z005' })).toMatchObject({ code: 'count-agrees' })
  expect(await site.ask('stock.adjust', { ...count, lot: 'NEVER-SEEN' })).toMatchObject({ code: 'lot-unknown' })
})

test('a vial is discarded once, and "other" says what', async () => {
  const { vials } = await site.must('vials.open', opening({ lot: '4121Z006' }))
  const vialId = vials.at(-1)?.id ?? ''
  const away = (reason: InputOf<'vials.discard'>['reason']) => site.ask('vials.discard', { vialId, reason, note: null })
  expect(await away('other')).toMatchObject({ code: 'note-needed' })
  expect(await away('broken')).toMatchObject({ ok: true })
  expect(await away('vvm')).toMatchObject({ code: 'vial-discarded' })
  expect(await site.ask('vials.discard', { vialId: site.newId(), reason: 'broken', note: null })).toMatchObject({
    code: 'vial-unknown',
  })
})

test('no vial is opened by nobody, in no session, or for another day', async () => {
  expect(await site.ask('vials.open', opening({ openedBy: site.newId() }))).toMatchObject({ code: 'not-on-the-staff' })
  expect(await site.ask('vials.open', opening({ sessionId: site.newId() }))).toMatchObject({ code: 'session-unknown' })
  const id = site.newId()
  await site.must('sessions.open', { id, date: '2026-11-24', product: 'covishield', capacity: 10 })
  expect(await site.ask('vials.open', opening({ sessionId: id }))).toMatchObject({ code: 'session-not-today' })
})
