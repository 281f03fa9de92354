/**
 * A day of a hundred people in the real window, from the first vial to the seal under the day. One rule: what the close
 * says is reckoned once more from what was played.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app.ts'
import { must, sessionOfDay } from '../support/day-by-calls.ts'
import { earlierCertificates } from '../support/day-earlier.ts'
import * as hands from '../support/hands.ts'
import { openTestNational, type TestNational } from '../support/national.ts'
import { CAME, DOSES, LOT, NO_DOSE, NO_SHOWS, playDay, VIALS_RECEIVED } from '../support/the-day.ts'

let national: TestNational
test.beforeEach(async () => {
  national = await openTestNational()
})
test.afterEach(() => national.close())

test('a hundred people come, and the day closes with every line agreeing', async ({ laptop }, info) => {
  test.setTimeout(600_000)
  const { page, app, folder } = laptop
  page.setDefaultTimeout(10_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  const earlier = await earlierCertificates(national.url, national.invite)
  await hands.foundPlace(page)
  await hands.goTo(page, 'Sending')
  await hands.enrol(page, national.url, await national.invite(hands.CENTRE.code))
  await expect(page.getByRole('heading', { name: 'Enrol this laptop' })).toBeHidden()
  let saved = 0
  await playDay({
    page,
    earlier,
    look: async (name) => void (await page.screenshot({ path: info.outputPath(`${name}.png`) })),
    saveCertificate: async () => {
      saved += 1
      await hands.answerDialogs(app, { file: join(folder, `certificate-${saved}.pdf`) })
      await hands.savePdf(page)
    },
  })

  const session = await sessionOfDay(page)
  expect(session.counts).toMatchObject({ tokens: CAME, ended: NO_DOSE, done: DOSES, unsealed: 0, unapproved: 0 })
  expect(session.vials.reduce((sum, { given }) => sum + given, 0)).toBe(DOSES)
  expect(session.vials.map(({ given }) => given)).toContain(11)
  const { lines, noShows, closes } = await must(page, 'close.reckoning', { sessionId: session.id })
  expect(lines.filter(({ left, right }) => left !== right)).toEqual([])
  expect([noShows, closes.length]).toEqual([NO_SHOWS, 1])
  const { lots } = await must(page, 'stock.state', { show: 'now' })
  expect(lots.find(({ lot }) => lot === LOT)).toMatchObject({ received: VIALS_RECEIVED, held: 0 })

  await hands.goTo(page, 'Session')
  for (const [paper, keys] of [
    ['tally.csv', ['Alt+p', '2', 'Alt+c']],
    ['lines.xlsx', ['Alt+p', '3', 'Alt+x']],
  ] as const) {
    await hands.answerDialogs(app, { file: join(folder, paper) })
    for (const key of keys) await page.keyboard.press(key)
    await expect(page.getByText(`Saved as ${join(folder, paper)}`)).toBeVisible()
  }
  expect(readFileSync(join(folder, 'tally.csv'), 'utf8')).toContain(`,${DOSES}`)
  expect(await must(page, 'log.verify', {})).toMatchObject({ trouble: null })
})
