/**
 * npm run demo: a practice day of a hundred people in the real app, against a national server of its own, with the line
 * down all day. One rule: it is the day that the journey holds to its figures; what it leaves can be checked by anyone.
 *
 *   npm run demo -- --out DIR
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { verifyCredential } from '#proof/credential/verify-credential'
import { verifyCertificate } from '#proof/hcert'
import { pemToDer } from '#proof/x509'
import { ask, type Laptop, startLaptop } from '../support/app.ts'
import { clockSaid, laptopNow } from '../support/laptop-clock.ts'
import { playDemo } from './day.ts'
import { startServer } from './national-server.ts'
import { figuresOf, summaryOf } from './summary.ts'

const { values } = parseArgs({ options: { out: { type: 'string', default: 'demo-out' } } })
const { out } = values
/** What anyone can check with `npm run verify`: the text of the code, the page, the same as a credential, the root. */
const PAPERS = ['certificate.txt', 'certificate.pdf', 'credential.json', 'root.pem'] as const
const began = performance.now()
const work = mkdtempSync(join(tmpdir(), 'teeka-demo-'))
prepareOut()
const clock = clockSaid()
if (clock !== null) process.stdout.write(`${clock}\n`)

const server = await startServer(join(work, 'national'))
const laptop = await startLaptop(join(work, 'laptop'), { env: { LANG: 'en_IN.UTF-8' } })
let equal = false
try {
  laptop.page.setDefaultTimeout(15_000)
  await laptop.page.setViewportSize({ width: 1366, height: 768 })
  await playDemo(laptop, server, out, photographer(laptop))
  await leavePapers()
  const summary = await summaryOf(laptop.page, server)
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
  printTable(summary)
  const figures = await figuresOf(laptop.page)
  writeFileSync(join(out, 'summary.txt'), figures)
  process.stdout.write(figures)
  equal = summary.equal
} finally {
  await laptop.app.close()
  await server.close()
  rmSync(work, { recursive: true, force: true })
}
process.exitCode = equal ? 0 : 1

/** Only what an earlier demo left is taken away: the folder may be anybody's. */
function prepareOut(): void {
  mkdirSync(out, { recursive: true })
  for (const name of ['batch', 'receipts', 'screens', ...PAPERS]) {
    rmSync(join(out, name), { recursive: true, force: true })
  }
  mkdirSync(join(out, 'screens'))
}

/** Photographs the screens of the first of each kind, numbered in order. */
function photographer({ page }: Laptop): (name: string) => Promise<void> {
  const taken = new Set<string>()
  return async (name) => {
    if (taken.has(name)) return
    taken.add(name)
    await page.waitForTimeout(250)
    const file = `${String(taken.size).padStart(2, '0')}-${name}.png`
    await page.screenshot({ path: join(out, 'screens', file) })
  }
}

async function leavePapers(): Promise<void> {
  const state = await ask(laptop.page, 'setup.state', {})
  const log = state.ok ? state.value.centre?.log : undefined
  if (log === undefined) throw new Error('the laptop has no log')
  await server.writeOut(log, { batches: join(out, 'batch'), receipts: join(out, 'receipts') })
  copyFileSync(server.rootFile, join(out, 'root.pem'))
  const certificateId = await firstCertificate()
  writeFileSync(join(out, 'certificate.txt'), `${await codeOf(certificateId)}\n`)
  writeFileSync(join(out, 'credential.json'), await credentialOf(certificateId))
  for (const name of PAPERS) if (!existsSync(join(out, name))) throw new Error(`the demo left no ${name}`)
}

async function firstCertificate(): Promise<string> {
  const found = await ask(laptop.page, 'people.search', { text: 'Sunita Ramesh Jadhav', limit: 1 })
  const personId = found.ok ? found.value[0]?.id : undefined
  const person = await ask(laptop.page, 'people.get', { personId: personId ?? '' })
  return (person.ok ? person.value.certificate?.id : undefined) ?? ''
}

function trust(): { readonly root: Uint8Array; readonly now: number } {
  return { root: pemToDer(readFileSync(server.rootFile, 'utf8')) ?? new Uint8Array(), now: laptopNow() }
}

/** The text of its code, which must verify under the root before it is left for others. */
async function codeOf(certificateId: string): Promise<string> {
  const page = await ask(laptop.page, 'certificates.page', { certificateId })
  const code = page.ok ? page.value.code : null
  if (code === null || !verifyCertificate(code, trust()).ok) {
    throw new Error('the certificate of the demo does not verify')
  }
  return code
}

async function credentialOf(certificateId: string): Promise<string> {
  const credential = await ask(laptop.page, 'certificates.credential', { certificateId })
  if (!credential.ok) throw new Error(`the demo has no credential: ${credential.code}`)
  const { text } = credential.value
  if (!(await verifyCredential(text, trust())).ok) throw new Error('the credential of the demo does not verify')
  return text
}

function printTable({ laptop: here, national, equal: same }: Awaited<ReturnType<typeof summaryOf>>): void {
  const rows = ['people', 'doses', 'certificates', 'events', 'batches', 'receipts'] as const
  const line = (cells: readonly (string | number)[]): string =>
    `${String(cells[0]).padEnd(14)}${cells
      .slice(1)
      .map((cell) => String(cell).padStart(12))
      .join('')}\n`
  process.stdout.write(line(['', 'laptop', 'national']))
  for (const row of rows) process.stdout.write(line([row, here[row], national[row]]))
  process.stdout.write(`${same ? 'All equal.' : 'NOT EQUAL.'} ${readdirSync(join(out, 'screens')).length} screens, `)
  process.stdout.write(
    `certificate, credential, batch and receipts in ${out}, ${((performance.now() - began) / 1000).toFixed(0)} s\n`,
  )
}
