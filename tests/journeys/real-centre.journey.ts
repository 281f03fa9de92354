/** A centre that counts: what it can do before it is enrolled, and what enrolment changes. */
import { join } from 'node:path'
import { expect, test } from '../support/app.ts'
import * as hands from '../support/hands.ts'
import { openTestNational, type TestNational } from '../support/national.ts'
import { codeOn, textOf } from '../support/papers.ts'

let national: TestNational
test.beforeEach(async () => {
  national = await openTestNational({ mode: 'real' })
})
test.afterEach(() => national.close())

test('before enrolment certificates are provisional and unsigned; enrolled, the same one is signed', async ({
  laptop,
}) => {
  const { page, app, folder } = laptop
  const [before, after] = [join(folder, 'before.pdf'), join(folder, 'after.pdf')]
  await hands.foundPlace(page, { ...hands.CENTRE, mode: 'Real' })
  await page.getByRole('button', { name: /^Enrol later/ }).click()
  await expect(page.getByText('PRACTICE')).toBeHidden()
  await hands.openTheDesk(page)
  await hands.registerWalkIn(page, hands.SUNITA)
  await hands.verifyIdentity(page, 'Passport', 'J8369854')
  await hands.recordDose(page, hands.MEENA.name, hands.MEENA.pin)
  await hands.answerDialogs(app, { file: before })
  await hands.savePdf(page)
  expect(await codeOn(before)).toBe('')
  expect(textOf(before)).toContain('Provisional, not yet')
  await hands.handOver(page)
  await hands.signIn(page, hands.CENTRE.founder, hands.CENTRE.pin)
  await hands.goTo(page, 'Sending')
  await hands.enrol(page, national.url, await national.invite(hands.CENTRE.code))
  await expect(page.getByText('The line is open')).toBeVisible()
  await hands.goTo(page, 'Desk')
  // Whoever takes over has the person in hand.
  await expect(page.getByText('Signed with a code')).toBeVisible()
  await hands.answerDialogs(app, { file: after })
  await page.keyboard.press('Alt+s')
  await expect(page.getByText('2 copies went out')).toBeVisible()
  expect(await codeOn(after)).toMatch(/^HC1:/)
})
