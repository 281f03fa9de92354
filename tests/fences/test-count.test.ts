/**
 * The count at the end of `npm test`. One rule: it must never look better than what happened.
 */
import { expect, test } from 'vitest'
import { countOfPlaywright, countOfVitest, total } from '../../scripts/test-count.mjs'

const vitest = { numPassedTests: 40, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
const playwright = { stats: { expected: 8, unexpected: 0, flaky: 0, skipped: 0 } }

test('a good day adds up', () => {
  const parts = [
    { exitCode: 0 },
    { exitCode: 0, count: countOfVitest(vitest) },
    { exitCode: 0, count: countOfPlaywright(playwright) },
  ]
  expect(total(parts)).toEqual({ passed: 48, failed: 0, skipped: 0 })
})

test('failed tests of both kinds are counted once', () => {
  const parts = [
    { exitCode: 1, count: countOfVitest({ ...vitest, numFailedTests: 2 }) },
    { exitCode: 1, count: countOfPlaywright({ stats: { ...playwright.stats, unexpected: 1 } }) },
  ]
  expect(total(parts)).toEqual({ passed: 48, failed: 3, skipped: 0 })
})

test('a part that breaks without a failed test, or without any report, is a failure', () => {
  expect(total([{ exitCode: 2 }])).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(total([{ exitCode: 1, count: countOfVitest(vitest) }])).toEqual({ passed: 40, failed: 1, skipped: 0 })
})

test('a test that passed only at the second try has failed', () => {
  const count = countOfPlaywright({ stats: { expected: 7, unexpected: 0, flaky: 1, skipped: 0 } })
  expect(total([{ exitCode: 0, count }])).toEqual({ passed: 7, failed: 1, skipped: 0 })
})

test('what was skipped is said', () => {
  const counts = [countOfVitest({ ...vitest, numPendingTests: 1, numTodoTests: 1 }), countOfPlaywright(playwright)]
  expect(total(counts.map((count) => ({ exitCode: 0, count }))).skipped).toBe(2)
})
