/**
 * Adds up what the parts of `npm test` report. One rule: a part that failed without naming a failed test, because it
 * broke before or after its tests, counts as one failure; a count never looks better than the exit code.
 */

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} VitestReport */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} PlaywrightReport */

/** @param {VitestReport} report @returns {Count} */
export const countOfVitest = ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
  passed: numPassedTests,
  failed: numFailedTests,
  skipped: numPendingTests + numTodoTests,
})

/** A test that passed only at the second try has failed once. @param {PlaywrightReport} report @returns {Count} */
export const countOfPlaywright = ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
})

/**
 * @param {readonly { exitCode: number, count?: Count | undefined }[]} parts
 * @returns {Count}
 */
export function total(parts) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const { exitCode, count = { passed: 0, failed: 0, skipped: 0 } } of parts) {
    sum.passed += count.passed
    sum.failed += exitCode !== 0 && count.failed === 0 ? 1 : count.failed
    sum.skipped += count.skipped
  }
  return sum
}
