import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { httpLine } from '../../../main/register/sync/transports/http.ts'
import { openTestNational, type TestNational } from '../../support/national.ts'
import { giveDose, type Site, verifyPerson } from '../../support/site.ts'
import { type CardDay, openCardDay, scanCard, takeIn } from './card-day.ts'
import { aadhaarCard } from '../../support/aadhaar.ts'

let national: TestNational
let first: CardDay
let second: CardDay
let stick: string

beforeEach(async () => {
  stick = mkdtempSync(join(tmpdir(), 'teeka-stick-'))
  first = await openCardDay({ national: httpLine })
  second = await openCardDay({ national: httpLine, code: 'MH-PUN-0413' })
  await trustToo(second.site, first.key.certificatePem)
  national = await openTestNational({ now: () => first.site.clock.at })
  for (const [{ site }, code] of [
    [first, 'MH-PUN-0412'],
    [second, 'MH-PUN-0413'],
  ] as const) {
    await site.signIn('inCharge')
    await site.must('setup.enrol', { server: national.url, code: await national.invite(code) })
    await site.signIn('verifier')
  }
})
afterEach(async () => {
  first.site.close()
  second.site.close()
  await national.close()
  rmSync(stick, { recursive: true, force: true })
  expect([...first.site.bugs, ...second.site.bugs, ...national.bugs]).toEqual([])
})

async function trustToo(site: Site, pem: string): Promise<void> {
  await site.signIn('inCharge')
  await site.must('trust.import', { pem })
  await site.signIn('verifier')
}

const carry = async (from: CardDay, to: CardDay): Promise<void> => {
  await from.site.signIn('inCharge')
  await from.site.must('sync.export', { folder: stick })
  await to.site.signIn('inCharge')
  await to.site.must('district.receive', { folder: stick })
}

test('25: one card at two laptops that heard nothing of each other: both doses stay, and the in-charge sees them', async () => {
  const atFirst = await takeIn(first)
  await giveDose(first, atFirst)
  const atSecond = await takeIn({ ...second, key: first.key })
  await giveDose(second, atSecond)
  await carry(second, first)
  const [conflict] = await first.site.must('people.conflicts', {})
  expect(conflict).toMatchObject({
    reason: 'DUPLICATE_DOSE_SUSPECT',
    number: 1,
    because: 'same-document',
    sides: [{ centre: 'PHC Wagholi' }, { centre: 'PHC Wagholi' }],
  })
  expect(conflict?.sides.map(({ person }) => person.id).toSorted()).toEqual([atFirst, atSecond].toSorted())
  expect(await first.site.must('sync.now', {})).toMatchObject({ line: 'online', waiting: 0, trouble: null })
  expect(await national.totals()).toMatchObject({ doses: 2 })
})

test('what a sibling laptop brought is found when the card is scanned again, with its dose', async () => {
  await giveDose(second, await takeIn({ ...second, key: first.key }))
  await carry(second, first)
  await first.site.signIn('verifier')
  const { matches } = await scanCard(first)
  expect(matches).toMatchObject([{ why: 'same-record', doses: [{ number: 1, product: 'Covishield' }] }])
  expect(matches[0]?.person.sync).toBe('waiting')
})

test('a booking that two laptops had on their lists is one booking: two first doses come up', async () => {
  const text = 'Name,Year of birth,Gender,Reference id\nKavita More,1980,F,23456789012345'
  for (const day of [first, second]) {
    await day.site.must('lists.import', { sessionId: day.sessionId, text })
    const [line] = await day.site.must('people.search', { text: 'kavita', limit: 5 })
    await verifyPerson(day, line?.id ?? '')
    await giveDose(day, line?.id ?? '')
  }
  await carry(second, first)
  expect(await first.site.must('people.conflicts', {})).toMatchObject([{ because: 'same-reference', number: 1 }])
  const both = await first.site.must('people.search', { text: 'kavita', limit: 5 })
  const [one, other] = both.map(({ id }) => id)
  const again = await first.site.ask('identity.verify', {
    id: first.site.newId(),
    personId: one ?? '',
    sessionId: first.sessionId,
    document: 'ration-card',
    number: 'MH-27-1234',
    unreadableBecause: null,
    decision: 'agrees',
    note: null,
  })
  expect(again).toMatchObject({ code: 'looks-like', details: { people: [other] } })
})

test('a key that a sibling trusts is not trusted here', async () => {
  const other = await openCardDay({ national: httpLine, code: 'MH-PUN-0414' })
  await other.site.signIn('inCharge')
  await other.site.must('setup.enrol', { server: national.url, code: await national.invite('MH-PUN-0414') })
  await carry(other, first)
  const read = await first.site.ask('identity.read', { text: aadhaarCard(other.key) })
  expect(read).toMatchObject({ value: { kind: 'refused', reasons: ['SIG_UNKNOWN_KEY'] } })
  other.site.close()
})
