/** What a person says before the dose, and what follows from it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '#contract/calls'
import { giveDose, openTestDay, type OpenDay, PIN, registerPerson, seeDocument, verifyPerson } from '../support/site.ts'
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
    expect(await giveDose(day, personId)).toMatchObject({ code: 'needs-approval', details: { flags: ['not-asked'] } })
    const exception = { reason: 'The line was long', approval: null }
    expect(await giveDose(day, personId, { exception })).toMatchObject({
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
