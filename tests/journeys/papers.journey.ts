/** The papers of a session as they come out of the real window: over many pages, each marked, and as files. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask, expect, test } from '../support/app.ts'
import { vaccinateByCalls } from '../support/day-by-calls.ts'
import * as hands from '../support/hands.ts'
import { textOf } from '../support/papers.ts'

const LONG = 'Venkatanarasimharajuvaripeta Subrahmanyam Lakshminarasimhan'
/** 120 people who are expected; every tenth with a name that takes several lines. */
const list = [
  'name,year_of_birth,gender',
  ...Array.from({ length: 120 }, (_, index) => `${index % 10 === 0 ? LONG : 'Farida Mulla'} ${words(index)},1970,F`),
].join('\n')

function words(index: number): string {
  const letters = 'ABCDEFGHJKLM'
  return `${letters[index % 12] ?? ''}${letters[Math.floor(index / 12)] ?? ''}`.split('').join(' ')
}

test('every page of every paper says whose it is, which it is, and that it is practice', async ({ laptop }) => {
  const { page, app, folder } = laptop
  await vaccinateByCalls(page)
  const current = await ask(page, 'sessions.current', {})
  const sessionId = current.ok && current.value !== null ? current.value.id : ''
  expect(await ask(page, 'lists.import', { sessionId, text: list })).toMatchObject({ ok: true, value: { added: 120 } })
  for (const [kind, least] of [
    ['day-list', 3],
    ['line-list', 5],
    ['tally', 1],
  ] as const) {
    const file = join(folder, `${kind}.pdf`)
    await hands.answerDialogs(app, { file })
    expect(await ask(page, 'print.savePdf', { page: { kind, sessionId }, name: kind })).toMatchObject({ ok: true })
    const text = textOf(file)
    const pages = Number(/Page 1 of (\d+)/.exec(text)?.[1])
    expect([kind, pages >= least]).toEqual([kind, true])
    expect(text).toContain(`Page ${pages} of ${pages}`)
    for (const mark of [
      'Printed for training. Nobody was vaccinated.',
      'PHC Wagholi',
      'Session 1 · Covishield',
      'by Asha Patil',
    ])
      expect([kind, mark, text.split(mark).length - 1]).toEqual([kind, mark, pages])
    expect(readFileSync(file, 'latin1')).toContain('/StructTreeRoot')
  }
})

test('by keys alone the in-charge takes the tally and the line list along, and both are known to have gone out', async ({
  laptop,
}) => {
  const { page, app, folder } = laptop
  await vaccinateByCalls(page)
  await page.reload()
  await hands.goTo(page, 'Session')
  await expect(page.getByRole('heading', { name: 'Papers' })).toBeVisible()
  const [tally, lines] = [join(folder, 'tally.csv'), join(folder, 'lines.xlsx')]
  await hands.answerDialogs(app, { file: tally })
  await page.keyboard.press('Alt+c')
  await expect(page.getByText(`Saved as ${tally}`)).toBeVisible()
  expect(readFileSync(tally, 'utf8')).toMatch(/^\uFEFFPRACTICE,Group,Line,Count\r\n/)
  await hands.answerDialogs(app, { file: lines })
  await page.keyboard.press('Alt+p')
  await page.keyboard.press('3')
  await page.keyboard.press('Alt+x')
  await expect(page.getByText(`Saved as ${lines}`)).toBeVisible()
  expect(readFileSync(lines).subarray(0, 2).toString()).toBe('PK')
  await expect(page.getByText('2 papers went out')).toBeVisible()
  await expect(page.getByText(/^Line list, as XLSX: Asha Patil/)).toBeVisible()
})
