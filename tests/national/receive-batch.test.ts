/** Batches at the national server: what it takes, how often it counts, and what it promises. */
import { describe, expect, test } from 'vitest'
import { BatchAnswer, StoredBatches } from '#contract/national'
import { openBatch } from '#proof/batch'
import { sha256Hex } from '#proof/hash'
import { verifyReceipt } from '#proof/receipt'
import { eventsOf, logOf, NOW } from '../proof/trust.ts'
import { askSigned, batchOf, deviceWithEvents, type Heard, heldOf, send } from './device.ts'
import { nationalOver } from './over-store.ts'
import { STORES } from './stores.ts'

const receiptIn = ({ said }: Heard): string => BatchAnswer.parse(said).receipt

describe.each(STORES)('the national server over %s', (name) => {
  const national = nationalOver(name)
  const trust = () => ({ root: national.national.authority.root, now: NOW })

  test('a batch sent twice is stored once and gets its receipt both times', async () => {
    const { device, events } = await deviceWithEvents(national, 4)
    const batch = batchOf(device, events)
    const first = await send(national, batch)
    const second = await send(national, batch)
    expect(first.status).toBe(200)
    expect(second).toEqual(first)
    expect(await heldOf(national, device)).toEqual({ events: 4, batches: 1, last: events[3]?.hash })
  })

  test('two copies of a batch that come at the same moment are stored once and get one receipt', async () => {
    const { device, events } = await deviceWithEvents(national, 50)
    const batch = batchOf(device, events)
    const heard = await Promise.all([1, 2, 3, 4].map(() => send(national, batch)))
    expect(new Set(heard.map(receiptIn)).size).toBe(1)
    expect(await heldOf(national, device)).toMatchObject({ events: 50, batches: 1 })
  })

  test('a receipt stands under the root and says which batch it is for and how far the log is held', async () => {
    const { device, events } = await deviceWithEvents(national, 5)
    await send(national, batchOf(device, events, 1, 2))
    const batch = batchOf(device, events, 3, 5)
    const receipt = verifyReceipt(receiptIn(await send(national, batch)), trust())
    expect(receipt).toMatchObject({
      ok: true,
      value: {
        batch: `${logOf(device)}-3-5`,
        manifest: sha256Hex(batch.manifest),
        log: logOf(device),
        upTo: 5,
        chain: events[4]?.hash,
        events: 3,
      },
    })
  })

  test('a batch that repeats what is held and goes on adds only the rest', async () => {
    const { device, events } = await deviceWithEvents(national, 6)
    await send(national, batchOf(device, events, 1, 4))
    const receipt = verifyReceipt(receiptIn(await send(national, batchOf(device, events, 3, 6))), trust())
    expect(receipt).toMatchObject({ value: { upTo: 6, events: 2 } })
    expect(await heldOf(national, device)).toMatchObject({ events: 6, last: events[5]?.hash })
  })

  test('events that are held already, signed anew in another batch, are confirmed and not counted again', async () => {
    const { device, events } = await deviceWithEvents(national, 5)
    await send(national, batchOf(device, events))
    const again = batchOf(device, events, 2, 3)
    const receipt = verifyReceipt(receiptIn(await send(national, again)), trust())
    expect(receipt).toMatchObject({ value: { manifest: sha256Hex(again.manifest), upTo: 5, events: 0 } })
    expect(await heldOf(national, device)).toMatchObject({ events: 5, last: events[4]?.hash })
  })

  test('a log comes back as its device signed it, and opens like the batches that went up', async () => {
    const { device, events } = await deviceWithEvents(national, 7)
    await send(national, batchOf(device, events, 1, 3))
    await send(national, batchOf(device, events, 4, 7))
    const path = `/v1/logs/${logOf(device)}/batches?from=1`
    const { batches } = StoredBatches.parse((await askSigned(national, device, { method: 'GET', path })).said)
    const opened = batches.map(({ manifest, bytes }) =>
      openBatch({ manifest, bytes: Buffer.from(bytes, 'base64') }, trust()),
    )
    expect(opened.flatMap((batch) => (batch.ok ? batch.value.events : []))).toEqual(events)
    expect(batches.map(({ receipt }) => verifyReceipt(receipt, trust()).ok)).toEqual([true, true])
    const rest = await askSigned(national, device, { method: 'GET', path: path.replace('from=1', 'from=4') })
    expect(StoredBatches.parse(rest.said).batches).toEqual(batches.slice(1))
  })

  test('a log whose last bodies were forgotten is taken, and its hashes with it', async () => {
    const { device, events } = await deviceWithEvents(national, 3)
    // Who works there is never forgotten: without them no seal could be checked.
    const forgotten = events.map((event) => (event.header.seq === 1 ? event : { ...event, body: null }))
    expect((await send(national, batchOf(device, forgotten))).status).toBe(200)
    expect(await heldOf(national, device)).toMatchObject({ events: 3, last: events[2]?.hash })
  })

  test('a log that came in before its seals were looked at goes on, by the keys that its entries named', async () => {
    const { device, events } = await deviceWithEvents(national, 6)
    expect((await send(national, batchOf(device, events, 1, 3))).status).toBe(200)
    await national.national.store.run('delete from seal_staff where log = $1', [logOf(device)])
    expect((await send(national, batchOf(device, events, 4, 6))).status).toBe(200)
    expect(await heldOf(national, device)).toMatchObject({ events: 6 })
  })

  test('many devices that send at once are all held to their last event', async () => {
    const devices = await Promise.all(Array.from({ length: 8 }, () => deviceWithEvents(national, 20)))
    await Promise.all(devices.map(({ device, events }) => send(national, batchOf(device, events))))
    const held = await Promise.all(devices.map(({ device }) => heldOf(national, device)))
    expect(held.map(({ last }) => last)).toEqual(devices.map(({ events }) => events[19]?.hash))
  })

  test('the totals count people and doses, and what a device wrote into a text spoils none of them', async () => {
    const before = await national.totals()
    const { device } = await deviceWithEvents(national, 0)
    const doses = eventsOf(device, 6, (seq) => ({ doseId: `${seq}`, pack: 'a\u0000b', personId: 'c' }))
    expect((await send(national, batchOf(device, doses))).status).toBe(200)
    const after = await national.totals()
    expect(after).toMatchObject({ doses: before.doses + 3, events: before.events + 6, batches: before.batches + 1 })
  })
})
