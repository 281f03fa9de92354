/**
 * The register process dies under people's hands, or the power goes. One rule: the day goes on where it stood, and nothing
 * is lost or counted twice.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { ask, expect, type Laptop, shellLog, startLaptop, test } from '../support/app.ts'
import { goThrough, must, sessionOfDay } from '../support/day-by-calls.ts'
import * as desk from '../support/day-desk.ts'
import { byCalls, walkIns } from '../support/day-people.ts'
import * as hands from '../support/hands.ts'

/** Kills the process that runs now; one that was killed before is waited for until the next has started. */
function registerKiller(laptop: Laptop): () => Promise<void> {
  let last: number | undefined
  const running = (): number =>
    Number(shellLog(laptop).findLast((line) => line['code'] === 'register-started')?.['pid'])
  return async () => {
    await expect.poll(running, { timeout: 15_000 }).not.toBe(last)
    last = running()
    process.kill(last, 'SIGKILL')
  }
}

test('killed while a walk-in is typed, while a PIN is typed and right after Enter, one person gets one dose', async ({
  laptop,
}) => {
  const { page } = laptop
  const killRegister = registerKiller(laptop)
  await hands.foundPlace(page)
  await hands.openTheDesk(page)
  await hands.registerWalkIn(page, hands.SUNITA, killRegister)
  await hands.verifyIdentity(page, 'Voter ID (EPIC)', 'WKH1186253', killRegister)
  await hands.noneApplies(page, killRegister)
  const pin = page.getByRole('textbox', { name: `PIN of ${hands.MEENA.name}` })
  await pin.fill(hands.MEENA.pin)
  await killRegister()
  await expect(pin).toHaveValue(hands.MEENA.pin)
  await page.keyboard.press('Enter')
  await killRegister()
  const recorded = page.getByText(/is recorded, confirmed/)
  const again = page.getByText('Press Enter once more: this dose is counted once.')
  await expect(recorded.or(again)).toBeVisible({ timeout: 20_000 })
  if (await again.isVisible()) await page.keyboard.press('Enter')
  await expect(recorded).toBeVisible()
  const session = await ask(page, 'sessions.current', {})
  expect(session).toMatchObject({ value: { counts: { people: 1, verified: 1, vaccinated: 1 } } })
  await hands.handOver(page)
  await hands.signIn(page, hands.CENTRE.founder, hands.CENTRE.pin)
  expect(await ask(page, 'log.verify', {})).toMatchObject({ value: { trouble: null } })
})

/** Every process of the app at once, as when the plug is pulled and the battery is dead. */
async function cutPower({ app }: Laptop): Promise<void> {
  const pid = app.process().pid
  if (pid === undefined) throw new Error('the app has no process')
  const gone = app.waitForEvent('close')
  // Playwright starts the app as the leader of its own group.
  process.kill(-pid, 'SIGKILL')
  await gone
}

/** All that must be the same before and after. */
async function stateOf(page: Page) {
  const { counts, vials, id: sessionId } = await sessionOfDay(page)
  const [open, board, waiting] = [
    await must(page, 'sessions.queue', { sessionId, show: 'open', limit: 200 }),
    await must(page, 'observation.board', {}),
    await must(page, 'doses.waiting', {}),
  ]
  return { counts, vials, board, waiting, queue: open.map(({ id, token, step }) => ({ id, token, step })) }
}

test('the power goes in the middle of the day: queue, timers, vials and seals are as they were, and the day goes on', async () => {
  test.setTimeout(180_000)
  const folder = mkdtempSync(join(tmpdir(), 'teeka-laptop-'))
  const before = await startLaptop(folder)
  await hands.foundPlace(before.page)
  await hands.openTheDesk(before.page)
  const staff = await must(before.page, 'staff.list', {})
  const plan = { vaccinator: staff.find(({ name }) => name === hands.MEENA.name)?.id ?? '', lot: '4121Z001' }
  await goThrough(before.page, byCalls.slice(0, 12), false, plan)
  await goThrough(before.page, byCalls.slice(12, 15), false, { ...plan, upTo: 'verified' })
  const stood = await stateOf(before.page)
  expect(stood.counts).toMatchObject({ tokens: 15, vaccinated: 12, ready: 3, unsealed: 12 })
  // One more is on its way when it happens: it is there whole or not at all.
  const underWay = goThrough(before.page, byCalls.slice(15, 18), false, plan).catch(() => undefined)
  await sleep(150)
  await cutPower(before)
  await underWay

  const after = await startLaptop(folder)
  const { page } = after
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who is at the desk?')
  await hands.signIn(page, hands.RAVI.name, hands.RAVI.pin)
  const stands = await stateOf(page)
  expect(stands.board.lines).toEqual(expect.arrayContaining(stood.board.lines))
  expect(stands.queue).toEqual(expect.arrayContaining(stood.queue))
  const more = stands.counts.vaccinated - stood.counts.vaccinated
  expect(more).toBeLessThanOrEqual(3)
  expect(stands.vials.reduce((sum, { given }) => sum + given, 0)).toBe(12 + more)
  expect(stands.counts.unsealed).toBe(12 + more)

  const [next] = walkIns
  if (next === undefined) throw new Error('nobody walks in')
  const look = (): Promise<void> => Promise.resolve()
  await desk.walksIn(page, next, look)
  await desk.showsCard(page, next, look)
  await desk.nothingApplies(page, look)
  await desk.getsDose(page, hands.MEENA.pin, look)
  const end = await stateOf(page)
  expect(end.counts).toMatchObject({
    vaccinated: stands.counts.vaccinated + 1,
    tokens: stands.counts.tokens + 1,
    unsealed: 12 + more,
  })
  await hands.handOver(page)
  await hands.signIn(page, hands.CENTRE.founder, hands.CENTRE.pin)
  expect(await ask(page, 'log.verify', {})).toMatchObject({ value: { trouble: null } })
  await after.app.close()
  rmSync(folder, { recursive: true, force: true })
})
