/**
 * `npm test`: check, build, unit tests, journeys. One rule: the last line is the plain count, alone, and the exit code
 * says the same, also when a part fails.
 */
import { readFileSync, rmSync } from 'node:fs'
import { prepareElectron, runWithElectron } from './electron-session.mjs'
import { isInterrupted, ownNode, run } from './run.mjs'
import { countOfPlaywright, countOfVitest, total } from './test-count.mjs'

/** @typedef {{ name: string, exitCode: number, count?: import('./test-count.mjs').Count | undefined }} Part */

const UNIT_REPORT = 'test-results/unit.json'
const JOURNEY_REPORT = 'test-results/journeys.json'
/** What the tests look at certificates and signatures with, and print on. */
const NEEDS = /** @type {import('./linux-deps.mjs').Program[]} */ (['pdftoppm', 'openssl', 'cupsd', 'lpstat'])

/** @type {Part[]} */
const parts = []

/**
 * @param {string} name
 * @param {() => Promise<number>} work
 * @param {() => import('./test-count.mjs').Count} [read] Reads the report that the work wrote.
 */
async function part(name, work, read) {
  if (isInterrupted()) return 1
  console.log(`\n== ${name}`)
  const began = performance.now()
  const exitCode = await work().catch(complain)
  const count = read === undefined ? undefined : attempt(read)
  // A part that should have reported and did not has failed, whatever it returned.
  const isSilent = read !== undefined && count === undefined
  parts.push({ name, exitCode: isSilent ? exitCode || 1 : exitCode, count })
  console.log(
    `== ${name}: ${exitCode === 0 ? 'passed' : 'failed'} in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  )
  return exitCode
}

/** @param {unknown} error */
function complain(error) {
  console.error(error instanceof Error ? error.message : error)
  return 1
}

/** @template T @param {() => T} read @returns {T | undefined} */
function attempt(read) {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** @param {string} file */
const parsed = (file) => JSON.parse(readFileSync(file, 'utf8'))

const unit = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]

process.chdir(`${import.meta.dirname}/..`)
rmSync('test-results', { recursive: true, force: true })
await part('electron', () => prepareElectron(NEEDS).then(() => 0))
await part('check', () => run(ownNode, ['scripts/check.mjs']))
const built = await part('build', () => run('electron-vite', ['build', '--logLevel=warn']))
await part(
  'unit tests',
  () => run('vitest', unit),
  () => countOfVitest(parsed(UNIT_REPORT)),
)
await part(
  'journeys',
  () =>
    built === 0 ? runWithElectron('playwright', ['test'], NEEDS) : Promise.reject(new Error('There is no build.')),
  () => countOfPlaywright(parsed(JOURNEY_REPORT)),
)

const { passed, failed, skipped } = total(parts)
const broken = parts.filter(({ exitCode }) => exitCode !== 0).map(({ name }) => name)
if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`)
if (skipped > 0) console.log(`${skipped} skipped`)
process.exitCode = failed > 0 || isInterrupted() ? 1 : 0
console.log(`\n${passed} passed, ${failed} failed`)
