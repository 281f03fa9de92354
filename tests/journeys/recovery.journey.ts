/** A lone in-charge forgets the PIN: an envelope, a code, by keys alone. */
import { expect, test } from '../support/app.ts'
import * as hands from '../support/hands.ts'

const NEW_PIN = '8024'

test('the code out of the envelope opens the register again, once, and the next one goes into it', async ({
  laptop,
}, info) => {
  test.setTimeout(90_000)
  const { page } = laptop
  await page.setViewportSize({ width: 1366, height: 768 })
  await hands.foundPlace(page)
  await hands.goTo(page, 'Staff')
  await page.keyboard.press('Alt+k')
  await expect(page.getByRole('textbox', { name: /^PIN of/ })).toBeFocused()
  await page.keyboard.insertText(hands.CENTRE.pin)
  await page.keyboard.press('Enter')
  const shown = page.getByRole('group', { name: 'Your recovery code' })
  await expect(shown).toBeVisible()
  await page.screenshot({ path: info.outputPath('code-shown.png') })
  const code = (await shown.locator('span span').allTextContents()).join(' ')
  await page.keyboard.press('Alt+w')
  await expect(page.getByText('Your code lies in its envelope')).toBeVisible()
  await page.screenshot({ path: info.outputPath('staff.png') })

  await hands.handOver(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who is at the desk?')
  await page.keyboard.press('1')
  await expect(page.getByRole('textbox', { name: /^PIN of/ })).toBeFocused()
  await page.keyboard.press('Alt+k')
  await expect(page.getByRole('textbox', { name: /^Recovery code of/ })).toBeFocused()
  await page.keyboard.insertText(code.toLowerCase().replaceAll(' ', '-'))
  for (const again of [NEW_PIN, NEW_PIN]) {
    await page.keyboard.press('Tab')
    await page.keyboard.insertText(again)
  }
  await page.screenshot({ path: info.outputPath('forgotten.png') })
  await page.keyboard.press('Enter')
  const next = page.getByRole('group', { name: 'Your next recovery code' })
  await expect(next).toBeVisible()
  expect((await next.locator('span span').allTextContents()).join(' ')).not.toBe(code)
  await page.screenshot({ path: info.outputPath('next-code.png') })
  await page.keyboard.press('Enter')
  await expect(next).toBeHidden()
  await hands.goTo(page, 'Staff')
  await expect(page.getByText(/recovery code since/)).toBeVisible()
})
