/** The district's laptop: a stick comes in, is checked, shown and passed on. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { httpLine } from '../../main/register/sync/transports/http.ts'
import { expect, test } from '../support/app.ts'
import * as hands from '../support/hands.ts'
import { laptopNow } from '../support/laptop-clock.ts'
import { openTestNational, type TestNational } from '../support/national.ts'
import { type OpenDay, openTestDay, vaccinate } from '../support/site.ts'

let national: TestNational
let day: OpenDay
let stick: string

test.beforeEach(async () => {
  national = await openTestNational()
  stick = mkdtempSync(join(tmpdir(), 'teeka-stick-'))
  day = await openTestDay({ national: httpLine, at: new Date(laptopNow()).toISOString() })
  await day.site.signIn('inCharge')
  await day.site.must('setup.enrol', { server: national.url, code: await national.invite('MH-PUN-0412') })
  await vaccinate(day)
  await day.site.must('sync.export', { folder: stick })
})
test.afterEach(async () => {
  day.site.close()
  await national.close()
  rmSync(stick, { recursive: true, force: true })
})

test('a stick is received once however often it is put in, and what the nation lacks goes on', async ({ laptop }) => {
  const { page, app } = laptop
  await hands.answerDialogs(app, { folder: stick })
  await hands.foundPlace(page, {
    ...hands.CENTRE,
    kind: 'A district office',
    code: 'MH-PUN',
    name: 'District Immunisation Office',
  })
  await hands.goTo(page, 'Sending')
  await hands.enrol(page, national.url, await national.invite('MH-PUN'))
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Centres' }).click()
  await page.getByRole('button', { name: /^Receive from a folder/ }).click()
  await expect(page.getByText('1 batch taken in')).toBeVisible()
  await expect(page.getByRole('row', { name: /MH-PUN-0412.*PHC Wagholi/ })).toContainText('nothing')
  await page.getByRole('button', { name: /^Receive from a folder/ }).click()
  await expect(page.getByText('1 was here already')).toBeVisible()
  await page.getByRole('button', { name: /^Forward to the national server/ }).click()
  await expect(page.getByRole('row', { name: /MH-PUN-0412/ })).toContainText('all')
  expect(await national.totals()).toMatchObject({ people: 1, doses: 1 })
})
