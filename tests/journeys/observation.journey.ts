/** Half an hour under observation and what may happen in it, in the real window: by keys alone. */
import type { Page } from '@playwright/test'
import { newId } from '../../renderer/client/new-id.ts'
import { ask, expect, test } from '../support/app.ts'
import { vaccinateByCalls } from '../support/day-by-calls.ts'
import * as hands from '../support/hands.ts'
import { laptopNow } from '../support/laptop-clock.ts'

/** One more person of today's session, whose dose was given so many minutes ago. */
async function dosedAgo(page: Page, name: string, year: number, minutes: number): Promise<void> {
  const session = await ask(page, 'sessions.current', {})
  const staff = await ask(page, 'staff.list', {})
  if (!session.ok || session.value === null || !staff.ok) throw new Error('no day')
  const vaccinator = staff.value.find(({ roles }) => roles.includes('vaccinator'))?.id ?? ''
  const [personId, sessionId] = [newId(), session.value.id]
  const facts = { nativeName: null, birth: { kind: 'year', year }, gender: 'female', mobile: null } as const
  await ask(page, 'people.register', { id: personId, sessionId, name, referenceId: null, ...facts })
  const at = new Date(laptopNow() - minutes * 60_000 + 330 * 60_000).toISOString().replace('Z', '+05:30')
  const late = { at, because: 'The line of people', sheet: null }
  const dose = { id: newId(), personId, sessionId, vialId: session.value.vials[0]?.id ?? '', vaccinator, pin: '1357' }
  const answer = await ask(page, 'doses.record', {
    ...dose,
    exception: { reason: 'Entered after the rush', approval: null },
    late,
    site: 'left-arm',
    effort: null,
  })
  if (!answer.ok) throw new Error(answer.code + JSON.stringify(answer.details))
}

test('who may leave goes by one key, who reacts is a case by two, and a serious one is answered by name', async ({
  laptop,
}) => {
  test.setTimeout(180_000)
  const { page } = laptop
  await vaccinateByCalls(page)
  for (const [name, year, minutes] of [
    ['Rekha Pawar', 1950, 31],
    ['Farida Mulla', 1962, 33],
    ['Gurpreet Dhillon', 1981, 12],
    ['Mary Fernandes', 1990, 27],
  ] as const) {
    await dosedAgo(page, name, year, minutes)
  }
  await page.reload()
  await hands.goTo(page, 'Desk')
  await page.keyboard.press('F6')
  await expect(page.getByRole('button', { name: /^Farida Mulla leaves/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Farida Mulla has left: recorded.')).toBeVisible()
  await page.keyboard.press('2')
  await expect(page.getByRole('heading', { name: /^Why does Mary Fernandes leave/ })).toBeVisible()
  await page.keyboard.press('3')
  await expect(page.getByText('Mary Fernandes has left: recorded.')).toBeVisible()

  await page.keyboard.press('Alt+9')
  await page.keyboard.press('F8')
  await page.keyboard.press('2')
  await expect(page.getByRole('heading', { name: 'What happened to Gurpreet Dhillon?' })).toBeVisible()
  await page.keyboard.press('9')
  await expect(page.getByRole('heading', { name: /^IND\(CO-AEFI\)/ })).toBeVisible()
  await expect(page.getByText('Serious adverse event')).toBeVisible()
  await page.keyboard.press('Alt+t')
  await page.keyboard.type('Adrenaline, oxygen')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+e')
  await expect(page.getByRole('row', { name: /Gurpreet Dhillon/ })).toBeVisible()
  await page.keyboard.press('Control+j')
  await expect(page.getByText('Serious adverse event')).toBeHidden()
})
