import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { AnswerOf, InputOf } from '#contract/calls'
import { giveDose, openTestDay, type OpenDay, PIN, registerPerson } from '../support/site.ts'
import { bodiesOf, countOf } from './events.ts'
import { everyByteIn } from './on-disk.ts'

let day: OpenDay
beforeAll(async () => {
  day = await openTestDay()
})
afterAll(() => day.site.close())

/** UIDAI's published test numbers. */
const AADHAAR = '999941057058'
const OTHERS = ['999971658847', '999999990019']

type Seen = Partial<InputOf<'identity.verify'>>
const verify = (personId: string, seen: Seen): Promise<AnswerOf<'identity.verify'>> =>
  day.site.ask('identity.verify', {
    id: day.site.newId(),
    personId,
    sessionId: day.sessionId,
    document: 'aadhaar',
    number: AADHAAR,
    unreadableBecause: null,
    decision: 'agrees',
    note: null,
    ...seen,
  })
const stepOf = async (personId: string): Promise<string> => (await day.site.must('people.get', { personId })).line.step

describe('the verifying officer', () => {
  test('types a number that cannot be one: it is not taken, and nothing of it is kept', async () => {
    const personId = await registerPerson(day)
    const before = countOf(day.site)
    const blocked = await verify(personId, { number: '9999 4105 7059' })
    expect(blocked).toEqual({
      ok: false,
      code: 'number-blocked',
      details: {
        document: 'aadhaar',
        why: 'wrong-check-digit',
      },
    })
    expect([countOf(day.site), await stepOf(personId)]).toEqual([before, 'arrived'])
  })

  test('types one that looks wrong on a card that may be so: it is taken, with why', async () => {
    const personId = await registerPerson(day)
    expect(await verify(personId, { document: 'epic', number: 'WKH1186254' })).toMatchObject({
      ok: true,
      value: { check: 'failed-wrong-check-digit', assurance: 'A1', decision: 'agrees' },
    })
    expect(await stepOf(personId)).toBe('verified')
  })

  test('cannot read the number: the reason is asked for and kept', async () => {
    const personId = await registerPerson(day)
    expect(await verify(personId, { number: null })).toMatchObject({ code: 'reason-needed' })
    const because = 'The card was washed'
    expect(await verify(personId, { number: null, unreadableBecause: because })).toMatchObject({
      ok: true,
      value: { check: 'unreadable', assurance: 'A0', masked: '••••' },
    })
    expect(bodiesOf(day.site, 'identity-verified.2').at(-1)).toMatchObject({ unreadableBecause: because, lastFour: '' })
  })

  test.each([null, '', '   '])('finds that the card differs and writes %j: what differs is asked for', async (note) => {
    const personId = await registerPerson(day)
    expect(await verify(personId, { decision: 'differs', note })).toMatchObject({ code: 'reason-needed' })
    expect(await stepOf(personId)).toBe('arrived')
  })

  test('refers whoever differs, and verifies them when another card agrees', async () => {
    const personId = await registerPerson(day)
    expect(await verify(personId, { decision: 'differs', note: 'Another name' })).toMatchObject({ ok: true })
    expect(await stepOf(personId)).toBe('referred')
    expect(await verify(personId, { document: 'epic', number: 'WKH1186253' })).toMatchObject({ ok: true })
    expect(await stepOf(personId)).toBe('verified')
    expect(await giveDose(day, personId)).toMatchObject({ ok: true })
    expect(await verify(personId, { decision: 'differs', note: 'Seen once more' })).toMatchObject({ ok: true })
    expect(await stepOf(personId)).toBe('vaccinated')
  })

  test('verifies once, though the answer was lost and the call came twice', async () => {
    const personId = await registerPerson(day)
    const id = day.site.newId()
    const first = await verify(personId, { id })
    const events = countOf(day.site)
    expect(await verify(personId, { id })).toEqual(first)
    expect(countOf(day.site)).toBe(events)
  })
})

test('no text breaks a verification', async () => {
  const personId = await registerPerson(day)
  const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.stringMatching(/^[A-Z0-9 /-]{0,20}$/))
  const documents = fc.constantFrom('aadhaar', 'pan', 'epic', 'driving-licence', 'ration-card', 'other-photo-id')
  await fc.assert(
    fc.asyncProperty(documents, typed, typed, async (document, number, note) => {
      await verify(personId, { document: document as 'pan', number, note, decision: 'differs' })
      await verify(personId, { document: document as 'pan', number: null, unreadableBecause: number })
      expect(day.site.bugs).toEqual([])
    }),
  )
})

test('no full Aadhaar number is anywhere in the register, wherever it was typed', async () => {
  const { site } = day
  const personId = await registerPerson(day)
  await verify(personId, {})
  await verify(personId, { number: '९९९९ ४१०५ ७०५८', note: `Card of the son: ${OTHERS[0]}` })
  await verify(personId, { number: null, unreadableBecause: `Smudged, read as 9999 9999 0019` })
  for (const document of ['other-photo-id', 'epic', 'driving-licence', 'ration-card', 'service-id'] as const) {
    await verify(personId, { document, number: AADHAAR })
  }
  await verify(personId, { number: '999941057059' })
  const exception = {
    reason: `Aadhaar ${AADHAAR} was shown`,
    approval: { approver: site.staff.inCharge, pin: PIN.inCharge },
  }
  const unverified = await registerPerson(day)
  expect(await giveDose(day, unverified, { exception })).toMatchObject({ ok: true })
  const text = `Name,Year of birth,Gender,ID number\nKavita More,1980,F,${AADHAAR}\n${AADHAAR},1980,F,${AADHAAR}`
  await site.must('lists.import', { sessionId: day.sessionId, text })
  await site.must('certificates.issue', { personId: unverified })

  const held = everyCell()
  expect(held).toContain('7058')
  const raw = everyByteIn(site.folder)
  for (const number of [AADHAAR, ...OTHERS]) {
    expect([number, held.includes(number), raw.includes(number)]).toEqual([number, false, false])
  }
})

const Table = z.object({ name: z.string() })

/** Every value of every table, shadow tables of the index included, as one text without blanks and dashes. */
function everyCell(): string {
  const { db } = day.site.register.context
  const tables = db.rows(`select name from sqlite_schema where type = 'table'`, Table)
  const rows = tables.flatMap(({ name }) => [...db.each(`select * from "${name}"`)])
  const cells = rows.flatMap((row) => Object.values(row as object) as unknown[])
  return cells
    .map((cell) => (cell instanceof Uint8Array ? Buffer.from(cell).toString('latin1') : String(cell)))
    .join('\n')
    .replaceAll(/[ -]/g, '')
}
