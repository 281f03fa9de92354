/** Paper sheets: printed, written on while the power is away, scanned row by row and keyed in. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ask, expect, test } from '../support/app.ts'
import { answerDialogs, foundPlace, goTo, openTheDesk, scanByWedge } from '../support/hands.ts'
import { codesOn } from '../support/papers.ts'

test.setTimeout(180_000)

test('a printed row is scanned, keyed in twice, and stands in the register with its true time', async ({
  page,
  laptop,
}, info) => {
  const look = async (name: string): Promise<void> =>
    void (await page.screenshot({ path: info.outputPath(`${name}.png`) }))
  const pdf = join(laptop.folder, 'sheets.pdf')
  await foundPlace(page)
  await openTheDesk(page)
  await answerDialogs(laptop.app, { file: pdf })

  await page.keyboard.press('Control+p')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Paper sheets')
  await page.keyboard.press('Alt+p')
  await page.getByRole('textbox', { name: 'How many sheets' }).fill('1')
  await look('print')
  await page.keyboard.press('Alt+f')
  // A PDF is drawn in a window of its own, which takes a moment.
  await expect(page.getByText(/Sheets are numbered/)).toBeVisible({ timeout: 30_000 })
  await expect.poll(() => existsSync(pdf), { timeout: 30_000 }).toBe(true)
  await look('printed')
  const codes = await codesOn(pdf)
  expect(codes).toHaveLength(20)
  const code = codes.find((text) => text.includes(':03:')) ?? ''
  await page.keyboard.press('Escape')
  await look('all')

  await scanByWedge(page, code)
  await look('scanned')
  await expect(page.getByRole('heading', { name: 'Row 3 of sheet 1' })).toBeVisible()
  const fill = async (...typed: readonly string[]): Promise<void> => {
    for (const words of typed) {
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
    }
  }
  await fill('14', 'Vimal Gaikwad', '1961')
  await page.keyboard.press('f')
  await fill('9000000014', '', '6253', '1', '', '00:01')
  await page.keyboard.press('Enter')
  await page.keyboard.press('1')
  await look('row')
  await page.keyboard.press('Enter')

  await fill('Vimal Gaikwad', '9000000041')
  await look('again')
  await fill('1')
  await expect(page.getByText(/do not agree/)).toBeVisible()
  await look('settle')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^.*Row 3 of sheet 1: Vimal Gaikwad/)).toBeVisible()
  await look('done')
  await expect(page.getByRole('textbox', { name: 'Row' })).toHaveValue('1 4')

  const found = await ask(page, 'people.search', { text: 'vimal', limit: 5 })
  const personId = found.ok ? (found.value[0]?.id ?? '') : ''
  expect(await ask(page, 'people.get', { personId })).toMatchObject({
    value: { mobile: '9000000041', doses: [{ entry: 'paper', seal: 'awaiting' }] },
  })
  await goTo(page, 'Settings')
})
