/**
 * What is taken back, in the real window: the in-charge revokes a certificate, a correction replaces one, and the list
 * of both comes by the line and on a stick. And whom a centre believes that is abroad. One rule: whoever shows the old
 * paper is told so wherever the list has come, in words that say why and what next.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { certificateToPem } from '#proof/x509'
import { askForRevocations, noteAddress } from '../../main/national/operator.ts'
import { claimsOf, euDcc, foreignIssuer, foreignText } from '../proof/foreign-issuer.ts'
import { nameOf } from '../proof/forge.ts'
import { DAY } from '../proof/trust.ts'
import { seriousFaults } from '../support/accessibility.ts'
import { expect, startLaptop, test } from '../support/app.ts'
import { foundByCalls, must, vaccinateByCalls, vaccinateOne } from '../support/day-by-calls.ts'
import * as hands from '../support/hands.ts'
import { openTestNational, type TestNational } from '../support/national.ts'
import { codeOn } from '../support/papers.ts'

const CITY = { code: 'MH-PUN-0500', name: 'City Hospital' }

let found: Record<string, string[]>
test.beforeEach(({ page }) => {
  found = {}
  return page.setViewportSize({ width: 1366, height: 768 })
})
test.afterEach(() => expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]))

async function look(page: Page, name: string): Promise<void> {
  found[name] = await seriousFaults(page)
}

const word = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name })

/** By the scanner, on the page for it. */
async function show(page: Page, code: string): Promise<void> {
  await hands.goTo(page, 'Certificates')
  await expect(page.getByRole('textbox', { name: 'Code of the certificate' })).toBeVisible()
  await hands.scanByWedge(page, code)
}

async function takeFromStick(page: Page, text: string): Promise<void> {
  await hands.goTo(page, 'Sending')
  const file = { name: 'list.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  await page.getByLabel('File of the list of revocations').setInputFiles(file)
}

test.describe('under the national server', () => {
  let national: TestNational
  let behind: number
  let stick: string
  test.beforeEach(async () => {
    behind = 20 * DAY
    national = await openTestNational({ now: () => Date.now() - behind })
    stick = mkdtempSync(join(tmpdir(), 'teeka-stick-'))
    noteAddress(stick, national.direct)
  })
  test.afterEach(async () => {
    rmSync(stick, { recursive: true, force: true })
    await national.close()
    expect(national.bugs).toEqual([])
  })

  const enrolled = async (page: Page, code: string, name: string): Promise<void> => {
    await foundByCalls(page, code, name)
    await must(page, 'setup.enrol', { server: national.url, code: await national.invite(code) })
  }

  test('revoked at the desk with a reason, a certificate is refused there at once, and elsewhere once the list has come', async ({
    laptop,
  }) => {
    test.setTimeout(120_000)
    const { page, app } = laptop
    behind = 9 * DAY
    const older = await askForRevocations(stick)
    behind = 0
    await enrolled(page, hands.CENTRE.code, hands.CENTRE.name)
    const certificateId = await vaccinateOne(page)
    const { code } = await must(page, 'certificates.page', { certificateId })
    await page.reload()

    await takeFromStick(page, older)
    await expect(page.getByText(/^The list is of .*9 days old\.$/)).toBeVisible()
    await expect(page.getByText('What was revoked since still reads as good.')).toBeVisible()
    await look(page, 'sending, an old list')
    await page.keyboard.press('Control+q')
    await expect(page.getByText('9 days old')).toBeVisible()
    await look(page, 'certificates, an old list')
    await show(page, code ?? '')
    await expect(word(page, 'Valid, but the revocation data is 9 days old')).toBeVisible()
    await look(page, 'valid by an old list')

    await hands.goTo(page, 'Desk')
    await hands.takeInHand(page, 'sunita')
    await page.getByRole('button', { name: /^Everything is right/ }).click()
    await expect(page.getByRole('button', { name: /^Print the certificate/ })).toBeFocused()
    await page.keyboard.press('Alt+v')
    await expect(page.getByRole('heading', { name: 'Revoke this certificate' })).toBeVisible()
    await look(page, 'revoke')
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await page.keyboard.type(hands.CENTRE.pin)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Revoked by Asha Patil.*The paper was lost or stolen\./)).toBeVisible()
    await look(page, 'revoked, at the desk')

    await show(page, code ?? '')
    await expect(word(page, 'Revoked')).toBeVisible()
    await expect(page.getByText(/^Revoked here by Asha Patil, .*: The paper was lost or stolen\.$/)).toBeVisible()
    await look(page, 'revoked here')

    await hands.goTo(page, 'Sending')
    await page.getByRole('button', { name: /^Send now/ }).click()
    await expect.poll(() => national.totals()).toMatchObject({ certificates: 1 })
    await page.keyboard.press('Alt+r')
    await expect(page.getByText(/^The list is of .*less than a day old\.$/)).toBeVisible()
    await expect(page.getByText('On it: 1 certificate, 0 stolen laptops.')).toBeVisible()
    await hands.answerDialogs(app, { folder: stick })
    await page.keyboard.press('Alt+w')
    await expect(page.getByText(/^.*Written as /)).toBeVisible()
    await look(page, 'sending, a fresh list')

    const elsewhere = await startLaptop(mkdtempSync(join(tmpdir(), 'teeka-city-')))
    try {
      await enrolled(elsewhere.page, CITY.code, CITY.name)
      await elsewhere.page.reload()
      await takeFromStick(elsewhere.page, readFileSync(join(stick, 'teeka-revocations.json'), 'utf8'))
      await expect(elsewhere.page.getByText('On it: 1 certificate, 0 stolen laptops.')).toBeVisible()
      await takeFromStick(elsewhere.page, older)
      await expect(elsewhere.page.getByText(/^.*This list is older than the one here/)).toBeVisible()
      await show(elsewhere.page, code ?? '')
      await expect(word(elsewhere.page, 'Revoked')).toBeVisible()
      await expect(elsewhere.page.getByText(/^It was revoked: /)).toBeVisible()
      await look(elsewhere.page, 'revoked elsewhere')
    } finally {
      await elsewhere.app.close()
      rmSync(elsewhere.folder, { recursive: true, force: true })
    }
  })
})

test('a correction replaces a certificate: the new one names the old, and the old is said to be replaced', async ({
  laptop,
}) => {
  const { page, app, folder } = laptop
  const old = await vaccinateByCalls(page)
  const { code } = await must(page, 'certificates.page', { certificateId: old })
  await page.reload()
  await hands.goTo(page, 'Desk')
  await hands.takeInHand(page, 'sunita')
  await page.getByRole('button', { name: /^Everything is right/ }).click()
  await expect(page.getByRole('button', { name: /^Print the certificate/ })).toBeFocused()
  await page.keyboard.press('Alt+k')
  await expect(page.getByRole('heading', { name: 'Correct what is recorded' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Right is' })).toBeFocused()
  await page.keyboard.press('Alt+c')
  await page.keyboard.press('b')
  await expect(page.getByText('1974', { exact: true })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Right is' })).toBeFocused()
  await page.keyboard.type('1975')
  await page.keyboard.press('Enter')
  await page.keyboard.press('1')
  await look(page, 'correct')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Something on the certificate was corrected since/)).toBeVisible()
  await look(page, 'corrected, at the desk')
  const file = join(folder, 'new.pdf')
  await hands.answerDialogs(app, { file })
  await hands.savePdf(page)
  const fresh = await codeOn(file)
  expect(fresh).not.toBe(code)

  await show(page, code ?? '')
  await expect(word(page, 'Revoked')).toBeVisible()
  await expect(page.getByText(/^Something on it was corrected here by Asha Patil, /)).toBeVisible()
  await expect(page.getByText(/took its place since: ask for that one/)).toBeVisible()
  await look(page, 'replaced')
  await show(page, fresh)
  await expect(word(page, /^Valid/)).toBeVisible()
  await expect(page.getByText('Takes the place of')).toBeVisible()
  await expect(page.getByText('1975')).toBeVisible()
})

test('a foreign certificate is somebody’s word until the in-charge brings in its signers, and then it is history', async ({
  page,
}) => {
  const now = Date.now()
  const austria = foreignIssuer({ subject: nameOf('DSC 1', 'AT'), notBefore: now - DAY, notAfter: now + 100 * DAY })
  const seconds = Math.floor(now / 1000)
  const times = [
    [4, seconds + 86_400],
    [6, seconds - 86_400],
  ] as const
  const text = foreignText(austria, { claims: claimsOf(new Map([[1, euDcc()]]), times) })
  await vaccinateByCalls(page)
  await page.reload()
  await show(page, text)
  await expect(word(page, 'Signed, signer unknown')).toBeVisible()
  await expect(page.getByText('Unproven: what it claims')).toBeVisible()
  await look(page, 'signer unknown')
  await page.keyboard.press('Alt+s')
  await expect(page.getByRole('heading', { level: 1, name: 'Signers of other countries' })).toBeFocused()
  await look(page, 'no signers')
  const list = {
    name: 'eu.pem',
    mimeType: 'application/x-pem-file',
    buffer: Buffer.from(certificateToPem(austria.leaf)),
  }
  await page.getByLabel('File with a list of signers').setInputFiles(list)
  await expect(page.getByRole('heading', { name: 'In the file eu' })).toBeVisible()
  await look(page, 'signers in a file')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 signer is believed from now on.')).toBeVisible()
  await look(page, 'signers believed')

  await page.keyboard.press('Escape')
  await show(page, text)
  await expect(word(page, 'Valid, revocations of other countries are not known here')).toBeVisible()
  await expect(page.getByText('DSC 1')).toBeVisible()
  await expect(page.getByText('Comirnaty')).toBeVisible()
  await look(page, 'foreign, believed')
  await hands.goTo(page, 'Desk')
  await hands.takeInHand(page, 'sunita')
})
