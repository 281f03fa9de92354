/** What a person says before the dose, and what follows from it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '#contract/calls'
import {
  giveDose,
  giveUnasked,
  openTestDay,
  type OpenDay,
  PIN,
  registerPerson,
  seeDocument,
  vaccinate,
  verifyPerson,
} from '../support/site.ts'
import { eventsIn } from './events.ts'

const NONE: Pick<InputOf<'screening.note'>, 'claims' | 'comorbidities' | 'conditions' | 'bookedOn'> = {
  claims: [],
  comorbidities: [],
  conditions: [],
  bookedOn: null,
}

describe('on a day that is open to all', () => {
  let day: OpenDay
  beforeEach(async () => void (day = await openTestDay()))
  afterEach(() => day.site.close())
  const note = (personId: string, said: Partial<typeof NONE> = {}) =>
    day.site.ask('screening.note', { personId, sessionId: day.sessionId, ...NONE, ...said })

  test('nothing but what would keep the dose back is asked, and none of it leaves the dose due', async () => {
    const personId = await registerPerson(day)
    const before = await day.site.must('people.get', { personId })
    expect(before.screening).toEqual({
      ask: {
        claims: [],
        booking: false,
        conditions: [
          'covid-illness',
          'plasma-or-antibodies',
          'other-vaccine',
          'acutely-unwell',
          'allergy',
          'bleeding-disorder',
        ],
      },
      before: null,
      noted: null,
    })
    expect(await note(personId)).toMatchObject({
      ok: true,
      value: { due: { state: 'due' }, screening: { noted: { category: 'citizen', conditions: [] } } },
    })
  })

  test('who had another vaccine nine days ago comes again, and is told when', async () => {
    const personId = await registerPerson(day)
    const said = await note(personId, { conditions: [{ condition: 'other-vaccine', since: '2026-11-14' as never }] })
    expect(said).toMatchObject({
      value: { due: { state: 'not-due', dueFrom: '2026-11-28', reasons: [{ why: 'deferred' }] } },
    })
    expect(await note(personId)).toMatchObject({ value: { due: { state: 'due' } } })
  })

  test('a dose that was given against an allergy is recorded, flagged, and approved', async () => {
    const personId = await registerPerson(day)
    await verifyPerson(day, personId)
    await note(personId, { conditions: [{ condition: 'allergy', since: null }] })
    expect(await giveDose(day, personId)).toMatchObject({
      code: 'needs-approval',
      details: { flags: ['not-to-be-given'] },
    })
    const approval = { approver: day.site.staff.inCharge, pin: PIN.inCharge }
    const approved = { reason: 'Given before the answer was read', approval }
    const given = await giveDose(day, personId, { exception: approved })
    expect(given).toMatchObject({ ok: true, value: { person: { doses: [{ flags: ['not-to-be-given'] }] } } })
  })

  test('a dose before which nobody was asked is recorded, flagged, and waits for the in-charge', async () => {
    const personId = await registerPerson(day)
    await seeDocument(day, personId)
    expect(await giveUnasked(day, personId)).toMatchObject({
      code: 'needs-approval',
      details: { flags: ['not-asked'] },
    })
    const exception = { reason: 'The line was long', approval: null }
    expect(await giveUnasked(day, personId, { exception })).toMatchObject({
      value: { person: { doses: [{ flags: ['not-asked'], approval: 'waiting' }] } },
    })
  })

  test('it is noted once for each asking, by whoever asked', async () => {
    const personId = await registerPerson(day)
    await note(personId)
    const noted = eventsIn(day.site.register.context.db).filter(({ type }) => type === 'screening-noted.1')
    expect(noted).toHaveLength(1)
    expect(noted[0]).toMatchObject({ by: day.site.staff.verifier })
  })

  test.each<[string, Partial<typeof NONE>, string]>([
    ['an illness that is on no list', { claims: ['comorbidity'], comorbidities: ['hay-fever'] }, 'illness-not-listed'],
    ['an illness without its name', { claims: ['comorbidity'] }, 'illness-missing'],
    ['a day to come', { conditions: [{ condition: 'other-vaccine', since: '2026-11-24' as never }] }, 'day-to-come'],
    ['an appointment made tomorrow', { bookedOn: '2026-11-24' as never }, 'day-to-come'],
  ])('%s is refused', async (_what, said, code) => {
    expect(await note(await registerPerson(day), said)).toMatchObject({ ok: false, code })
  })

  test('a person and a session that are not here are refused', async () => {
    const nobody = day.site.newId()
    expect(await note(nobody)).toMatchObject({ code: 'person-unknown' })
    const personId = await registerPerson(day)
    const input = { personId, sessionId: nobody, ...NONE }
    expect(await day.site.ask('screening.note', input)).toMatchObject({ code: 'session-unknown' })
  })
})

describe('on a day that is open to some', () => {
  let day: OpenDay
  afterEach(() => day.site.close())
  const begin = async (at: string) => void (day = await openTestDay({ at: `${at}T09:00:00.000+05:30` }))

  test('a health-care worker is asked for it, shows the certificate, and is due', async () => {
    await begin('2021-01-20')
    const personId = await registerPerson(day, { year: 1990 })
    const before = await day.site.must('people.get', { personId })
    expect(before).toMatchObject({
      due: { state: 'not-due', dueFrom: '2021-05-01', reasons: [{ why: 'circumstance-needed' }] },
      screening: { ask: { claims: ['health-worker'] } },
    })
    const said = { personId, sessionId: day.sessionId, ...NONE, claims: ['health-worker' as const] }
    expect(await day.site.must('screening.note', said)).toMatchObject({
      due: { state: 'due', order: 'Health-care workers, 16 January 2021' },
      screening: { noted: { category: 'health-worker', proofs: ['employment-certificate'] } },
    })
  })

  test('someone of 50 with a listed illness is due from 1 March 2021', async () => {
    await begin('2021-03-01')
    const personId = await registerPerson(day, { year: 1971 })
    const said = { personId, sessionId: day.sessionId, ...NONE }
    expect(await day.site.must('screening.note', said)).toMatchObject({ due: { state: 'not-due' } })
    const ill = { ...said, claims: ['comorbidity' as const], comorbidities: ['angina'] }
    expect(await day.site.must('screening.note', ill)).toMatchObject({
      due: { state: 'due' },
      screening: { noted: { category: 'comorbid', comorbidities: ['angina'], proofs: ['comorbidity-certificate'] } },
    })
  })
})

test('a second dose before travel is recorded under the district officer\u2019s order, and under no in-charge\u2019s word alone', async () => {
  const first = await openTestDay({ at: '2021-06-10T09:00:00.000+05:30' })
  const { site } = first
  const personId = await vaccinate(first, { year: 1970 })
  site.wait(30 * 24 * 60)
  await site.signIn('inCharge')
  const day = { site, sessionId: site.newId(), vialId: site.newId() }
  await site.must('sessions.open', { id: day.sessionId, date: '2021-07-10', product: 'covishield', capacity: 20 })
  await site.must('vials.open', { id: day.vialId, sessionId: day.sessionId, lot: '4121Z002', expiry: null })
  await seeDocument(day, personId)
  const travels = { ...NONE, claims: ['travel-abroad' as const] }
  await site.must('screening.note', { personId, sessionId: day.sessionId, ...travels })
  expect(await site.must('people.get', { personId })).toMatchObject({ due: { state: 'due', byDistrict: true } })
  expect(await giveDose(day, personId)).toMatchObject({ code: 'needs-approval', details: { flags: ['officer-order'] } })

  const [reason, by] = ['Leaves to study on Monday', { approver: site.staff.inCharge, pin: PIN.inCharge }]
  const alone = { reason, approval: { ...by, order: null } }
  expect(await giveDose(day, personId, { exception: alone })).toMatchObject({ code: 'officer-order-needed' })
  const id = site.newId()
  expect(await giveDose(day, personId, { id, exception: { reason, approval: null } })).toMatchObject({ ok: true })
  const approve = (order: string | null) => site.ask('approvals.approve', { doseIds: [id], note: null, order, ...by })
  expect(await approve(null)).toMatchObject({ code: 'officer-order-needed' })
  expect(await approve('DIO Pune 217/2021')).toMatchObject({ ok: true })
  const { doses } = await site.must('people.get', { personId })
  expect(doses.at(-1)).toMatchObject({ approval: 'approved', officerOrder: 'DIO Pune 217/2021' })
  site.close()
})

test('a private site is told by the in-charge, and once', async () => {
  const day = await openTestDay()
  await day.site.signIn('inCharge')
  expect(await day.site.must('policy.inForce', {})).toMatchObject({ site: 'government', source: 'built-in' })
  expect(await day.site.must('policy.siteKind', { kind: 'private' })).toMatchObject({ site: 'private' })
  await day.site.must('policy.siteKind', { kind: 'private' })
  const noted = eventsIn(day.site.register.context.db).filter(({ type }) => type === 'site-kind-noted.1')
  expect(noted).toHaveLength(1)
  day.site.close()
})

test('what was said and seen at one session is known at the next, and only to who had said it', async () => {
  const day = await openTestDay({ at: '2021-03-02T09:00:00.000+05:30' })
  const { site } = day
  const personId = await registerPerson(day, { year: 1971 })
  const said = { ...NONE, claims: ['comorbidity' as const], comorbidities: ['angina'] }
  await site.must('screening.note', { personId, sessionId: day.sessionId, ...said })
  const at = site.register.context.now()
  expect((await site.must('people.get', { personId })).screening).toMatchObject({ before: null })
  site.wait(24 * 60)
  await site.signIn('inCharge')
  await site.must('sessions.open', { id: site.newId(), date: '2021-03-03', product: 'covishield', capacity: 20 })
  expect((await site.must('people.get', { personId })).screening).toMatchObject({
    noted: null,
    before: { claims: ['comorbidity'], comorbidities: ['angina'], at },
  })
  site.close()
})
