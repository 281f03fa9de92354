/** From a real centre into practice, through a rehearsal's beginning, and back, with nothing carried across but what was said about Teeka. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ask, expect, startLaptop, test } from '../support/app.ts'
import * as hands from '../support/hands.ts'

/** Until the desk is there, no key is heard. */
async function enrolLater(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Enrol later/ }).click()
  await expect(page.getByRole('button', { name: /Press to hand over or lock/ })).toBeVisible()
}

test('practice is two keys away, has its own people, and leaves the real register as it was', async ({ laptop }) => {
  test.setTimeout(120_000)
  const { page, folder } = laptop
  await hands.foundPlace(page, { ...hands.CENTRE, mode: 'Real' })
  await enrolLater(page)
  await hands.handOver(page)
  await hands.goToPractice(page)
  await expect(page.getByText('Practice, PHC Wagholi')).toBeVisible()
  await page.getByRole('option', { name: /Uma Prayog/ }).click()
  await expect(page.getByText('Practice PIN: 2580')).toBeVisible()
  await hands.signIn(page, 'Uma Prayog', '2580')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('namuna')
  await expect(page.getByText(/Namuna/).first()).toBeVisible()
  expect(existsSync(join(folder, 'practice', 'register.db'))).toBe(true)

  await page.keyboard.press('Shift+F1')
  await page.keyboard.press('2')
  await page.getByLabel('In your words').fill('The search could be faster')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Thank you. It is written down')).toBeVisible()

  await hands.handOver(page)
  await page.keyboard.press('F12')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('डेस्क पर कौन है?')
  await page.keyboard.press('F12')
  await hands.leavePractice(page)
  await expect(page.getByText('PRACTICE: nothing')).toBeHidden()
  await hands.signIn(page, hands.CENTRE.founder, hands.CENTRE.pin)
  expect(await ask(page, 'people.search', { text: 'namuna', limit: 10 })).toMatchObject({ ok: true, value: [] })
  expect(await ask(page, 'feedback.list', {})).toMatchObject({
    ok: true,
    value: [{ words: 'The search could be faster', rating: 2, saidIn: 'practice', centre: { mode: 'real' } }],
  })
})

test('Teeka that was closed in practice starts in the real register, and says so', async ({ laptop }) => {
  test.setTimeout(120_000)
  const { page, app, folder } = laptop
  await hands.foundPlace(page, { ...hands.CENTRE, mode: 'Real' })
  await enrolLater(page)
  await hands.handOver(page)
  await hands.goToPractice(page)
  await app.close()
  const again = await startLaptop(folder)
  await expect(again.page.getByText('This is the real register again')).toBeVisible()
  await expect(again.page.getByText('PRACTICE: nothing')).toBeHidden()
  await again.app.close()
})
