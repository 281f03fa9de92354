/**
 * Prints pages. One rule: each job has a hidden window of its own, which is gone when the job is, and a page is
 * printed only after it said itself that it stands.
 */
import type { BrowserWindow, WebContents, WebContentsPrintOptions } from 'electron'
import { z } from 'zod'
import { done, type Refused, refuse } from '#contract/answer'
import type { AnswerOf, ParsedOf } from '#contract/calls'
import { type PrintPage, type Sheet, sheetOf } from '#contract/papers'
import type { Printer } from '#contract/shell'
import type { Log } from './log.ts'
import { ORIGIN } from './origin.ts'
import { writeBeside } from './write-beside.ts'

export interface PrintDeps {
  openPrint(): BrowserWindow
  readonly log: Log
}

export async function listPrinters(contents: WebContents): Promise<readonly Printer[]> {
  const printers = await contents.getPrintersAsync()
  return printers.map((printer) => ({
    name: printer.name,
    label: printer.displayName === '' ? printer.name : printer.displayName,
    // Newer Electron no longer says which one is the system's default.
    isDefault: 'isDefault' in printer && printer.isDefault === true,
  }))
}

/** Queued is all that a system tells: whether paper came out, only a person can see. */
export async function printPage(
  { page, printer }: ParsedOf<'print.page'>,
  deps: PrintDeps,
): Promise<AnswerOf<'print.page'>> {
  return withPage(page, deps, async (contents) => {
    const failure = await queue(contents, page, printer)
    if (failure === null) return done({ queued: true })
    deps.log.warn('print-refused', { failure: failure.toLowerCase().replaceAll(' ', '-') })
    return refuse(/cancell?ed/i.test(failure) ? 'printing-cancelled' : 'printer-refused')
  })
}

/** In microns, as the system takes them; `renderer/print/print.css` holds the same in millimetres. */
const SHEETS = {
  a4: 'A4',
  a5: 'A5',
  'a4-across': { width: 297_000, height: 210_000 },
  slip: { width: 80_000, height: 150_000 },
  'long-slip': { width: 80_000, height: 297_000 },
} as const satisfies Record<Sheet, unknown>

/** @param printer the system's name of it; null asks the person in the system's dialog, who may take their time */
async function queue(contents: WebContents, page: PrintPage, printer: string | null): Promise<string | null> {
  const pageSize = SHEETS[sheetOf(page)]
  const usual: WebContentsPrintOptions = { printBackground: true, pageSize, margins: { marginType: 'none' } }
  const options = printer === null ? usual : { ...usual, silent: true, deviceName: printer }
  const queued = new Promise<string | null>((resolve) => {
    contents.print(options, (done, failure) => resolve(done ? null : failure))
  })
  return printer === null ? queued : inTime(queued, QUEUE_MS, 'no answer')
}

export async function savePage(page: PrintPage, file: string, deps: PrintDeps): Promise<AnswerOf<'print.savePdf'>> {
  return withPage(page, deps, async (contents) => {
    const pdf = await contents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    })
    return writeBeside(file, pdf, deps.log)
  })
}

async function withPage<T>(
  page: PrintPage,
  deps: PrintDeps,
  act: (contents: WebContents) => Promise<T>,
): Promise<T | Refused<'page-failed'>> {
  const window = deps.openPrint()
  try {
    const settled = await settle(window, page)
    if (settled === 'ready') return await act(window.webContents)
    deps.log.warn('page-failed', { because: settled })
    return refuse('page-failed', { reason: settled })
  } finally {
    window.destroy()
  }
}

const PAGE_MS = 20_000
const QUEUE_MS = 60_000

/** The page marks its root element: `data-ready="true"` when it stands, or `data-failed` with a code. */
const SETTLED = `new Promise((settle) => {
  const { dataset } = document.documentElement
  const look = () => {
    if (dataset.ready === 'true') document.fonts.ready.then(() => settle('ready'))
    else if (dataset.failed !== undefined) settle(dataset.failed)
  }
  new MutationObserver(look).observe(document.documentElement, { attributes: true })
  look()
})`

/** @returns 'ready', or the code of what went wrong */
async function settle(window: BrowserWindow, page: PrintPage): Promise<string> {
  const standing = async (): Promise<string> => {
    await window.loadURL(`${ORIGIN}/print.html?page=${encodeURIComponent(JSON.stringify(page))}`)
    const said: unknown = await window.webContents.executeJavaScript(SETTLED)
    return z
      .string()
      .regex(/^[a-z-]{1,40}$/)
      .catch('page-spoke-wrongly')
      .parse(said)
  }
  return inTime(
    standing().catch(() => 'not-loaded'),
    PAGE_MS,
    'too-slow',
  )
}

function inTime<T>(act: Promise<T>, ms: number, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<T>((resolve) => (timer = setTimeout(() => resolve(otherwise), ms)))
  return Promise.race([act, late]).finally(() => clearTimeout(timer))
}
