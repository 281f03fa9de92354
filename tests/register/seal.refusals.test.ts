import type { KeyObject } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { StaffId } from '#contract/fields'
import type { LoggedEvent } from '#domain/events/envelope'
import type { Json } from '#proof/canonical-json'
import { makeEvent } from '#proof/event-chain'
import { newSigningKey, spkiOf } from '#proof/keys'
import { headOf, insertEvent, moveHead } from '../../main/register/log/append.ts'
import { openTamperedLog, refusal, retold, type TamperedLog } from './tampered-log.ts'

let it: TamperedLog
beforeAll(async () => {
  it = await openTamperedLog()
})
afterAll(() => it.day.site.close())

const intruder = newSigningKey()
const spki = Buffer.from(spkiOf(intruder)).toString('base64url')
const withOwnKey =
  (seq: number) =>
  ({ header, body }: LoggedEvent): Partial<LoggedEvent> =>
    header.seq === seq ? { body: body?.replace(/"key":"[^"]+"/, `"key":"${spki}"`) ?? null } : {}

test('whoever edits an event and makes every hash anew is found by the next seal', () => {
  const vial = it.seqOf('vial-opened.1')
  const changed = it.after(() => it.rewrite(retold('vial-opened.1', /4121Z001/, '4121Z009')))
  expect(changed).toEqual(refusal('bad-seal', it.sealedAfter(vial)))
})

test('nobody seals for another person, neither a stranger nor a colleague', () => {
  const seq = it.seqOf('dose-given.1')
  const verifier = it.day.site.register.context.me()?.key ?? intruder
  for (const key of [intruder, verifier]) {
    expect(it.after(() => it.rewrite(() => ({}), { seq, key }))).toEqual(refusal('bad-seal', seq))
  }
  const own = it.seqOf('certificate-issued.1')
  const again = it.after(() => it.rewrite(() => ({}), { seq: own, key: verifier }))
  expect(again).toMatchObject({ ok: true })
})

test('nobody leaves a seal away', () => {
  const seq = it.seqOf('certificate-issued.1')
  const bare = ({ header }: LoggedEvent): Partial<LoggedEvent> => {
    const { seal, ...without } = header
    return header.seq === seq && seal !== undefined ? { header: without } : {}
  }
  expect(it.after(() => it.rewrite(bare))).toEqual(refusal('no-seal', seq))
})

test('nobody puts a key of their own under a colleague\u2019s name, sealed or not', () => {
  const seq = it.seqOf('staff-added.1')
  expect(it.after(() => it.rewrite(withOwnKey(seq)))).toEqual(refusal('bad-seal', seq))
  const sealed = it.after(() => it.rewrite(withOwnKey(seq), { seq, key: intruder }))
  expect(sealed).toEqual(refusal('bad-seal', seq))
})

test('an in-charge who names a colleague a second time, with another key, seals nothing for them', async () => {
  const { db, log, day } = it
  await day.site.signIn('inCharge')
  const { inCharge, vaccinator } = day.site.staff
  const dose = it.events()[it.seqOf('dose-given.1') - 1]
  const add = (by: string, type: string, body: Json, sealKey: KeyObject | undefined): void => {
    const { seq, hash } = headOf(db, log)
    const at = day.site.register.context.now()
    const place = { log, seq: seq + 1, prev: hash, at, notedAt: at, by: StaffId.parse(by), type, body }
    const event = makeEvent(sealKey === undefined ? place : { ...place, sealKey })
    insertEvent(db, event)
    moveHead(db, log, { seq: seq + 1, hash: event.hash }, at)
  }
  const twice = it.after(() => {
    const body = { staffId: vaccinator, name: 'Meena Kulkarni', roles: ['vaccinator'], key: spki }
    add(inCharge, 'staff-added.1', body, day.site.register.context.me()?.key)
    add(vaccinator, 'dose-given.1', JSON.parse(dose?.body ?? '') as Json, intruder)
  })
  expect(twice).toEqual(refusal('bad-seal', it.events().length + 2))
})

test('nobody makes themselves the founder of what others sealed', () => {
  const founder = it.after(() => it.rewrite(withOwnKey(2), { seq: 2, key: intruder }))
  expect(founder).toEqual(refusal('bad-seal', it.sealedAfter(2)))
})

test('nobody founds the log on another device', () => {
  const other = retold('centre-founded.1', /"device":"[^"]+"/, `"device":"${spki}"`)
  expect(it.after(() => it.rewrite(other))).toEqual(refusal('other-log', 1))
})

test.each(['{}', 'no JSON', '{"staffId": 1}', 'null'])('nobody confuses the verifier by a body like %s', (body) => {
  for (const seq of [1, 2]) {
    const blank = ({ header }: LoggedEvent) => (header.seq === seq ? { body } : {})
    expect(it.after(() => it.rewrite(blank))).toEqual(refusal('wrong-body', seq))
  }
})
