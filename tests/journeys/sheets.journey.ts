/** Paper sheets: printed, written on while the power is away, scanned row by row and keyed in. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ask, expect, test } from '../support/app.ts'
import {
  answerDialogs,
  CENTRE,
  foundPlace,
  goTo,
  handOver,
  MEENA,
  openTheDesk,
  scanByWedge,
  signIn,
} from '../support/hands.ts'
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

  // The sheet comes back with three rows written on: two of them are void, and none is missing.
  await page.keyboard.press('Control+p')
  for (const row of ['1 1', '1 2']) {
    await page.getByRole('textbox', { name: 'Row' }).fill(row)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^This row is void/ }).click()
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
    await expect(page.getByText(`Row ${row.at(-1) ?? ''} of sheet 1 is void.`)).toBeVisible()
  }
  await page
    .getByRole('button', { name: /^Count sheet 1|^Count/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Last row written on' }).fill('3')
  await page.keyboard.press('Enter')
  await expect(page.getByText('all accounted for')).toBeVisible()
  await look('accounted')

  // Its dose waits for the vaccinator and the in-charge, each in their own round.
  await page.keyboard.press('Control+s')
  await page.getByRole('textbox', { name: `PIN of ${MEENA.name}` }).fill(MEENA.pin)
  await page.keyboard.press('Enter')
  await expect(page.getByText('No dose awaits a seal')).toBeVisible()
  await handOver(page)
  await signIn(page, CENTRE.founder, CENTRE.pin)
  await page.keyboard.press('F4')
  await page.getByRole('main').getByRole('checkbox').check()
  await page.getByRole('textbox', { name: /PIN/ }).fill(CENTRE.pin)
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 dose is approved.').last()).toBeVisible()
  expect(await ask(page, 'people.get', { personId })).toMatchObject({
    value: { doses: [{ entry: 'paper', seal: 'sealed', approval: 'approved' }] },
  })
})
