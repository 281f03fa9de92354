import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LoggedEvent } from '#domain/events/envelope'
import { makeEvent } from '#proof/event-chain'
import { sha256Hex } from '#proof/hash'
import { headOf, insertEvent, moveHead } from '../../main/register/log/append.ts'
import { openTamperedLog, refusal, type TamperedLog } from './tampered-log.ts'

let it: TamperedLog
beforeAll(async () => {
  it = await openTamperedLog()
})
afterAll(() => it.day.site.close())

test('a log that nobody touched is whole, also after a rewrite that changes nothing', () => {
  const whole = { ok: true, value: it.events().length }
  expect(it.after(() => undefined)).toEqual(whole)
  expect(it.after(() => it.rewrite(() => ({})))).toEqual(whole)
})

describe('an event', () => {
  test('whose body was edited is found, with the hash of the new body or without', () => {
    const seq = it.seqOf('dose-given.2')
    const lot = `body = replace(body, '4121Z001', '4121Z009')`
    expect(it.after(() => it.set(seq, lot))).toEqual(refusal('wrong-body', seq))
    const hash = sha256Hex((it.events()[seq - 1]?.body ?? '').replace('4121Z001', '4121Z009'))
    expect(it.after(() => it.set(seq, `${lot}, body_hash = '${hash}'`))).toEqual(refusal('broken-chain', seq))
  })

  test.each([
    `at = '2026-11-22T09:00:00.000+05:30'`,
    `noted_at = '2026-11-22T09:00:00.000+05:30'`,
    `by = '0193575c-3a00-7000-8000-000000000001'`,
    `type = 'dose-void.1'`,
    `seal = substr(seal, 2) || 'A'`,
    `seal = null`,
    `hash = body_hash`,
    `prev = body_hash`,
  ])('whose header was edited is found: %s', (change) => {
    const seq = it.seqOf('dose-given.2')
    expect(it.after(() => it.set(seq, change))).toEqual(refusal('broken-chain', seq))
  })

  test.each([`at = 'yesterday'`, `by = 'me'`, `hash = 'x'`, `seal = 'not base64!'`, `type = '-'`])(
    'that was made unreadable is found: %s',
    (change) => {
      const seq = it.seqOf('certificate-issued.1')
      expect(it.after(() => it.set(seq, change))).toEqual(refusal('not-an-event', seq))
    },
  )

  test('that was taken out is found: the first, the last, one between, all from one on, all', () => {
    const last = it.events().length
    const without = (which: string) => it.after(() => void it.db.run(`delete from event where ${which}`))
    expect(without('seq = 1')).toEqual(refusal('gap', 2))
    expect(without('seq = 5')).toEqual(refusal('gap', 6))
    expect(without(`seq = ${last}`)).toEqual(refusal('wrong-head', last))
    expect(without('seq > 3')).toEqual(refusal('wrong-head', 4))
    expect(without('true')).toEqual(refusal('wrong-head', 1))
  })

  test('that changed places with its neighbour is found', () => {
    const swap = () => {
      it.set(5, 'seq = 1000')
      it.set(6, 'seq = 5')
      it.set(1000, 'seq = 6')
    }
    expect(it.after(swap)).toEqual(refusal('broken-chain', 5))
  })

  test('that was put behind the end is found, and so is an end that was moved', () => {
    const { db, log } = it
    const head = headOf(db, log)
    const [{ header }] = it.events() as [LoggedEvent]
    const place = { log, seq: head.seq + 1, prev: head.hash, at: header.at, notedAt: header.at, by: header.by }
    const more = makeEvent({ ...place, type: 'certificate-copied.1', body: {} })
    expect(it.after(() => insertEvent(db, more))).toEqual(refusal('wrong-head', head.seq + 1))
    const moved = it.after(() => moveHead(db, log, { ...head, hash: more.hash }, header.at))
    expect(moved).toEqual(refusal('wrong-head', head.seq))
  })
})

test('the in-charge is told which log and which event', async () => {
  const { day, log } = it
  const seq = it.seqOf('dose-given.2')
  await day.site.signIn('inCharge')
  it.set(seq, `body = replace(body, '4121Z001', '4121Z009')`)
  expect(await day.site.must('log.verify', {})).toMatchObject({ trouble: `wrong-body ${log.slice(0, 8)} ${seq}` })
})
