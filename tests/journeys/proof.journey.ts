/**
 * Nobody's proxy: a card is held before the camera, its owner is registered and vaccinated with nothing typed; then
 * somebody else comes with the same card. The card is signed by a test key, which a practice centre may trust.
 */
import { lstatSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { aadhaarCard, makeAadhaarKey, TEST_NUMBERS } from '../support/aadhaar.ts'
import { facePhoto } from '../support/aadhaar-face.ts'
import { expect, test } from '../support/app.ts'
import { filmArgs, writeFilm } from '../support/film.ts'
import * as hands from '../support/hands.ts'

const folder = mkdtempSync(join(tmpdir(), 'teeka-proof-'))
const key = makeAadhaarKey()
const card = aadhaarCard(key, { name: 'Sunita Jadhav', birth: '14-02-1974', gender: 'F' })

test.use({ launch: { args: filmArgs(writeFilm(join(folder, 'card.y4m'), card)) } })

/** The in-charge brings in the key; then the verifier stands at the desk. */
async function openDeskThatTrusts(page: Page): Promise<void> {
  await hands.foundPlace(page)
  await hands.goTo(page, 'Identity')
  await hands.bringInKey(page, key.certificatePem)
  await hands.openTheDesk(page)
}

async function vaccinateByCamera(page: Page): Promise<void> {
  await page.keyboard.press('F10')
  await expect(page.getByRole('heading', { level: 1, name: 'Sunita Jadhav' })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText(/Signed by a test key, made/)).toBeVisible()
  await expect(page.getByText('Nobody here is like this.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Is this the person on the picture?' })).toBeVisible()
  await page.keyboard.press('Enter')
  await hands.recordDose(page, hands.MEENA.name, hands.MEENA.pin)
}

/** How bright the pixels of a canvas are; a picture that was not drawn is one colour. */
const coloursOf = (page: Page): Promise<number> =>
  page
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      return new Set(pixels).size
    })

const everyFile = (inside: string): Buffer[] =>
  readdirSync(inside, { recursive: true })
    .map((name) => join(inside, String(name)))
    .filter((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile() === true)
    .map((file) => readFileSync(file))

test('a card before the camera is read and verified, its owner registered and vaccinated with nothing typed', async ({
  laptop,
}) => {
  const { page } = laptop
  await openDeskThatTrusts(page)
  await page.keyboard.press('F10')
  await expect(page.getByRole('heading', { level: 1, name: 'Sunita Jadhav' })).toBeVisible({ timeout: 20_000 })
  await expect(page.locator('canvas').first()).toBeVisible()
  await expect.poll(() => coloursOf(page)).toBeGreaterThan(20)
  await expect(page.locator('video').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await vaccinateByCamera(page)
  const history = page.getByRole('region', { name: 'History' })
  await expect(history).toContainText('signed record and picture compared')
  await expect(history).toContainText('Dose 1 of 2')
  await expect(history).toContainText('7058')
  await page.keyboard.press('F2')
  await page.getByRole('combobox', { name: 'Find a person' }).fill(TEST_NUMBERS[1])
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Nobody is searched by an Aadhaar number/)).toBeVisible()
  const picture = Buffer.from(facePhoto()).subarray(0, 64)
  for (const bytes of everyFile(laptop.folder)) {
    expect(bytes.includes(picture)).toBe(false)
    for (const number of TEST_NUMBERS) expect(bytes.includes(number)).toBe(false)
  }
})

test('somebody else who comes with the same card is seen before anything is registered or given', async ({ page }) => {
  await openDeskThatTrusts(page)
  await vaccinateByCamera(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Ready for the next person' })).toBeVisible()

  await hands.scanByWedge(page, card)
  await expect(page.getByRole('heading', { level: 1, name: 'Sunita Jadhav' })).toBeVisible()
  await expect(page.getByText('the same signed record')).toBeVisible()
  await expect(page.getByText(/Dose 1 of 2: Covishield/)).toBeVisible()
  await page.keyboard.press('F3')
  await expect(page.getByText(/Only the in-charge may say that they are two people/)).toBeVisible()
})

test('somebody registered by hand who brings another\u2019s card goes to the in-charge with what was seen', async ({
  page,
}) => {
  await openDeskThatTrusts(page)
  await vaccinateByCamera(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Ready for the next person' })).toBeVisible()
  await hands.registerWalkIn(page, {
    name: 'Rekha Pawar',
    nativeName: 'रेखा पवार',
    birth: '1988',
    gender: 'Female',
    mobile: '9000000002',
  })
  await hands.scanByWedge(page, card)
  await expect(page.getByText('What speaks against it')).toBeVisible()
  await page.getByRole('button', { name: /^To the in-charge/ }).click()
  await expect(page.getByText(/No dose before the in-charge has looked/)).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Queue' })).toContainText('Rekha Pawar')
})
