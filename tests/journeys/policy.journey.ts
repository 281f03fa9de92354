/** The rules in force on their own page, looked up by day; and what is asked before a dose, by keys alone. */
import { expect, test } from '../support/app.ts'
import * as hands from '../support/hands.ts'

test('the in-charge looks up what applied on a day, and a file that is no pack changes nothing', async ({ laptop }) => {
  const { page } = laptop
  await hands.foundPlace(page)
  await page.keyboard.press('Alt+7')
  await expect(page.getByRole('heading', { name: /^india-covid \d+ is in force/ })).toBeVisible()
  await page.getByLabel('What applied on').fill('15 03 2021')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/rules applied on 15 Mar 2021/)).toBeVisible()
  await page.getByLabel('File of a signed pack').setInputFiles({
    name: 'pack.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"pack": {}}'),
  })
  await expect(page.getByText('This file holds no signed policy pack.')).toBeVisible()
})

test('who had another vaccine is asked when, told from when on they may come, and asked again', async ({ laptop }) => {
  const { page } = laptop
  await hands.foundPlace(page)
  await hands.openTheDesk(page)
  await hands.registerWalkIn(page, hands.SUNITA)
  await hands.verifyIdentity(page, 'PAN card', 'ABCPS1234K')
  await expect(page.getByRole('button', { name: /^None of these/ })).toBeFocused()
  await page.keyboard.press('3')
  await expect(page.getByRole('checkbox', { name: /Another vaccine/ })).toBeChecked()
  await page.getByRole('button', { name: /^Note it/ }).click()
  await expect(page.getByText(/^To be deferred: Another vaccine/)).toBeVisible()
  await page.keyboard.press('Alt+e')
  await hands.noneApplies(page)
  await expect(page.getByText('Asked: none of it applies.')).toBeVisible()
})
