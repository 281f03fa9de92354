import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '#contract/calls'
import { type OpenDay, PIN, giveDose, openTestDay, registerPerson, vaccinate, verifyPerson } from '../support/site.ts'
import { eventsIn } from './events.ts'

let day: OpenDay
beforeEach(async () => void (day = await openTestDay()))
afterEach(() => day.site.close())

const reckoning = () => day.site.must('close.reckoning', { sessionId: day.sessionId })
const openLines = async () =>
  (await reckoning()).lines
    .filter(({ left, right }) => left !== right)
    .map(({ kind, left, right, people }) => [kind, left, right, people.map(({ name }) => name)])

type Seal = Partial<InputOf<'close.seal'>>
const seal = async (some: Seal = {}) =>
  day.site.ask('close.seal', {
    id: day.site.newId(),
    sessionId: day.sessionId,
    stamp: (await reckoning()).stamp,
    explanations: [],
    pin: PIN.inCharge,
    ...some,
  })
const words = (...kinds: string[]) =>
  kinds.map((kind) => ({ kind, because: 'Written down by the in-charge' })) as Seal['explanations'] & object

/** One person from gate to certificate; the vial is discarded, and the in-charge is signed in. */
async function oneGoodVisit(): Promise<void> {
  await vaccinate(day, { name: 'Kavita More' })
  await day.site.signIn('inCharge')
  await day.site.must('vials.discardAll', { sessionId: day.sessionId })
}

describe('the reckoning', () => {
  test('lays tokens, vials, exits, seals and papers side by side, and names whom a difference is about', async () => {
    await vaccinate(day, { name: 'Kavita More' })
    const waiting = await registerPerson(day, { name: 'Meera Joshi' })
    await verifyPerson(day, waiting)
    const unsealed = await registerPerson(day, { name: 'Fatima Shaikh' })
    await giveDose(day, unsealed, { pin: null, exception: { reason: 'The queue was long', approval: null } })
    expect(await openLines()).toEqual([
      ['tokens', 3, 2, ['Meera Joshi']],
      ['vials', 1, 0, []],
      ['exits', 2, 0, ['Kavita More', 'Fatima Shaikh']],
      ['seals', 2, 1, ['Fatima Shaikh']],
      ['approvals', 1, 0, ['Fatima Shaikh']],
      ['certificates', 2, 1, ['Fatima Shaikh']],
    ])
  })

  test('counts a token that was left out, and those who did not come are no difference', async () => {
    const { site, sessionId } = day
    await site.must('lists.import', { sessionId, text: 'Name,Year of birth,Gender\nAsha Rao,1961,F\nBela Sen,1950,F' })
    const [asha] = await site.must('people.search', { text: 'Asha Rao', limit: 1 })
    await site.must('queue.arrive', { sessionId, personId: asha?.id ?? '', token: 3 })
    expect((await reckoning()).noShows).toBe(1)
    expect(await openLines()).toContainEqual(['token-numbers', 3, 1, []])
  })
})

describe('the close', () => {
  test('takes the in-charge\u2019s seal under exactly what was seen, and the desk is told that the day is over', async () => {
    await oneGoodVisit()
    const answer = await seal({ explanations: words('exits') })
    expect(answer).toMatchObject({ ok: true, value: { closes: [{ byName: 'Asha Patil' }] } })
    const closed = eventsIn(day.site.register.context.db).at(-1)
    expect([closed?.type, closed?.seal !== null]).toEqual(['session-closed.1', true])
    await day.site.signIn('verifier')
    const late = await registerPerson(day)
    expect(await giveDose(day, late, { exception: { reason: 'Before the close', approval: null } })).toMatchObject({
      ok: false,
      code: 'session-closed',
    })
    expect(await day.site.ask('queue.arrive', { sessionId: day.sessionId, personId: late, token: null })).toMatchObject(
      { ok: false, code: 'session-closed' },
    )
  })

  test('asked twice, it is sealed once', async () => {
    await oneGoodVisit()
    const id = day.site.newId()
    await seal({ id, explanations: words('exits') })
    expect(await seal({ id, explanations: words('exits') })).toMatchObject({ ok: true })
    expect(await seal({ explanations: words('exits') })).toMatchObject({ ok: false, code: 'closed-already' })
    expect((await reckoning()).closes).toHaveLength(1)
  })

  test('is taken up again by what was given before it and entered after it', async () => {
    await oneGoodVisit()
    await seal({ explanations: words('exits') })
    await day.site.signIn('verifier')
    const person = await registerPerson(day, { name: 'Fatima Shaikh' })
    await verifyPerson(day, person)
    day.site.wait(30)
    const at = '2026-11-23T09:15:00.000+05:30'
    const given = await giveDose(day, person, {
      late: { at, because: 'The sheet was found later', sheet: null },
      exception: { reason: 'From the vial that was thrown away', approval: null },
    })
    expect(given).toMatchObject({ ok: true })
    const { doses } = await day.site.must('people.get', { personId: person })
    expect(doses[0]?.flags).toEqual(['vial-discarded', 'late-entry', 'after-close'])
    const { closes, stamp } = await reckoning()
    expect(closes[0]?.stamp).not.toBe(stamp)
  })
})

describe('the close is refused', () => {
  test('while a dose wants its seal or its approval, whatever is written', async () => {
    const person = await registerPerson(day)
    await giveDose(day, person, { pin: null, exception: { reason: 'The queue was long', approval: null } })
    await day.site.signIn('inCharge')
    const all = words('tokens', 'vials', 'exits', 'seals', 'approvals', 'certificates')
    expect(await seal({ explanations: all })).toEqual({
      ok: false,
      code: 'difference-open',
      details: { kinds: ['seals', 'approvals'] },
    })
  })

  test('while a difference has no words', async () => {
    await oneGoodVisit()
    expect(await seal()).toEqual({ ok: false, code: 'difference-unexplained', details: { kinds: ['exits'] } })
  })

  test('when somebody went on working after the figures were seen', async () => {
    await oneGoodVisit()
    const { stamp } = await reckoning()
    await registerPerson(day)
    expect(await seal({ stamp, explanations: words('exits', 'tokens') })).toMatchObject({ code: 'figures-changed' })
  })

  test('to a wrong PIN, to anyone but the in-charge, and for a day that is still to come', async () => {
    await oneGoodVisit()
    expect(await seal({ pin: '0000', explanations: words('exits') })).toMatchObject({ code: 'wrong-pin' })
    const id = day.site.newId()
    await day.site.must('sessions.open', { id, date: '2026-11-24', product: 'covishield', capacity: 10 })
    const { stamp } = await day.site.must('close.reckoning', { sessionId: id })
    expect(await seal({ sessionId: id, stamp })).toMatchObject({ code: 'session-to-come' })
    await day.site.signIn('verifier')
    expect(await seal({ explanations: words('exits') })).toMatchObject({ code: 'not-allowed' })
  })
})
