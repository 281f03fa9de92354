/** The register process dies under people's hands. One rule: the screen goes on, and nothing is lost or counted twice. */
import { ask, expect, type Laptop, shellLog, test } from '../support/app.ts'
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
