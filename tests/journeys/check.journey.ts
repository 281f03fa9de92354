/**
 * A certificate that somebody shows, in the real window: as the file that Teeka itself printed, as an edited one, by
 * scanner and before the camera. One rule: whatever way it comes in, its word is the same.
 */
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { fromBase45 } from '#proof/base45'
import { signCertificate } from '#proof/hcert'
import { toHcertText } from '#proof/hcert-text'
import { PRACTICE_ROOT } from '#proof/x509'
import { aRecord } from '../domain/certificate/record-examples.ts'
import { cowinText, packed } from '../proof/cowin-examples.ts'
import { DAY, nation } from '../proof/trust.ts'
import { seriousFaults } from '../support/accessibility.ts'
import { expect, test } from '../support/app.ts'
import { must, vaccinateByCalls } from '../support/day-by-calls.ts'
import { dropFile } from '../support/drop.ts'
import { filmArgs, writeFilm } from '../support/film.ts'
import * as hands from '../support/hands.ts'
import { laptopNow } from '../support/laptop-clock.ts'
import { codeOn } from '../support/papers.ts'
import { codePng } from '../support/picture.ts'

const word = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name })

async function toTheCheck(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^Certificates/ })).toBeVisible()
  await page.keyboard.press('Control+q')
  await expect(page.getByRole('heading', { level: 1, name: 'Check a certificate' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Code of the certificate' })).toBeFocused()
}

/** The same message with another year of birth, wrapped as if it were whole. */
function edited(code: string): string {
  const message = inflateSync(fromBase45(code.slice('HC1:'.length)) ?? new Uint8Array())
  const at = message.indexOf('Sunita')
  return toHcertText(Buffer.concat([message.subarray(0, at), Buffer.from('Vanita'), message.subarray(at + 6)]))
}

test('the certificate that was just printed is good, an edited one is forged, and its person is one key away', async ({
  laptop,
}) => {
  const { page, app, folder } = laptop
  const certificateId = await vaccinateByCalls(page)
  const file = join(folder, 'certificate.pdf')
  await hands.answerDialogs(app, { file })
  await must(page, 'print.savePdf', { page: { kind: 'certificate', certificateId }, name: 'certificate' })
  await page.reload()
  await toTheCheck(page)
  await dropFile(page, 'certificate.pdf', readFileSync(file))
  await expect(word(page, 'Valid, but no list of revocations is here')).toBeVisible({ timeout: 20_000 })
  const who = page.getByRole('region', { name: 'Compare with a photo ID: name, birth, gender' })
  for (const said of ['Sunita Ramesh Jadhav', 'सुनीता रमेश जाधव', '1974', 'Female'])
    await expect(who.getByText(said)).toBeVisible()
  await expect(who.getByText('PRACTICE')).toBeVisible()

  await hands.scanByWedge(page, edited(await codeOn(file)))
  await expect(word(page, 'Forged')).toBeVisible()
  await expect(page.getByText('Sunita Ramesh Jadhav')).toBeHidden()
  await page.keyboard.press('Alt+f')
  await expect(page.getByText('what it says was changed').last()).toBeVisible()

  await dropFile(page, 'again.pdf', readFileSync(file))
  await expect(page.getByRole('button', { name: /^Open this person at the desk/ })).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /सुनीता रमेश जाधव/ })).toBeVisible()
  await page.keyboard.press('Control+q')
  await expect(page.getByText('Show the code of a certificate')).toBeVisible()
  await expect(page.getByText('Sunita Ramesh Jadhav')).toBeHidden()
})

test('a certificate that was saved as a credential is judged like its paper, and Co-WIN’s own stays somebody’s word', async ({
  laptop,
}) => {
  const { page, app, folder } = laptop
  await page.setViewportSize({ width: 1366, height: 768 })
  await vaccinateByCalls(page)
  await page.reload()
  await hands.goTo(page, 'Desk')
  await hands.takeInHand(page, 'sunita')
  await page.getByRole('button', { name: /^Everything is right/ }).click()
  await expect(page.getByRole('button', { name: /^Print the certificate/ })).toBeFocused()
  const file = join(folder, 'credential.json')
  await hands.answerDialogs(app, { file })
  await page.keyboard.press('Alt+j')
  await expect(page.getByText(/Saved as /)).toBeVisible()
  await toTheCheck(page)
  await dropFile(page, 'credential.json', readFileSync(file))
  await expect(word(page, 'Valid, but no list of revocations is here')).toBeVisible()
  await expect(page.getByText('Sunita Ramesh Jadhav')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Open this person at the desk/ })).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await dropFile(page, 'edited.json', Buffer.from(readFileSync(file, 'utf8').replace('Sunita', 'Vanita')))
  await expect(word(page, 'Forged')).toBeVisible()
  await expect(page.getByText(/Ramesh Jadhav/)).toBeHidden()

  // As Co-WIN printed it: the archive went into the code as text.
  const code = Buffer.from(await packed([cowinText()], { doubled: true }), 'latin1')
  await dropFile(page, 'cowin.png', codePng(code))
  await expect(word(page, 'Signed, signer unknown')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('A credential as Co-WIN gave them.')).toBeVisible()
  await expect(page.getByText('Bhaya Mitra')).toBeVisible()
  await expect(page.getByText('27 years')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
})

test('what was shown is gone with Escape, and with the person who looked at it', async ({ laptop }) => {
  const { page } = laptop
  const certificateId = await vaccinateByCalls(page)
  const { code } = await must(page, 'certificates.page', { certificateId })
  await page.reload()
  await toTheCheck(page)
  await dropFile(page, 'card.png', codePng('https://example.org/no-certificate'))
  await expect(word(page, 'Unreadable')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('This code is something else than a certificate.')).toBeVisible()
  await hands.scanByWedge(page, code ?? '')
  await expect(page.getByText('Sunita Ramesh Jadhav')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Sunita Ramesh Jadhav')).toBeHidden()
  await hands.scanByWedge(page, code ?? '')
  await expect(page.getByText('Sunita Ramesh Jadhav')).toBeVisible()
  await hands.handOver(page)
  await hands.signIn(page, hands.CENTRE.founder, hands.CENTRE.pin)
  await expect(page.getByText('Show the code of a certificate')).toBeVisible()
})

test.describe('a practice certificate is held before the camera of a real centre', () => {
  const film = join(tmpdir(), `teeka-practice-${process.pid}.y4m`)
  test.use({ launch: { args: filmArgs(film) } })
  test.beforeAll(() => void writeFilm(film, practiceCode()))
  test.afterAll(() => rmSync(film))
  test('and is called what it is, with nothing of what it says', async ({ page }) => {
    await hands.foundPlace(page, { ...hands.CENTRE, mode: 'Real' })
    await page.getByRole('button', { name: /^Enrol later/ }).click()
    await toTheCheck(page)
    await page.keyboard.press('F10')
    await expect(word(page, 'Practice')).toBeVisible({ timeout: 20_000 })
    await expect(page.getByLabel('Live picture of the camera')).toBeHidden()
    await expect(page.getByText('It counts for nothing here. Ask for the real certificate.')).toBeVisible()
    await expect(page.getByRole('table')).toBeHidden()
  })
})

/** As a practice register elsewhere would issue it. */
function practiceCode(): string {
  const now = laptopNow()
  const device = nation(PRACTICE_ROOT, now).device()
  const signed = signCertificate({ record: aRecord(), ...device, issuedAt: now, expiresAt: now + 300 * DAY })
  if (!signed.ok) throw new Error(signed.code)
  return signed.value.text
}
