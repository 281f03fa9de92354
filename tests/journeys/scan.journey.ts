/**
 * Everything by which a code gets into the desk, in the real window under the real policy: camera, scanner, dropped
 * file. The card is signed with a key that no laptop knows, so each way ends with the register saying just that.
 */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { reasonsEn } from '../../renderer/text/reasons.en.ts'
import { aadhaarCard, makeAadhaarKey } from '../support/aadhaar.ts'
import { expect, test } from '../support/app.ts'
import { filmArgs, writeFilm } from '../support/film.ts'
import { foundPlace, openTheDesk, scanByWedge } from '../support/hands.ts'
import { letterPdf } from '../support/letter.ts'
import { codePng } from '../support/picture.ts'
import { dropFile } from '../support/drop.ts'

const filmOf = (name: string): string => join(tmpdir(), `teeka-${name}-${process.pid}.y4m`)
const card = aadhaarCard(makeAadhaarKey())
/** 161 modules a side, as dense as the largest codes on letters, and no record. */
const densest = '7'.repeat(5_800)

const unknownKey = reasonsEn.SIG_UNKNOWN_KEY.full
const answer = (page: Page, sentence: string) => page.getByRole('alert').filter({ hasText: sentence })

async function toTheDesk(page: Page): Promise<void> {
  await foundPlace(page)
  await openTheDesk(page)
}

test.describe('a card is held before the camera', () => {
  const film = filmOf('card')
  test.use({ launch: { args: filmArgs(film) } })
  test.beforeAll(() => void writeFilm(film, card))
  test.afterAll(() => rmSync(film))
  test('its code is read, and the camera goes on because it proves nothing', async ({ page }) => {
    await toTheDesk(page)
    await page.keyboard.press('F10')
    await expect(page.getByRole('region', { name: 'Scan with the camera' })).toBeFocused()
    await expect(answer(page, unknownKey)).toBeVisible({ timeout: 20_000 })
    await expect(page.getByLabel('Live picture of the camera')).toBeVisible()
    await page.getByRole('button', { name: /^Close the camera/ }).click()
    await expect(page.getByLabel('Live picture of the camera')).toBeHidden()
  })
})

test.describe('the densest code is held before the camera', () => {
  const film = filmOf('densest')
  test.use({ launch: { args: filmArgs(film) } })
  test.beforeAll(() => void writeFilm(film, densest))
  test.afterAll(() => rmSync(film))
  test('all of it is read', async ({ page }) => {
    await toTheDesk(page)
    await page.keyboard.press('F10')
    await expect(answer(page, reasonsEn.QR_NOT_AADHAAR.full)).toBeVisible({ timeout: 20_000 })
  })
})

test('a scanner is heard while something is being typed, which stays as it was', async ({ page }) => {
  await toTheDesk(page)
  const search = page.getByRole('combobox', { name: 'Find a person' })
  await search.fill('Sun')
  await scanByWedge(page, card)
  await expect(answer(page, unknownKey)).toBeVisible()
  await expect(search).toHaveValue('Sun')
})

test('a picture and a locked letter are read where they are dropped', async ({ page }) => {
  await toTheDesk(page)
  await dropFile(page, 'card.png', codePng(card))
  await expect(answer(page, unknownKey)).toBeVisible({ timeout: 20_000 })
  await dropFile(page, 'sheet.png', codePng(null))
  await expect(answer(page, unknownKey)).toBeHidden()

  await dropFile(page, 'letter.pdf', letterPdf({ code: card, password: 'SUNI1974', before: 1 }))
  const password = page.getByLabel('Password of the PDF')
  await expect(password).toBeFocused({ timeout: 20_000 })
  await password.fill('SUNI74')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This password does not open it.')).toBeVisible({ timeout: 20_000 })
  await password.fill('SUNI1974')
  await page.keyboard.press('Enter')
  await expect(answer(page, unknownKey)).toBeVisible({ timeout: 20_000 })
})

test.describe('another script is put forward as a worker', () => {
  test.use({ complaining: 'provoked' })
  test('and is refused, whether it is written here, ours or foreign', async ({ page }) => {
    const refused = await page.evaluate(() => {
      const own = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? ''
      const written = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))
      return [own, written, 'https://example.org/a.worker-1.js'].map((address) => {
        try {
          return new Worker(address).constructor.name
        } catch (error) {
          return error instanceof Error ? error.name : 'thrown'
        }
      })
    })
    expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError'])
  })
})
