/** What axe finds on the screens of a day. One rule: nothing serious on any of them. */
import { aadhaarCard, makeAadhaarKey } from '../support/aadhaar.ts'
import { seriousFaults } from '../support/accessibility.ts'
import { expect, test } from '../support/app.ts'
import * as hands from '../support/hands.ts'

test('no screen of the day shuts anybody out', async ({ laptop }) => {
  test.setTimeout(180_000)
  const { page } = laptop
  const found: Record<string, string[]> = {}
  const look = async (name: string): Promise<void> => {
    found[name] = await seriousFaults(page)
  }
  await hands.foundPlace(page, hands.CENTRE, look)
  await look('open a session')
  const key = makeAadhaarKey()
  await hands.goTo(page, 'Identity')
  await hands.bringInKey(page, key.certificatePem)
  for (const letter of ['t', 'k', 'p', 'v']) {
    await page.keyboard.press(`Alt+${letter}`)
    await look(`identity ${letter}`)
  }
  await hands.openTheDesk(page)
  await look('desk')
  await hands.registerWalkIn(page, hands.SUNITA, look)
  await hands.verifyIdentity(page, 'PAN card', 'ABCPS1234K', look)
  await hands.recordDose(page, hands.MEENA.name, hands.MEENA.pin, look)
  await look('certificate')
  await page.keyboard.press('Escape')
  await hands.scanByWedge(page, aadhaarCard(key, { name: 'Rekha Pawar', birth: '02-11-1988', lastFour: '0019' }))
  await hands.registerScanned(page, 'Rekha Pawar', look)
  await hands.agreeScanned(page, look)
  await hands.goTo(page, 'Certificates')
  await look('certificates')
  await hands.scanByWedge(page, 'https://example.org/no-certificate')
  await expect(page.getByRole('heading', { name: 'Unreadable' })).toBeVisible()
  await page.keyboard.press('Alt+f')
  await look('an unreadable certificate')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+s')
  await expect(page.getByRole('heading', { name: 'Signers of other countries' })).toBeVisible()
  await look('signers')
  await page.keyboard.press('Escape')
  for (const screen of ['Session', 'Sending', 'Settings'] as const) {
    await hands.goTo(page, screen)
    await look(screen)
  }
  await hands.handOver(page)
  await look('sign in')
  expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([])
  expect(Object.keys(found).length).toBeGreaterThan(18)
})
