/** The real window: how long until something can be typed, and how long one certificate takes to become a page. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { type Laptop, startLaptop } from '../support/app.ts'
import { vaccinateByCalls } from '../support/day-by-calls.ts'
import { type Line, measure, ms, spread, timed } from './harness.ts'

const STARTS = 5
const PAGES = 15

export async function benchWindow(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'teeka-bench-'))
  const first = await startLaptop(folder)
  const certificateId = await vaccinateByCalls(first.page)
  const pages = await pagesOf(first, certificateId, folder)
  await first.app.close()
  const starts = await startsOf(folder)
  rmSync(folder, { recursive: true, force: true })
  return [starts, pages]
}

async function startsOf(folder: string): Promise<Line> {
  const empty = emptyApp(folder)
  const taken = { ours: [] as number[], empty: [] as number[] }
  for (let start = 0; start < STARTS; start += 1) {
    taken.ours.push(...(await timed(1, async () => (await startLaptop(folder)).app.close())))
    taken.empty.push(...(await timed(1, () => startEmpty(empty))))
  }
  const [ours, floor] = [spread(taken.ours), spread(taken.empty)]
  return {
    what: 'window: start, unlock, sign-in list, close',
    value: ms(ours.p50),
    against: `an empty Electron window: ${ms(floor.p50)}`,
    ratio: ours.p50 / floor.p50,
    goal: '≤ 1.5×',
  }
}

function emptyApp(folder: string): string {
  const app = join(folder, 'empty-app')
  mkdirSync(app)
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.cjs' }))
  const main = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<p>empty</p>'))`
  writeFileSync(join(app, 'main.cjs'), main)
  return app
}

async function startEmpty(folder: string): Promise<void> {
  const app = await _electron.launch({ args: [folder], chromiumSandbox: process.getuid?.() !== 0 })
  const page = await app.firstWindow()
  await page.waitForFunction(() => document.body.innerText.trim() !== '', null, { polling: 100 })
  await app.close()
}

async function pagesOf({ app, page }: Laptop, certificateId: string, folder: string): Promise<Line> {
  const file = join(folder, 'page.pdf')
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, file)
  const save = (): Promise<unknown> =>
    page.evaluate(
      (id) =>
        (window as unknown as { teeka: { call(name: string, input: unknown): Promise<unknown> } }).teeka.call(
          'print.savePdf',
          { page: { kind: 'certificate', certificateId: id }, name: 'certificate' },
        ),
      certificateId,
    )
  const ours = await measure(PAGES, save)
  const blank = await measure(PAGES, () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false })
      await window.loadURL('about:blank')
      const pdf = await window.webContents.printToPDF({})
      window.destroy()
      return pdf.length
    }),
  )
  return {
    what: 'certificate: fetched, laid out in two scripts, saved as PDF',
    value: `${ms(ours.p50)} (${Math.round(60_000 / ours.p50)}/min)`,
    against: `a blank page in a window of its own: ${ms(blank.p50)}`,
    ratio: ours.p50 / blank.p50,
    goal: '≤ 3×',
  }
}
