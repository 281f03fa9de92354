/** What the national server must refuse, and that nothing of it stays. */
import { describe, expect, test } from 'vitest'
import { Hash } from '#contract/fields'
import type { LoggedEvent } from '#domain/events/envelope'
import type { Batch } from '#proof/batch'
import { makeEvent } from '#proof/event-chain'
import { receiveBatch } from '../../main/national/receive-batch.ts'
import { DAY, eventsOf, instant, type Leaf, logOf, nation, NOW, SOMEONE } from '../proof/trust.ts'
import { batchOf, deviceWithEvents, enrolDevice, heldOf, send } from './device.ts'
import { nationalOver } from './over-store.ts'
import { STORES } from './stores.ts'

/** One event of the device's log at a place of the test's choosing. */
const eventAt = (device: Leaf, seq: number, prev: string): LoggedEvent =>
  makeEvent({
    log: logOf(device),
    seq,
    prev: Hash.parse(prev),
    type: 'dose-given.2',
    by: SOMEONE,
    at: instant(NOW),
    notedAt: instant(NOW),
    body: { other: seq },
  })

describe.each(STORES)('the national server over %s refuses', (name) => {
  const national = nationalOver(name)

  /** Four events are held when the batch comes. */
  async function afterFour(makeBatch: (device: Leaf, events: LoggedEvent[]) => Batch) {
    const { device, events } = await deviceWithEvents(national, 8)
    await send(national, batchOf(device, events, 1, 4))
    const before = await heldOf(national, device)
    const heard = await send(national, makeBatch(device, events))
    expect(await heldOf(national, device)).toEqual(before)
    return heard
  }

  test('a gap, and says which event it waits for', async () => {
    const heard = await afterFour((device, events) => batchOf(device, events, 6, 8))
    expect(heard).toEqual({ status: 409, said: { code: 'gap', details: { expected: 5 } } })
  })

  test('a log whose centre is of the other kind, though its device was enrolled here', async () => {
    const device = await enrolDevice(national)
    const founding = makeEvent({
      log: logOf(device),
      seq: 1,
      prev: Hash.parse('0'.repeat(64)),
      type: 'centre-founded.1',
      by: SOMEONE,
      at: instant(NOW),
      notedAt: instant(NOW),
      body: { mode: 'real' },
    })
    expect(await send(national, batchOf(device, [founding]))).toMatchObject({ said: { code: 'practice-and-real' } })
    expect(await heldOf(national, device)).toEqual({ events: 0, batches: 0, last: null })
  })

  test('a log that does not begin at its beginning', async () => {
    const { device, events } = await deviceWithEvents(national, 3)
    expect(await send(national, batchOf(device, events, 2, 3))).toMatchObject({ said: { details: { expected: 1 } } })
    expect(await heldOf(national, device)).toEqual({ events: 0, batches: 0, last: null })
  })

  test('a sequence number beyond any log', async () => {
    const heard = await afterFour((device, events) =>
      batchOf(device, [eventAt(device, 2 ** 40, events[3]?.hash ?? '')]),
    )
    expect(heard).toMatchObject({ said: { code: 'gap', details: { expected: 5 } } })
  })

  test('a fork: another event in a place that is taken', async () => {
    const heard = await afterFour((device, events) => batchOf(device, [eventAt(device, 4, events[2]?.hash ?? '')]))
    expect(heard).toMatchObject({ said: { code: 'fork' } })
  })

  test('a fork: a whole other history, longer than the one that is held', async () => {
    const heard = await afterFour((device) =>
      batchOf(
        device,
        eventsOf(device, 9, (seq) => ({ copied: seq })),
      ),
    )
    expect(heard).toMatchObject({ said: { code: 'fork' } })
  })

  test('a fork: a next event that follows another past', async () => {
    const heard = await afterFour((device) => batchOf(device, [eventAt(device, 5, 'ab'.repeat(32))]))
    expect(heard).toMatchObject({ said: { code: 'fork' } })
  })

  test('a fork, and tells the operator whose log it is', async () => {
    const { device, events } = await deviceWithEvents(national, 2)
    await send(national, batchOf(device, events))
    const told: unknown[] = []
    const onFork = (log: string, from: number): void => void told.push({ log, from })
    const copied = batchOf(device, [eventAt(device, 2, events[0]?.hash ?? '')])
    expect(await receiveBatch(copied, { ...national.national, onFork })).toMatchObject({ code: 'fork' })
    expect(told).toEqual([{ log: logOf(device), from: 2 }])
  })

  test('a first event that says something came before it', async () => {
    const device = await enrolDevice(national)
    const heard = await send(national, batchOf(device, [eventAt(device, 1, 'ab'.repeat(32))]))
    expect(heard).toMatchObject({ said: { code: 'fork' } })
    expect(await heldOf(national, device)).toMatchObject({ events: 0 })
  })

  test('a device of another root', async () => {
    const stranger = nation('TEEKA PRACTICE').device()
    const heard = await send(national, batchOf(stranger, eventsOf(stranger, 2)))
    expect(heard).toMatchObject({ status: 422, said: { code: 'signature-does-not-hold' } })
    expect(await heldOf(national, stranger)).toMatchObject({ events: 0, batches: 0 })
  })

  test('events whose bytes changed on the way', async () => {
    const heard = await afterFour((device, events) => {
      const batch = batchOf(device, events, 5, 8)
      return { ...batch, bytes: batch.bytes.map((byte, at) => (at === 12 ? byte ^ 1 : byte)) }
    })
    expect(heard).toMatchObject({ status: 422, said: { code: 'other-bytes' } })
  })

  test('the manifest of one batch with the events of another', async () => {
    const heard = await afterFour((device, events) => ({
      ...batchOf(device, events, 5, 8),
      bytes: batchOf(device, events, 5, 7).bytes,
    }))
    expect(heard).toMatchObject({ said: { code: 'other-bytes' } })
  })

  test('the log of another device', async () => {
    const other = await enrolDevice(national)
    const heard = await afterFour((device, events) => ({
      ...batchOf(device, events, 5, 8),
      manifest: batchOf(other, eventsOf(other, 1)).manifest,
    }))
    expect(heard).toMatchObject({ said: { code: 'other-bytes' } })
    expect(await heldOf(national, other)).toMatchObject({ events: 0 })
  })

  test('a batch whose device let its certificate expire, until it enrols again', async () => {
    const { device, events } = await deviceWithEvents(national, 2)
    const batch = batchOf(device, events)
    national.clock = NOW + 400 * DAY
    expect(await send(national, batch)).toMatchObject({ said: { code: 'expired' } })
    national.clock = NOW
    expect(await heldOf(national, device)).toMatchObject({ events: 0, batches: 0 })
    expect(await send(national, batch)).toMatchObject({ status: 200 })
  })
})
