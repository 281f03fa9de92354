/** The vaccinator's round of seals: what was entered for her is read, one is not hers, the rest bears her signature. */
import type { Page } from '@playwright/test'
import { newId } from '../../renderer/client/new-id.ts'
import { expect, test } from '../support/app.ts'
import { goThrough, must, sessionOfDay } from '../support/day-by-calls.ts'
import { byCalls } from '../support/day-people.ts'
import * as hands from '../support/hands.ts'

const LOT = '4121Z001'
const [first, second, third, fourth, fifth] = byCalls

async function vaccinatorId(page: Page): Promise<string> {
  const staff = await must(page, 'staff.list', {})
  return staff.find(({ name }) => name === hands.MEENA.name)?.id ?? ''
}

test('one is disputed, the rest is sealed by PIN; the next round by badge; then the in-charge decides', async ({
  page,
}) => {
  await hands.foundPlace(page)
  await hands.openTheDesk(page)
  const vaccinator = await vaccinatorId(page)
  const comers = [first, second, third].flatMap((comer) => comer ?? [])
  await goThrough(page, comers, false, { vaccinator, lot: LOT })
  await expect(page.getByText('3 doses to seal')).toBeVisible()

  await page.keyboard.press('Control+s')
  const ticks = page.getByRole('main').getByRole('checkbox')
  await expect(ticks).toHaveCount(3)
  await ticks.nth(1).focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('textbox', { name: /not|why/i })).toBeFocused()
  await page.keyboard.type('That was the other table', { delay: 40 })
  await page.getByRole('textbox', { name: `PIN of ${hands.MEENA.name}` }).fill(hands.MEENA.pin)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`2 doses are sealed by ${hands.MEENA.name}.`).last()).toBeVisible()
  expect((await sessionOfDay(page)).counts.unsealed).toBe(1)

  await hands.handOver(page)
  await hands.signIn(page, hands.CENTRE.founder, hands.CENTRE.pin)
  const badgeId = newId()
  await must(page, 'badges.issue', { id: badgeId, staffId: vaccinator, pin: hands.MEENA.pin })
  const { code } = await must(page, 'badges.page', { badgeId })
  await goThrough(
    page,
    [fourth, fifth].flatMap((comer) => comer ?? []),
    false,
    { vaccinator, lot: LOT },
  )
  await page.keyboard.press('Control+s')
  await expect(ticks).toHaveCount(3)
  await expect(ticks.first()).not.toBeChecked()
  await hands.scanByWedge(page, code)
  await expect(page.getByText(`2 doses are sealed by ${hands.MEENA.name}.`).last()).toBeVisible()
  expect((await sessionOfDay(page)).counts.unsealed).toBe(1)

  await page.keyboard.press('F4')
  await expect(page.getByText('That was the other table')).toBeVisible()
  expect(await must(page, 'log.verify', {})).toMatchObject({ trouble: null })
})
