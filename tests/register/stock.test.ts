import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InputOf, OutputOf } from '#contract/calls'
import { wastagePercent } from '#domain/stock/wastage'
import { projectionDigests, rebuildProjections } from '../../main/register/projections/rebuild.ts'
import { sessionVialsByLot } from '../../main/register/views/stock.ts'
import { SessionId } from '#contract/fields'
import { openTestDay, type OpenDay, openTestSite, type Site, today, vaccinate } from '../support/site.ts'
import { typesOf } from './events.ts'

let site: Site
beforeEach(async () => {
  site = await openTestSite()
})
afterEach(() => site.close())

const LOT = { product: 'covishield', lot: '4121Z001' } as const

const receive = (changed: Partial<InputOf<'stock.receive'>> = {}): Promise<OutputOf<'stock.receive'>> =>
  site.must('stock.receive', receipt(changed))

const receipt = (changed: Partial<InputOf<'stock.receive'>> = {}): InputOf<'stock.receive'> => ({
  id: site.newId(),
  ...LOT,
  expiry: '2027-03-31',
  vials: 12,
  dosesPerVial: 10,
  monitor: 'none',
  from: 'Cold-chain point Wagholi',
  ...changed,
})

async function openSession(product = 'covishield'): Promise<string> {
  const id = site.newId()
  await site.must('sessions.open', { id, date: today(site), product, capacity: 100 })
  return id
}

const open = (sessionId: string, changed: Partial<InputOf<'vials.open'>> = {}): InputOf<'vials.open'> => ({
  id: site.newId(),
  sessionId,
  lot: LOT.lot,
  expiry: '2027-03-31',
  ...changed,
})

const lots = async () => (await site.must('stock.state', { show: 'now' })).lots

test('twelve vials come in the morning, two are opened, one is miscounted, nine go back', async () => {
  expect(await receive()).toMatchObject({ received: 12, held: 12, state: 'good' })
  const sessionId = await openSession()
  await site.must('vials.open', open(sessionId))
  const { vials } = await site.must('vials.open', open(sessionId))
  expect(vials.map(({ number, dosesPerVial, flags }) => [number, dosesPerVial, flags])).toEqual([
    [1, 10, []],
    [2, 10, []],
  ])
  const reason = 'One was cracked when the box came'
  expect(await site.must('stock.adjust', { id: site.newId(), ...LOT, counted: 9, reason })).toMatchObject({ held: 9 })
  const home = { id: site.newId(), sessionId, ...LOT, vials: 9, to: 'Cold-chain point Wagholi' }
  await site.must('stock.giveBack', home)
  expect(await lots()).toMatchObject([{ received: 12, opened: 2, adjusted: -1, returned: 9, held: 0 }])
  expect(
    (await site.must('stock.movements', { below: null, limit: 10 })).map(({ kind, vials: n }) => [kind, n]),
  ).toEqual([
    ['returned', 9],
    ['adjusted', -1],
    ['opened', 1],
    ['opened', 1],
    ['received', 12],
  ])
  expect(sessionVialsByLot(site.register.context.db, SessionId.parse(sessionId))).toEqual([
    { ...LOT, opened: 2, discarded: 0, doses: 20, given: 0, returned: 9 },
  ])
})

test('what is asked for twice under one id is done once', async () => {
  const twice = receipt()
  await site.must('stock.receive', twice)
  await site.must('stock.receive', twice)
  const back = { id: site.newId(), sessionId: null, ...LOT, vials: 2, to: 'Wagholi' }
  await site.must('stock.giveBack', back)
  await site.must('stock.giveBack', back)
  const count = { id: site.newId(), ...LOT, counted: 11, reason: 'One more in the box' }
  await site.must('stock.adjust', count)
  await site.must('stock.adjust', count)
  const sessionId = await openSession()
  const vial = open(sessionId)
  await site.must('vials.open', vial)
  await site.must('vials.open', vial)
  const away = { vialId: vial.id, reason: 'broken', note: null } as const
  await site.must('vials.discard', away)
  await site.must('vials.discard', away)
  expect(await lots()).toMatchObject([{ received: 12, returned: 2, adjusted: 1, opened: 1, held: 10 }])
  expect(typesOf(site).filter((type) => /stock|vial/.test(type))).toEqual([
    'stock-received.1',
    'stock-returned.1',
    'stock-adjusted.1',
    'vial-opened.2',
    'vial-discarded.1',
  ])
})

test('a lot of twenty doses a vial is counted with twenty, and its date stands where the label has none', async () => {
  await receive({ product: 'covaxin', lot: '37F21004A', dosesPerVial: 20 })
  const sessionId = await openSession('covaxin')
  const { vials } = await site.must('vials.open', open(sessionId, { lot: '37F21004A', expiry: null }))
  expect(vials).toMatchObject([{ dosesPerVial: 20, expiry: '2027-03-31', discardAt: '2026-11-23T13:00:00.000+05:30' }])
})

test('a vial of a lot that was never received is opened, stands in the stock, and a count settles it', async () => {
  const sessionId = await openSession()
  await site.must('vials.open', open(sessionId))
  expect(await lots()).toMatchObject([{ received: 0, opened: 1, held: -1 }])
  await site.must('stock.adjust', { id: site.newId(), ...LOT, counted: 0, reason: 'Came with the team from Lonikand' })
  expect(await lots()).toMatchObject([{ adjusted: 1, held: 0 }])
})

test('what expires first lies ready first, and what has expired does not', async () => {
  await receive()
  await receive({ lot: '4121Z002', expiry: null })
  await receive({ lot: '4121Z003', expiry: '2026-12-05' })
  await receive({ lot: '4121Z004', expiry: '2026-11-23' })
  const sessionId = await openSession()
  const ready = async () => (await site.must('vials.need', { sessionId })).lots.map(({ lot }) => lot)
  expect(await ready()).toEqual(['4121Z004', '4121Z003', '4121Z001', '4121Z002'])
  expect((await lots()).map(({ state }) => state)).toEqual(['soon', 'soon', 'good', 'no-date'])
  site.wait(24 * 60)
  expect((await lots()).map(({ state }) => state)).toEqual(['expired', 'soon', 'good', 'no-date'])
})

test('two vaccines on one day are each told of the other', async () => {
  const covishield = await openSession()
  await site.must('vials.open', open(covishield))
  const covaxin = await openSession('covaxin')
  const { vials } = await site.must('vials.open', open(covaxin, { lot: '37F21004A' }))
  expect((await site.must('vials.need', { sessionId: covishield })).others).toEqual([
    { product: 'covaxin', session: 2, number: 1 },
  ])
  await site.must('vials.discard', { vialId: vials[0]?.id ?? '', reason: 'contaminated', note: null })
  expect((await site.must('vials.need', { sessionId: covishield })).others).toEqual([])
})

test('at the end all opened vials are discarded with one key, each for its own reason', async () => {
  const sessionId = await openSession()
  await site.must('vials.open', open(sessionId))
  site.wait(5 * 60)
  await site.must('vials.open', open(sessionId))
  const { vials } = await site.must('vials.discardAll', { sessionId })
  expect(vials.map(({ discarded }) => discarded)).toMatchObject([
    { reason: 'time-over', dosesLeft: 10 },
    { reason: 'session-end', dosesLeft: 10 },
  ])
  const before = typesOf(site).length
  await site.must('vials.discardAll', { sessionId })
  expect(typesOf(site)).toHaveLength(before)
})

test('vials of yesterday that nobody discarded are still on the table, until they are', async () => {
  const sessionId = await openSession()
  await site.must('vials.open', open(sessionId))
  site.wait(24 * 60)
  const left = async () => (await site.must('stock.state', { show: 'now' })).leftOpen
  expect(await left()).toEqual([{ sessionId, number: 1, date: '2026-11-23', vials: 1 }])
  await site.must('vials.discardAll', { sessionId })
  expect(await left()).toEqual([])
})

test('the tables of the stock come back as they were', async () => {
  await receive()
  const sessionId = await openSession()
  const { vials } = await site.must('vials.open', open(sessionId, { monitor: 'stage-3', despite: 'Seen too late' }))
  expect(vials[0]?.flags).toEqual(['monitor-past'])
  await site.must('vials.discard', { vialId: vials[0]?.id ?? '', reason: 'other', note: 'Fell under the table' })
  const { db, keep } = { db: site.register.context.db, keep: site.register.context.keep }
  const before = projectionDigests(db)
  rebuildProjections(keep)
  expect(projectionDigests(db)).toEqual(before)
})

test('eleven doses out of a vial of ten are less than no wastage', async () => {
  const day: OpenDay = await openTestDay()
  for (let dose = 0; dose < 11; dose += 1) await vaccinate(day)
  const { lots: kept, sessions } = await day.site.must('stock.state', { show: 'now' })
  expect(kept[0]?.used).toEqual({ vials: 1, doses: 10, given: 11 })
  expect(sessions.map(({ used }) => wastagePercent(used))).toEqual([-10])
  day.site.close()
})

test('the verifier receives and opens; only the in-charge changes a count', async () => {
  await receive()
  await site.signIn('verifier')
  await receive()
  const count = { id: site.newId(), ...LOT, counted: 3, reason: 'Counted twice' }
  expect(await site.ask('stock.adjust', count)).toMatchObject({ code: 'not-allowed' })
})
