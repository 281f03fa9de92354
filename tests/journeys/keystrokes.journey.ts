/**
 * What a person costs at the keyboard, from the gate to the recorded dose. One rule: every key that a hand presses counts,
 * a PIN's digits too, and the browser itself counts them; a scanner's keys do not.
 */
import type { Page } from '@playwright/test'
import { aadhaarCard, makeAadhaarKey, TEST_NUMBERS } from '../support/aadhaar.ts'
import { expect, test } from '../support/app.ts'
import { must, sessionOfDay } from '../support/day-by-calls.ts'
import * as hands from '../support/hands.ts'

const key = makeAadhaarKey()
const cards = [
  { name: 'Sunita Jadhav', birth: '14-02-1974', gender: 'F', lastFour: TEST_NUMBERS[0].slice(-4) },
  { name: 'Abdul Rahim Shaikh', birth: '03-09-1968', gender: 'M', lastFour: TEST_NUMBERS[1].slice(-4) },
] as const
const list = 'name,year_of_birth,gender\nSunita Jadhav,1974,F\nAbdul Rahim Shaikh,1968,M'

async function deskThatTrusts(page: Page): Promise<void> {
  await hands.foundPlace(page)
  await hands.goTo(page, 'Identity')
  await hands.bringInKey(page, key.certificatePem)
  await hands.openTheDesk(page)
}

/** Presses by the page's own count, whoever sends them. */
async function keysDuring(page: Page, play: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const counted = window as unknown as { pressed: number }
    counted.pressed = 0
    addEventListener('keydown', () => void (counted.pressed += 1), { capture: true })
  })
  await play()
  return page.evaluate(() => (window as unknown as { pressed: number }).pressed)
}

/** Nobody presses within the very frame in which a button appears. */
async function press(page: Page, button: RegExp): Promise<void> {
  await expect(page.getByRole('button', { name: button })).toBeVisible()
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))))
  await page.keyboard.press('Enter')
}

/** A hand on the digits, slower than any scanner. */
async function typePin(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: `PIN of ${hands.MEENA.name}` })).toBeFocused()
  await page.keyboard.type(hands.MEENA.pin, { delay: 60 })
  await page.keyboard.press('Enter')
  await expect(page.getByText(/is recorded, confirmed/)).toBeVisible()
}

async function fromScanToDose(page: Page, first: RegExp): Promise<void> {
  await press(page, first)
  await press(page, /^(?:Same person, it agrees|Card and person agree)/)
  await press(page, /^None of these/)
  await typePin(page)
}

test('somebody on the list with a scanned card takes at most eight keys, the PIN among them', async ({ page }) => {
  await deskThatTrusts(page)
  const { id: sessionId } = await sessionOfDay(page)
  await must(page, 'lists.import', { sessionId, text: list })
  await hands.scanByWedge(page, aadhaarCard(key, cards[0]))
  const pressed = await keysDuring(page, () => fromScanToDose(page, /^Open the record of Sunita Jadhav/))
  expect(pressed).toBeLessThanOrEqual(8)
})

test('sealed in rounds the next one takes four', async ({ page }) => {
  await deskThatTrusts(page)
  const { id: sessionId } = await sessionOfDay(page)
  await must(page, 'lists.import', { sessionId, text: list })
  await hands.scanByWedge(page, aadhaarCard(key, cards[0]))
  await press(page, /^Open the record of Sunita Jadhav/)
  await press(page, /^(?:Same person, it agrees|Card and person agree)/)
  await press(page, /^None of these/)
  await expect(page.getByRole('textbox', { name: /^PIN of/ })).toBeFocused()
  await page.keyboard.press('Alt+l')
  await press(page, /^Record dose 1 of 2/)
  await press(page, /^Everything is right/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('combobox', { name: 'Find a person' })).toBeFocused()
  await hands.scanByWedge(page, aadhaarCard(key, cards[1]))
  const pressed = await keysDuring(page, async () => {
    await press(page, /^Open the record of Abdul Rahim Shaikh/)
    await press(page, /^(?:Same person, it agrees|Card and person agree)/)
    await press(page, /^None of these/)
    await press(page, /^Record dose 1 of 2/)
    await expect(page.getByText(/is recorded, confirmed/)).toBeVisible()
  })
  expect(pressed).toBe(4)
})

test('a walk-in with a card takes at most twelve keys, and nothing is typed but the PIN', async ({ page }) => {
  await deskThatTrusts(page)
  await hands.scanByWedge(page, aadhaarCard(key, cards[0]))
  const pressed = await keysDuring(page, () => fromScanToDose(page, /^Register Sunita Jadhav/))
  expect(pressed).toBeLessThanOrEqual(12)
})
