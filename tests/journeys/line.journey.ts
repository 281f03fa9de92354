/** The main line, end to end: a person walks in and leaves with a certificate; the national server gets the record. */
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyCertificate } from '#proof/hcert'
import { certificateToPem } from '#proof/x509'
import { expect, test } from '../support/app.ts'
import * as hands from '../support/hands.ts'
import { laptopNow } from '../support/laptop-clock.ts'
import { openTestNational, type TestNational } from '../support/national.ts'
import { codeOn, textOf } from '../support/papers.ts'

let national: TestNational
test.beforeEach(async () => {
  national = await openTestNational()
})
test.afterEach(async () => {
  await national.close()
  expect(national.bugs).toEqual([])
})

test('with no line all day a person leaves with a certificate that anyone can check, and in the evening it is confirmed', async ({
  laptop,
}) => {
  const { page, app, folder } = laptop
  const pdf = join(folder, 'certificate.pdf')
  await hands.answerDialogs(app, { file: pdf })
  await hands.foundPlace(page)
  await hands.goTo(page, 'Sending')
  const code = await national.invite(hands.CENTRE.code)
  national.line.cutAfterAnswer()
  await hands.enrol(page, national.url, code)
  await hands.openTheDesk(page)

  await hands.registerWalkIn(page, hands.SUNITA)
  await hands.verifyIdentity(page, 'Voter ID (EPIC)', 'WKH1186253')
  await hands.recordDose(page, hands.MEENA.name, hands.MEENA.pin)
  await hands.savePdf(page)

  const { root } = national.national.authority
  const verdict = verifyCertificate(await codeOn(pdf), { root, now: laptopNow() })
  expect(verdict.ok).toBe(true)
  expect(verdict.record).toMatchObject({
    name: { latin: 'Sunita Ramesh Jadhav', native: 'सुनीता रमेश जाधव' },
    doses: [{ brand: 'Covishield', number: 1, of: 2, lot: '4121Z001' }],
    practice: true,
  })
  // As whoever is handed the paper and the root would check it.
  const rootFile = join(folder, 'root.pem')
  writeFileSync(rootFile, certificateToPem(root))
  const tool = join(import.meta.dirname, '../../scripts/verify.ts')
  const checked = spawnSync(process.execPath, [tool, 'certificate', pdf, '--root', rootFile], { encoding: 'utf8' })
  expect([checked.status, checked.stdout]).toEqual([0, expect.stringContaining('compare the name with a photo ID')])
  expect(textOf(pdf)).toContain('Sunita Ramesh Jadhav')
  expect(textOf(pdf)).not.toContain('WKH1186253')
  await expect(page.getByRole('article').getByText('waiting').first()).toBeVisible()
  await expect(page.getByRole('banner').getByText(/wait to be sent/)).toBeVisible()

  national.line.mend()
  await hands.goTo(page, 'Sending')
  await page.getByRole('button', { name: /^Send now/ }).click()
  await expect(page.getByText('The line is open')).toBeVisible()
  expect(await national.totals()).toMatchObject({ people: 1, doses: 1, certificates: 1 })
  await hands.goTo(page, 'Desk')
  await hands.takeInHand(page, 'sunita')
  await expect(page.getByRole('article').getByText('confirmed').first()).toBeVisible()
})

test('a second copy is the same signed code, marked as a duplicate', async ({ laptop }) => {
  const { page, app, folder } = laptop
  const [first, second] = [join(folder, '1.pdf'), join(folder, '2.pdf')]
  await hands.foundPlace(page)
  await hands.openTheDesk(page)
  await hands.registerWalkIn(page, hands.SUNITA)
  await hands.verifyIdentity(page, 'PAN card', 'ABCPS1234K')
  await hands.recordDose(page, hands.MEENA.name, hands.MEENA.pin)
  await hands.answerDialogs(app, { file: first })
  await hands.savePdf(page)
  await hands.answerDialogs(app, { file: second })
  await page.keyboard.press('Alt+s')
  await expect(page.getByText('2 copies went out')).toBeVisible()
  expect(existsSync(second)).toBe(true)
  expect(await codeOn(second)).toBe(await codeOn(first))
  expect(textOf(first)).not.toContain('DUPLICATE')
  expect(textOf(second)).toMatch(/DUPLICATE.*Copy 2/)
})
