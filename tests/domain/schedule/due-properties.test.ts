import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LocalDate } from '#contract/fields'
import type { Birth } from '#contract/fields'
import { addDays, ageOn, daysBetween } from '#domain/calendar'
import { dueFor } from '#domain/schedule/due'
import { dueWhys } from '#domain/schedule/due-answer'
import type { DueQuestion } from '#domain/schedule/due-answer'
import { nextStep } from '#domain/schedule/history'
import { nextDue } from '#domain/schedule/next-due'
import { indiaCovid } from '#domain/schedule/packs'
import { Circumstance } from '#domain/schedule/policy-row'

const START = LocalDate.parse('2020-12-01')
const anyDay = fc.nat(2500).map((n) => addDays(START, n))
const product = fc.constantFrom(...indiaCovid.products.map(({ code }) => code), 'from-abroad')
const dose = fc.record({ product, number: fc.integer({ min: 1, max: 4 }), on: anyDay })
const birth: fc.Arbitrary<Birth> = fc.oneof(
  fc.integer({ min: 1900, max: 2030 }).map((year) => ({ kind: 'year' as const, year })),
  fc.nat(45_000).map((n) => ({ kind: 'day' as const, day: addDays(START, 3000 - n) })),
)
const question: fc.Arbitrary<DueQuestion> = fc.record({
  birth,
  history: fc.array(dose, { maxLength: 4 }),
  product,
  on: anyDay,
  pack: fc.constant(indiaCovid),
  bookedOn: fc.option(anyDay, { nil: null }),
  circumstances: fc.subarray(Circumstance.options),
})
/** A course as it goes: one product, numbers in order. Most questions at a desk are of this kind. */
const usual: fc.Arbitrary<DueQuestion> = question.map((asked) => ({
  ...asked,
  history: asked.history.slice(0, 2).map((given, at) => ({ ...given, product: asked.product, number: at + 1 })),
}))
const either = fc.oneof(question, usual)

const rowOf = (id: string | null) => indiaCovid.rows.find((row) => row.id === id)

test('every question has an answer that names the pack, a dose within its course and listed reasons', () => {
  fc.assert(
    fc.property(either, (asked) => {
      const answer = dueFor(asked)
      expect(answer.pack).toBe('india-covid 1')
      expect(answer.dose).toBeGreaterThan(asked.history.length)
      expect(answer.of).toBeGreaterThanOrEqual(answer.dose)
      expect(answer.reasons.filter(({ why }) => !dueWhys.includes(why))).toEqual([])
      expect(answer.order).toBe(rowOf(answer.row)?.order ?? null)
    }),
    { numRuns: 2000 },
  )
})

test('due means: old enough for certain, the gap kept, the rule begun, and nothing but a note', () => {
  const due = either.map((asked) => ({ asked, answer: dueFor(asked) })).filter(({ answer }) => answer.state === 'due')
  fc.assert(
    fc.property(due, ({ asked, answer }) => {
      const row = rowOf(answer.row)
      const { last } = nextStep(asked.history)
      const reckonedOn = row?.minAge.reckonedOn === 'dose-day' ? asked.on : row?.minAge.reckonedOn
      expect(ageOn(asked.birth, reckonedOn ?? START).years).toBeGreaterThanOrEqual(row?.minAge.years ?? Infinity)
      expect(last === null ? 0 : daysBetween(last.on, asked.on)).toBeGreaterThanOrEqual(row?.minGapDays ?? 0)
      expect(asked.on >= (answer.dueFrom ?? '9999')).toBe(true)
      expect(answer.reasons.filter(({ why }) => why !== 'past-window')).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('who is told a day is due on that day, if the rule is still in force', () => {
  const told = either.map((asked) => ({ asked, answer: dueFor(asked) })).filter(({ answer }) => answer.dueFrom !== null)
  fc.assert(
    fc.property(told, ({ asked, answer }) => {
      const from = answer.dueFrom ?? START
      const row = rowOf(answer.row)
      fc.pre(row?.validTo === null || from <= (row?.validTo ?? ''))
      expect(dueFor({ ...asked, on: from }).state).toBe('due')
      expect(answer.state === 'due' || from > asked.on).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('the order in which doses are told does not matter', () => {
  fc.assert(
    fc.property(either, (asked) => {
      const history = asked.history.filter((a, at, all) => all.findIndex((b) => b.on === a.on) === at)
      const forth = dueFor({ ...asked, history })
      expect(dueFor({ ...asked, history: history.toReversed() })).toEqual(forth)
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
      const answer = dueFor({ ...asked, birth: { kind: 'year', year: 1974 }, on: from })
      const inOtherHands = answer.state === 'not-due' && answer.reasons[0].why === 'other-product'
      expect(answer.state === 'due' || inOtherHands).toBe(true)
      expect(next?.to === null || (next?.to ?? '') >= from).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
