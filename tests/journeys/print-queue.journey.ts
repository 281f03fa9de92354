/** Printing on a real print server: what arrives there, what becomes of a jam, and that no number is borne twice. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PrintJob } from '#contract/printing'
import { newId } from '../../renderer/client/new-id.ts'
import { ask, expect, type Laptop, startLaptop, test } from '../support/app.ts'
import { type Cups, PRINTER, startCups } from '../support/cups.ts'
import { must, sessionOfDay, vaccinateByCalls, vaccinateMany } from '../support/day-by-calls.ts'
import * as hands from '../support/hands.ts'
import { codeInPicture, codeOn, pagesOf, textOf } from '../support/papers.ts'

let cups: Cups
let laptop: Laptop
let folder: string
let certificateId: string

test.beforeEach(async () => {
  cups = await startCups()
  folder = mkdtempSync(join(tmpdir(), 'teeka-laptop-'))
  laptop = await startLaptop(folder, { env: cups.env })
  certificateId = await vaccinateByCalls(laptop.page)
})
test.afterEach(async () => {
  await laptop.app.close()
  await cups.stop()
  rmSync(folder, { recursive: true, force: true })
})

const print = () => must(laptop.page, 'print.page', { page: { kind: 'certificate', certificateId }, printer: PRINTER })
const jobs = (): Promise<PrintJob[]> => must(laptop.page, 'print.jobs', {})
const stateOf = async (id: string) => (await jobs()).find((job) => job.id === id)?.state
const next = async (id: string) => (await must(laptop.page, 'copies.next', { certificateIds: [id] }))[0]

test('a certificate is printed silently and arrives whole; printed again it is DUPLICATE 2 of the same signed text', async () => {
  const { code } = await must(laptop.page, 'certificates.page', { certificateId })
  expect(await must(laptop.page, 'printers.list', {})).toMatchObject([{ name: PRINTER }])
  const first = await print()
  await expect.poll(() => stateOf(first.jobId)).toBe('finished')
  const second = await print()
  await expect.poll(() => stateOf(second.jobId)).toBe('finished')
  const [one = '', two = '', ...more] = cups.papers()
  expect(more).toEqual([])
  expect([pagesOf(one), pagesOf(two)]).toEqual([1, 1])
  expect(textOf(one)).toContain('Sunita Ramesh Jadhav')
  expect(textOf(one)).not.toContain('DUPLICATE')
  expect(textOf(two)).toMatch(/DUPLICATE.*2/)
  expect([await codeOn(one), await codeOn(two)]).toEqual([code, code])
  expect(await next(certificateId)).toBe(3)
})

test('a jam is said; what never came out is printed once more under its own number, and only once', async () => {
  cups.jam()
  const { jobId } = await print()
  await expect.poll(() => stateOf(jobId), { timeout: 15_000 }).toBe('stopped')
  expect(await next(certificateId)).toBe(2)
  expect(await ask(laptop.page, 'print.again', { id: jobId, cameOut: 0 })).toMatchObject({ ok: true })
  await expect.poll(() => stateOf(jobId), { timeout: 15_000 }).toBe('stopped')
  cups.clear()
  await expect.poll(() => stateOf(jobId), { timeout: 15_000 }).toBe('finished')
  const [only = '', ...more] = cups.papers()
  expect(more).toEqual([])
  expect(textOf(only)).not.toContain('DUPLICATE')
  expect(await next(certificateId)).toBe(2)
})

test('a printer that is not there takes nothing, and no copy is counted', async () => {
  const page = { kind: 'certificate', certificateId } as const
  const answer = await ask(laptop.page, 'print.page', { page, printer: 'Attic' })
  expect(answer).toMatchObject({ ok: false, code: 'printer-refused' })
  expect(await next(certificateId)).toBe(1)
})

test('many are one job: cancelled in the middle nothing comes out; then all do, the rest of them after a jam', async () => {
  await vaccinateMany(laptop.page, 29)
  const { id: sessionId } = await sessionOfDay(laptop.page)
  const rows = await must(laptop.page, 'copies.ofSession', { sessionId })
  const ids = rows.flatMap(({ certificate }) => certificate?.id ?? [])
  expect(ids).toHaveLength(30)
  const [first, ...rest] = ids.map((id) => ({ kind: 'certificate' as const, certificateId: id }))
  if (first === undefined) throw new Error('nobody was vaccinated')
  const pages: [typeof first, ...(typeof first)[]] = [first, ...rest]

  const broken = newId()
  await must(laptop.page, 'print.many', { id: broken, pages, printer: PRINTER })
  await must(laptop.page, 'print.cancel', { id: broken })
  await expect.poll(() => stateOf(broken)).toBe('cancelled')
  expect(cups.papers()).toEqual([])
  expect(await next(ids[0] ?? '')).toBe(1)

  const whole = newId()
  await must(laptop.page, 'print.many', { id: whole, pages, printer: PRINTER })
  await expect.poll(() => stateOf(whole), { timeout: 30_000 }).toBe('finished')
  const [paper = ''] = cups.papers()
  expect(pagesOf(paper)).toBe(30)
  expect(await codeOn(paper)).toBe((await must(laptop.page, 'certificates.page', { certificateId: ids[0] ?? '' })).code)

  // Twelve good sheets, then the jam: the rest bears the numbers that never came out.
  expect(await ask(laptop.page, 'print.again', { id: whole, cameOut: 12 })).toMatchObject({ ok: true })
  await expect.poll(async () => (await jobs()).find(({ id }) => id === whole)?.papers).toBe(18)
  await expect.poll(() => stateOf(whole), { timeout: 30_000 }).toBe('finished')
  expect(cups.papers().map(pagesOf)).toEqual([30, 18])
  expect(textOf(cups.papers()[1] ?? '')).not.toContain('DUPLICATE')
  expect(await Promise.all([ids[11] ?? '', ids[12] ?? ''].map(next))).toEqual([2, 2])
})

test('the hidden window may die under a job: it is said, and the next job has a new one', async () => {
  await print()
  const crash = (): Promise<void> =>
    laptop.app.evaluate(({ BrowserWindow }) => {
      const hidden = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('print.html'),
      )
      hidden?.webContents.forcefullyCrashRenderer()
    })
  await crash()
  const page = { kind: 'certificate', certificateId } as const
  await expect
    .poll(async () => (await ask(laptop.page, 'print.page', { page, printer: PRINTER })).ok, { timeout: 20_000 })
    .toBe(true)
})

test('one file each into a folder, as PDF and as picture: under the id and no name, each a copy of its own', async () => {
  const stick = join(folder, 'stick')
  mkdirSync(stick)
  await hands.answerDialogs(laptop.app, { folder: stick })
  expect(await must(laptop.page, 'files.chooseFolder', { purpose: 'export' })).toEqual({ folder: stick })
  const page = { kind: 'certificate', certificateId } as const
  for (const format of ['pdf', 'png'] as const) {
    const id = newId()
    await must(laptop.page, 'print.toFolder', { id, pages: [page], format, folder: stick })
    await expect.poll(() => stateOf(id), { timeout: 30_000 }).toBe('finished')
  }
  const name = `PRACTICE-teeka-${certificateId.replaceAll(/[:#]/g, '-')}`
  expect(readdirSync(stick).toSorted()).toEqual([`${name}-copy-2.png`, `${name}.pdf`])
  const { code } = await must(laptop.page, 'certificates.page', { certificateId })
  expect(await codeOn(join(stick, `${name}.pdf`))).toBe(code)
  expect(await codeInPicture(readFileSync(join(stick, `${name}-copy-2.png`)))).toBe(code)
  expect(await next(certificateId)).toBe(3)
  const elsewhere = await ask(laptop.page, 'print.toFolder', {
    id: newId(),
    pages: [page],
    format: 'pdf',
    folder: tmpdir(),
  })
  expect(elsewhere).toMatchObject({ ok: false, code: 'folder-not-chosen' })
})
