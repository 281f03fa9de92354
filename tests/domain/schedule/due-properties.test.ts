import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LocalDate } from '#contract/fields'
import type { Birth } from '#contract/fields'
import { Claim, Condition, SiteKind } from '#contract/policy-words'
import { addDays, ageOn, daysBetween } from '#domain/calendar'
import { dueFor, isDueOn } from '#domain/schedule/due'
import { dueWhys } from '#domain/schedule/due-answer'
import type { DueQuestion } from '#domain/schedule/due-answer'
import { nextStep } from '#domain/schedule/history'
import { nextDue } from '#domain/schedule/next-due'
import { indiaCovid } from '#domain/schedule/packs'

const START = LocalDate.parse('2020-12-01')
const anyDay = fc.nat(2500).map((n) => addDays(START, n))
const product = fc.constantFrom(...indiaCovid.products.map(({ code }) => code), 'from-abroad')
const dose = fc.record({ product, number: fc.integer({ min: 1, max: 4 }), on: anyDay })
const birth: fc.Arbitrary<Birth> = fc.oneof(
  fc.integer({ min: 1900, max: 2030 }).map((year) => ({ kind: 'year' as const, year })),
  fc.nat(45_000).map((n) => ({ kind: 'day' as const, day: addDays(START, 3000 - n) })),
)
type Asked = Omit<DueQuestion, 'pack'>
/** Without the pack in it, so that a counterexample can be read. */
const ask = (asked: Asked) => dueFor({ ...asked, pack: indiaCovid })
const question: fc.Arbitrary<Asked> = fc.record({
  birth,
  history: fc.array(dose, { maxLength: 4 }),
  product,
  on: anyDay,
  bookedOn: fc.option(anyDay, { nil: null }),
  claims: fc.subarray(Claim.options),
  conditions: fc.array(fc.record({ condition: fc.constantFrom(...Condition.options), since: fc.option(anyDay) }), {
    maxLength: 2,
  }),
  site: fc.constantFrom(...SiteKind.options),
})
/** A course as it goes: one product, numbers in order. Most questions at a desk are of this kind. */
const usual: fc.Arbitrary<Asked> = question.map((asked) => ({
  ...asked,
  history: asked.history.slice(0, 2).map((given, at) => ({ ...given, product: asked.product, number: at + 1 })),
}))
const either = fc.oneof(question, usual)

const rowOf = (id: string | null) => indiaCovid.rows.find((row) => row.id === id)
const orders: readonly (string | null)[] = [...indiaCovid.rows, ...indiaCovid.openings].map(({ order }) => order)
const NOTES = ['past-window', 'may-wait-longer', 'with-caution']

test('every question has an answer that names the pack, a dose within its course and listed reasons', () => {
  fc.assert(
    fc.property(either, (asked) => {
      const answer = ask(asked)
      expect(answer.pack).toBe('india-covid 2')
      expect(answer.dose).toBeGreaterThan(asked.history.length)
      expect(answer.of).toBeGreaterThanOrEqual(answer.dose)
      expect(answer.reasons.filter(({ why }) => !dueWhys.includes(why))).toEqual([])
      expect(answer.row === null ? answer.order : orders.includes(answer.order)).toBe(answer.row === null ? null : true)
    }),
    { numRuns: 2000 },
  )
})

test('due means: old enough for certain, the gap kept, the rule begun, and nothing but a note', () => {
  const due = either.map((asked) => ({ asked, answer: ask(asked) })).filter(({ answer }) => answer.state === 'due')
  fc.assert(
    fc.property(due, ({ asked, answer }) => {
      const row = rowOf(answer.row)
      const { last } = nextStep(asked.history)
      const reckonedOn = row?.minAge.reckonedOn === 'dose-day' ? asked.on : row?.minAge.reckonedOn
      expect(ageOn(asked.birth, reckonedOn ?? START).years).toBeGreaterThanOrEqual(row?.minAge.years ?? Infinity)
      expect(last === null ? 0 : daysBetween(last.on, asked.on)).toBeGreaterThanOrEqual(row?.minGapDays ?? 0)
      expect(asked.on >= (answer.dueFrom ?? '9999')).toBe(true)
      expect(answer.reasons.filter(({ why }) => !NOTES.includes(why))).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('who is told a day is due on that day, and on none before it', () => {
  const told = either.map((asked) => ({ asked, answer: ask(asked) })).filter(({ answer }) => answer.state === 'not-due')
  fc.assert(
    fc.property(told, anyDay, ({ asked, answer }, other) => {
      const conditions = asked.conditions?.map((one) => ({ ...one, since: one.since ?? asked.on }))
      const isDue = (on: LocalDate) =>
        isDueOn({ ...asked, pack: indiaCovid, on, ...(conditions !== undefined && { conditions }) })
      const { dueFrom } = answer
      expect(dueFrom === null || (dueFrom > asked.on && isDue(dueFrom))).toBe(true)
      const isBetween = other > asked.on && (dueFrom === null || other < dueFrom)
      expect(isBetween && isDue(other)).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

test('the order in which doses are told does not matter', () => {
  fc.assert(
    fc.property(either, (asked) => {
      const history = asked.history.filter((a, at, all) => all.findIndex((b) => b.on === a.on) === at)
      const forth = ask({ ...asked, history })
      expect(ask({ ...asked, history: history.toReversed() })).toEqual(forth)
    }),
  )
})

test('the window that a certificate prints is one in which the dose is due', () => {
  const begun = usual.filter(({ history }) => history.length > 0)
  fc.assert(
    fc.property(begun, (asked) => {
      const next = nextDue(asked.history, asked.on, indiaCovid)
      fc.pre(next !== null)
      const from = next?.from ?? START
      const answer = ask({ ...asked, birth: { kind: 'year', year: 1974 }, on: from, conditions: [] })
      const inOtherHands = answer.state === 'not-due' && answer.reasons[0].why === 'other-product'
      expect(answer.state === 'due' || inOtherHands).toBe(true)
      expect(next?.to === null || (next?.to ?? '') >= from).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
