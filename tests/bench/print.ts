/**
 * Certificates as pages, from the register to the PDF in the real window: fetched, set in two scripts with their code,
 * numbered, tagged; beside pdf-lib, which draws the same facts in Latin letters alone, unshaped and untagged.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, type PDFFont, StandardFonts } from 'pdf-lib'
import type { OutputOf } from '#contract/calls'
import type { PrintJob } from '#contract/printing'
import { newId } from '../../renderer/client/new-id.ts'
import { MODULE_MM, qrPathOf } from '../../renderer/certificate/qr-path.ts'
import { type Laptop, startLaptop } from '../support/app.ts'
import { type Cups, PRINTER, startCups } from '../support/cups.ts'
import { must, sessionOfDay, vaccinateByCalls, vaccinateMany } from '../support/day-by-calls.ts'
import * as hands from '../support/hands.ts'
import { type Line, ms, timed } from './harness.ts'

const PEOPLE = 200
const POINTS_A_MM = 72 / 25.4

interface Certificate {
  readonly kind: 'certificate'
  readonly certificateId: string
}
type Pages = [Certificate, ...Certificate[]]

export async function benchPrint(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'teeka-bench-'))
  const cups = await startCups()
  const laptop = await startLaptop(folder, { env: cups.env })
  await vaccinateByCalls(laptop.page, PEOPLE + 50)
  await vaccinateMany(laptop.page, PEOPLE - 1)
  const pages = await pagesOf(laptop)
  const facts = await must(laptop.page, 'certificates.page', { certificateId: pages[0].certificateId })
  const cold = await firstOf(laptop, pages[0], folder, 'cold')
  const warm = await firstOf(laptop, pages[0], folder, 'warm')
  const each = await eachOf(laptop, pages, folder)
  const whole = await wholeOf(laptop, pages)
  const job = await jobOf(laptop, cups, pages)
  const [theirEach, theirWhole] = [await pdfLibEach(facts), await pdfLibWhole(facts)]
  await laptop.app.close()
  await cups.stop()
  rmSync(folder, { recursive: true, force: true })
  const rate = (taken: number): string => `${Math.round((60_000 * PEOPLE) / taken).toLocaleString('en')}/min`
  return [
    {
      what: 'print: first page, window prepared',
      value: ms(warm),
      against: 'the limit: 150 ms',
      ratio: warm / 150,
      goal: '≤ 1×',
    },
    {
      what: 'print: first page, no window yet',
      value: ms(cold),
      against: 'the limit: 150 ms',
      ratio: cold / 150,
      goal: '',
    },
    {
      what: `print: ${PEOPLE} certificates, one PDF each`,
      value: rate(each),
      against: `pdf-lib: ${rate(theirEach)}; asked for: 8,000/min`,
      ratio: each / theirEach,
      goal: '≤ 0.63×',
    },
    {
      what: `print: ${PEOPLE} certificates, one PDF`,
      value: rate(whole),
      against: `pdf-lib: ${rate(theirWhole)}; asked for: 24,000/min`,
      ratio: whole / theirWhole,
      goal: '≤ 0.63×',
    },
    {
      what: `print: ${PEOPLE} certificates as one job, handed to CUPS`,
      value: ms(job),
      against: `one PDF of them: ${ms(whole)}`,
      ratio: job / whole,
      goal: '≤ 1.5×',
    },
  ]
}

async function pagesOf({ page }: Laptop): Promise<Pages> {
  const { id: sessionId } = await sessionOfDay(page)
  const rows: OutputOf<'copies.ofSession'> = await must(page, 'copies.ofSession', { sessionId })
  const all = rows.flatMap(({ certificate }) =>
    certificate === null ? [] : { kind: 'certificate' as const, certificateId: certificate.id },
  )
  const [first, ...rest] = all
  if (first === undefined || all.length !== PEOPLE) throw new Error(`${all.length} certificates instead of ${PEOPLE}`)
  return [first, ...rest]
}

const closePress = ({ app }: Laptop): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (!window.isVisible()) window.destroy()
  })

async function firstOf(laptop: Laptop, page: Certificate, folder: string, how: 'cold' | 'warm'): Promise<number> {
  await closePress(laptop)
  if (how === 'warm') {
    await must(laptop.page, 'print.soon', {})
    await laptop.page.waitForTimeout(3000)
  }
  await hands.answerDialogs(laptop.app, { file: join(folder, `${how}.pdf`) })
  const [taken = 0] = await timed(1, () => must(laptop.page, 'print.savePdf', { page, name: how }))
  return taken
}

async function untilEnd({ page }: Laptop, id: string, ends: readonly PrintJob['state'][]): Promise<void> {
  for (;;) {
    const job = (await must(page, 'print.jobs', {})).find((one) => one.id === id)
    if (job === undefined || job.state === 'failed') throw new Error(`the job failed: ${job?.trouble ?? 'gone'}`)
    if (ends.includes(job.state)) return
    await page.waitForTimeout(5)
  }
}

async function eachOf(laptop: Laptop, pages: Pages, folder: string): Promise<number> {
  const stick = join(folder, 'stick')
  mkdirSync(stick)
  await hands.answerDialogs(laptop.app, { folder: stick })
  await must(laptop.page, 'files.chooseFolder', { purpose: 'export' })
  const id = newId()
  const [taken = 0] = await timed(1, async () => {
    await must(laptop.page, 'print.toFolder', { id, pages, format: 'pdf', folder: stick })
    await untilEnd(laptop, id, ['finished'])
  })
  return taken
}

/** As the press does it, into one PDF as a printer is handed one: without the tags that a saved file has. */
async function wholeOf(laptop: Laptop, pages: Pages): Promise<number> {
  await must(laptop.page, 'print.soon', {})
  await laptop.page.waitForTimeout(3000)
  return laptop.app.evaluate(async ({ BrowserWindow }, all) => {
    const press = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().includes('print.html'))
    if (press === undefined) throw new Error('no press')
    const began = performance.now()
    for (let from = 0; from < all.length; from += 10) {
      const more = JSON.stringify(all.slice(from, from + 10))
      await press.webContents.executeJavaScript(`window.teekaPress.add(${more})`)
    }
    await press.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
    const taken = performance.now() - began
    await press.webContents.executeJavaScript('window.teekaPress.clear()')
    return taken
  }, pages as Certificate[])
}

async function jobOf(laptop: Laptop, cups: Cups, pages: Pages): Promise<number> {
  const id = newId()
  const [taken = 0] = await timed(1, async () => {
    await must(laptop.page, 'print.many', { id, pages, printer: PRINTER })
    await untilEnd(laptop, id, ['sent', 'finished'])
  })
  await untilEnd(laptop, id, ['finished'])
  if (cups.papers().length !== 1) throw new Error('it was not one job')
  return taken
}

type Facts = OutputOf<'certificates.page'>

function drawOn(pdf: PDFDocument, font: PDFFont, facts: Facts): void {
  const page = pdf.addPage([210 * POINTS_A_MM, 297 * POINTS_A_MM])
  const lines = [
    'Vaccination certificate',
    facts.person.name,
    facts.id,
    facts.centre.name,
    `${facts.centre.district}, ${facts.centre.state}`,
    ...facts.doses.flatMap(({ number, of, product, maker, lot, day, vaccinator }) => [
      `${number} of ${of}`,
      product,
      maker,
      lot,
      day,
      vaccinator,
    ]),
    'This sheet is worthless without a matching code. Compare the person with a photo ID.',
  ]
  for (const [index, line] of lines.entries()) page.drawText(line, { x: 40, y: 780 - index * 24, size: 11, font })
  const { path } = qrPathOf(facts.code ?? '')
  page.drawSvgPath(path, { x: 400, y: 800, scale: MODULE_MM * POINTS_A_MM })
}

async function pdfLibEach(facts: Facts): Promise<number> {
  const taken = await timed(PEOPLE, async () => {
    const pdf = await PDFDocument.create()
    drawOn(pdf, await pdf.embedFont(StandardFonts.Helvetica), facts)
    await pdf.save()
  })
  return taken.reduce((sum, one) => sum + one, 0)
}

async function pdfLibWhole(facts: Facts): Promise<number> {
  const [taken = 0] = await timed(1, async () => {
    const pdf = await PDFDocument.create()
    const font = await pdf.embedFont(StandardFonts.Helvetica)
    for (let index = 0; index < PEOPLE; index += 1) drawOn(pdf, font, facts)
    await pdf.save()
  })
  return taken
}
