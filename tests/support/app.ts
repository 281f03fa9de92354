/**
 * The real app in its real window, for journeys. One rule: each test has a laptop of its own (a new user-data folder),
 * and whatever the page complained of in its console or against its policy fails the test.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test as base, type TestInfo } from '@playwright/test'
import type { AnswerOf, CallName, InputOf } from '#contract/calls'
import { clockEnv, setPageClock } from './laptop-clock.ts'

export const PASSPHRASE = 'seven jars of mango pickle'

export interface Laptop {
  readonly app: ElectronApplication
  readonly page: Page
  /** Its user-data folder. */
  readonly folder: string
  /** Errors of the page's console and uncaught ones, in the browser's words. */
  readonly complaints: string[]
  /** The shell's and the register's error streams, for whoever looks at a failure. */
  readonly noise: string[]
}

export interface Launch {
  /** Chromium's switches. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the app as built in `out`. The same folder again is the same laptop on another day. */
export async function startLaptop(folder: string, launch: Launch = {}): Promise<Laptop> {
  const app = await _electron.launch({
    args: ['.', ...(launch.args ?? [])],
    env: { ...inherited(), TEEKA_USER_DATA: folder, TEEKA_PASSPHRASE: PASSPHRASE, ...clockEnv, ...launch.env },
    // Chromium refuses to sandbox for root, as in a build machine's container.
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const [complaints, noise]: [string[], string[]] = [[], []]
  app.process().stderr?.on('data', (part: Buffer) => noise.push(part.toString()))
  const page = await app.firstWindow()
  await setPageClock(page)
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.waitForFunction(() => document.body.innerText.trim() !== '', null, { polling: 100 })
  return { app, page, folder, complaints, noise }
}

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

type AnyBridge = { call(name: string, input: unknown): Promise<unknown> }

/** Asks as a screen would, past the screens. */
export async function ask<N extends CallName>(page: Page, name: N, input: InputOf<N>): Promise<AnswerOf<N>> {
  // As text, because Playwright's types do not follow a call's name to its input; the door parses it all the same.
  const answer: unknown = await page.evaluate(
    ([call, given]) => (window as unknown as { teeka: AnyBridge }).teeka.call(call, JSON.parse(given)),
    [name as string, JSON.stringify(input)] as const,
  )
  return answer as AnswerOf<N>
}

/** What the shell has noted so far, a line each. */
export function shellLog(laptop: Laptop): readonly Readonly<Record<string, unknown>>[] {
  const file = join(laptop.folder, 'logs', 'teeka.log')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

const violations = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { __cspViolations?: string[] }).__cspViolations ?? ['not collected'])

interface Options {
  launch: Launch
  /** `provoked`: the test makes the page complain on purpose. */
  complaining: 'fails' | 'provoked'
}

export const test = base.extend<Options & { laptop: Laptop; page: Page }>({
  launch: [{}, { option: true }],
  complaining: ['fails', { option: true }],
  laptop: async ({ launch, complaining }, play, info) => {
    const folder = mkdtempSync(join(tmpdir(), 'teeka-laptop-'))
    const laptop = await startLaptop(folder, launch)
    // Playwright's own setting does not reach an Electron app; tracing costs half as much time again.
    if (info.retry > 0) await laptop.app.context().tracing.start({ screenshots: true, snapshots: true })
    await play(laptop)
    // A test that ended its app itself has looked at its page before.
    const found = laptop.page.isClosed() ? [] : await violations(laptop.page)
    if (info.status !== info.expectedStatus) await keepEvidence(laptop, info)
    await laptop.app.close()
    rmSync(folder, { recursive: true, force: true })
    if (complaining === 'fails') expect([...found, ...laptop.complaints]).toEqual([])
  },
  page: ({ laptop }, play) => play(laptop.page),
})

async function keepEvidence(laptop: Laptop, info: TestInfo): Promise<void> {
  await info.attach('noise', { body: [...laptop.noise, ...laptop.complaints].join('\n'), contentType: 'text/plain' })
  if (laptop.page.isClosed()) return
  await info.attach('screen', { body: await laptop.page.screenshot(), contentType: 'image/png' })
  if (info.retry === 0) return
  const path = info.outputPath('trace.zip')
  await laptop.app.context().tracing.stop({ path })
  await info.attach('trace', { path, contentType: 'application/zip' })
}

export { expect }
