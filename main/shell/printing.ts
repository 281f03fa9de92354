/** Prints pages. One rule: a page is printed only after it said itself that it stands. */
import type { WebContents, WebContentsPrintOptions } from 'electron'
import { done, type Refused, refuse } from '#contract/answer'
import type { AnswerOf, ParsedOf } from '#contract/calls'
import { type PrintPage, type Sheet, sheetOf } from '#contract/papers'
import type { Printer } from '#contract/shell'
import type { Log } from './log.ts'
import { inTime, type Press } from './press.ts'
import { writeBeside } from './write-beside.ts'

export interface PrintDeps {
  readonly press: Press
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
      generateDocumentOutline: true,
    })
    return writeBeside(file, pdf, deps.log)
  })
}

async function withPage<T>(
  page: PrintPage,
  { press, log }: PrintDeps,
  act: (contents: WebContents) => Promise<T>,
): Promise<T | Refused<'page-failed'>> {
  const failed = (reason: string): Refused<'page-failed'> => {
    log.warn('page-failed', { because: reason })
    return refuse('page-failed', { reason })
  }
  const answer = await press.use(async ({ add, contents }) => {
    const settled = await add([page])
    return settled === 'ready' ? act(contents) : failed(settled)
  })
  return answer === 'gone' ? failed('gone') : answer
}

const QUEUE_MS = 60_000
