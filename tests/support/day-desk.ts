/**
 * A person at the desk by keyboard, as fast as the screen goes. One rule: every act is its key, and words go to wherever
 * the focus stands, so a focus that stands wrong fails the day. Words arrive whole, as from a keyboard for another script:
 * the same letters one by one would only burn minutes.
 */
import { expect, type Page } from '@playwright/test'
import type { Comer } from './day-people.ts'
import { scanByWedge } from './hands.ts'

export type Look = (name: string) => Promise<void>

const write = (page: Page, words: string): Promise<void> => page.keyboard.insertText(words)

async function writeAndGoOn(page: Page, words: string): Promise<void> {
  if (words !== '') await write(page, words)
  await page.keyboard.press('Enter')
}

export const inHand = (page: Page, { name, nativeName }: Pick<Comer, 'name' | 'nativeName'>): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name: nativeName === '' ? name : nativeName })).toBeVisible()

export async function walksIn(page: Page, comer: Comer, look: Look): Promise<void> {
  await page.keyboard.press('F3')
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  await writeAndGoOn(page, comer.name)
  await writeAndGoOn(page, comer.nativeName)
  await writeAndGoOn(page, comer.year)
  await page.keyboard.press(comer.gender.charAt(0).toLowerCase())
  await expect(page.getByRole('textbox', { name: /^Mobile/ })).toBeFocused()
  await writeAndGoOn(page, comer.mobile)
  await look('walk-in')
  await page.keyboard.press('Enter')
  await inHand(page, comer)
}

export async function isFound(page: Page, comer: Comer, look: Look): Promise<void> {
  await page.keyboard.press('F2')
  await write(page, comer.name)
  await expect(page.getByRole('option').first()).toContainText(comer.name)
  await look('search')
  await page.keyboard.press('Enter')
  await inHand(page, comer)
}

/** By the number of a PAN card; the kind stays chosen from one person to the next. */
export async function showsCard(page: Page, comer: Comer, look: Look): Promise<void> {
  const pan = page.getByRole('radio', { name: 'PAN card' })
  await expect(pan).toBeVisible()
  if (!(await pan.isChecked())) await pan.check()
  await page.keyboard.press('Alt+n')
  await write(page, comer.pan)
  await page.keyboard.press('Enter')
  const agrees = page.getByRole('button', { name: /^Document seen and it agrees/ })
  await expect(agrees).toBeFocused()
  await look('identity')
  await page.keyboard.press('Enter')
  if (comer.code === '') return
  await expect(page.getByRole('heading', { name: /code/i })).toBeVisible()
  await look('booking-code')
  await writeAndGoOn(page, comer.code)
}

export async function nothingApplies(page: Page, look: Look): Promise<void> {
  await expect(page.getByRole('button', { name: /^None of these/ })).toBeFocused()
  await look('asked')
  await page.keyboard.press('Enter')
}

/** @param pin of the vaccinator; null where they seal in a round */
export async function getsDose(page: Page, pin: string | null, look: Look): Promise<void> {
  if (pin === null) await expect(page.getByRole('button', { name: /^Record dose/ })).toBeFocused()
  else {
    await expect(page.getByRole('textbox', { name: /^PIN of/ })).toBeFocused()
    await write(page, pin)
  }
  await look(pin === null ? 'dose-sealed-later' : 'dose')
  await page.keyboard.press('Enter')
  await readsBack(page, look)
}

export async function readsBack(page: Page, look: Look): Promise<void> {
  await expect(page.getByRole('button', { name: /^Everything is right/ })).toBeFocused()
  await look('read-back')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Print the certificate/ })).toBeFocused()
  await look('certificate')
}

/** What is turned to the person is wrong in one line: its letter, what is right, and why. */
export async function isPutRight(page: Page, letter: string, right: string, look: Look): Promise<void> {
  await expect(page.getByRole('button', { name: /^Everything is right/ })).toBeFocused()
  await page.keyboard.press(letter)
  await expect(page.getByRole('textbox', { name: 'Right is' })).toBeFocused()
  await write(page, right)
  await page.keyboard.press('Enter')
  await page.keyboard.press('1')
  await look('correction')
  await page.keyboard.press('Enter')
}

export async function putAway(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await isFree(page)
}

const isFree = (page: Page): Promise<void> =>
  expect(page.getByRole('combobox', { name: 'Find a person' })).toBeFocused()

/** A digit says why, Enter records it. */
export async function goesHome(page: Page, why: string, look: Look): Promise<void> {
  await expect(page.getByRole('radiogroup', { name: /./ }).first()).toBeVisible()
  await page.keyboard.press(why)
  await look('goes-home')
  await page.keyboard.press('Enter')
  await isFree(page)
}

/** Somebody whom only their certificate tells of: registered by it, and its doses are added to their record. */
export async function showsCertificate(page: Page, comer: Comer, code: string, look: Look): Promise<void> {
  // Nobody lifts a scanner within milliseconds of the last key.
  await page.waitForTimeout(400)
  await scanByWedge(page, code)
  await expect(page.getByRole('button', { name: new RegExp(`^Register ${comer.name}`) })).toBeFocused()
  await look('certificate-scanned')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Shall these doses be added to the history?' })).toBeVisible()
  await look('history-of-certificate')
  await page.keyboard.press('Enter')
}
