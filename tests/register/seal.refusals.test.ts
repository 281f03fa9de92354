import type { KeyObject } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
  const vial = it.seqOf('vial-opened.2')
  const changed = it.after(() => it.rewrite(retold('vial-opened.2', /4121Z001/, '4121Z009')))
  expect(changed).toEqual(refusal('bad-seal', it.sealedAfter(vial)))
})

test('nobody seals for another person, neither a stranger nor a colleague', () => {
  const seq = it.seqOf('dose-given.2')
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

/** An event as somebody would append it past the register. */
function append(by: string, type: string, body: Json, sealKey: KeyObject | undefined): void {
  const { db, log, day } = it
  const { seq, hash } = headOf(db, log)
  const at = day.site.register.context.now()
  const place = { log, seq: seq + 1, prev: hash, at, notedAt: at, by: StaffId.parse(by), type, body }
  const event = makeEvent(sealKey === undefined ? place : { ...place, sealKey })
  insertEvent(db, event)
  moveHead(db, log, { seq: seq + 1, hash: event.hash }, at)
}
const doseAgain = (): Json => JSON.parse(it.events()[it.seqOf('dose-given.2') - 1]?.body ?? '') as Json
const keyOf = async (who: 'inCharge' | 'verifier'): Promise<KeyObject | undefined> => {
  await it.day.site.signIn(who)
  return it.day.site.register.context.me()?.key
}

test('an in-charge who names a colleague a second time, with another key, seals nothing for them', async () => {
  const { inCharge, vaccinator } = it.day.site.staff
  const key = await keyOf('inCharge')
  const twice = it.after(() => {
    append(
      inCharge,
      'staff-added.1',
      { staffId: vaccinator, name: 'Meena Kulkarni', roles: ['vaccinator'], key: spki },
      key,
    )
    append(vaccinator, 'dose-given.2', doseAgain(), intruder)
  })
  expect(twice).toEqual(refusal('bad-seal', it.events().length + 2))
})

describe('a key that was replaced', () => {
  const replacementId = '01a20674-8f00-7d21-8a44-3b9e2c7d1f60'
  const replaced = (staffId: string): Json => ({ replacementId, staffId, key: spki })

  test('seals from then on, and the old one no more', async () => {
    const { inCharge, verifier } = it.day.site.staff
    const old = await keyOf('verifier')
    const lead = await keyOf('inCharge')
    const told = (key: KeyObject | undefined): void => {
      append(inCharge, 'staff-key-replaced.1', replaced(verifier), lead)
      append(verifier, 'dose-given.2', doseAgain(), key)
    }
    expect(it.after(() => told(intruder))).toMatchObject({ ok: true })
    expect(it.after(() => told(old))).toEqual(refusal('bad-seal', it.events().length + 2))
  })

  test('is replaced by whoever leads, for somebody else of the staff', async () => {
    const { inCharge, verifier, vaccinator } = it.day.site.staff
    const next = it.events().length + 1
    const own = await keyOf('verifier')
    const lead = await keyOf('inCharge')
    const by = (who: string, body: Json, key: KeyObject | undefined) =>
      it.after(() => append(who, 'staff-key-replaced.1', body, key))
    expect(by(verifier, replaced(vaccinator), own)).toEqual(refusal('no-right', next))
    expect(by(inCharge, replaced(inCharge), lead)).toEqual(refusal('no-right', next))
    expect(by(inCharge, replaced(replacementId), lead)).toEqual(refusal('wrong-body', next))
    expect(by(inCharge, { ...Object(replaced(vaccinator)), key: 'AAAA' }, lead)).toEqual(refusal('wrong-body', next))
    expect(by(inCharge, replaced(vaccinator), own)).toEqual(refusal('bad-seal', next))
  })
})

test('whoever has left seals nothing, and whoever leads no more changes nobody', async () => {
  const { inCharge, verifier } = it.day.site.staff
  const next = it.events().length + 1
  const own = await keyOf('verifier')
  const lead = await keyOf('inCharge')
  const left = it.after(() => {
    append(inCharge, 'staff-left.1', { staffId: verifier }, lead)
    append(verifier, 'dose-given.2', doseAgain(), own)
  })
  expect(left).toEqual(refusal('bad-seal', next + 1))
  const stepped = it.after(() => {
    append(inCharge, 'staff-roles-changed.1', { staffId: inCharge, roles: ['observer'] }, lead)
    append(inCharge, 'staff-left.1', { staffId: verifier }, lead)
  })
  expect(stepped).toEqual(refusal('no-right', next + 1))
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
