/** What a filled press can do: print, become a PDF, become a picture. One rule: what is asked here stands already. */
import type { WebContents, WebContentsPrintOptions } from 'electron'
import { z } from 'zod'
import { type PrintPage, type Sheet, sheetOf } from '#contract/papers'
import type { Printer } from '#contract/shell'
import { inTime } from './in-time.ts'
import type { Output } from './print-queue.ts'

export async function listPrinters(contents: WebContents): Promise<readonly Printer[]> {
  const printers = await contents.getPrintersAsync()
  return printers.map((printer) => ({
    name: printer.name,
    label: printer.displayName === '' ? printer.name : printer.displayName,
    // Newer Electron no longer says which one is the system's default.
    isDefault: 'isDefault' in printer && printer.isDefault === true,
  }))
}

type PageSize = NonNullable<WebContentsPrintOptions['pageSize']>

/** In microns, as the system takes them; `renderer/print/print.css` holds the same in millimetres. */
const SHEETS: Readonly<Record<Exclude<Sheet, 'long-slip'>, PageSize>> = {
  a4: 'A4',
  a5: 'A5',
  'a4-across': { width: 297_000, height: 210_000 },
  slip: { width: 80_000, height: 150_000 },
}

/** As long as the page says that its longest one is (`renderer/certificate/fit.ts`), in millimetres. */
const SlipLength = z.coerce.number().min(50).max(2000)

async function sheetFor(contents: WebContents, page: PrintPage): Promise<PageSize> {
  const sheet = sheetOf(page)
  if (sheet !== 'long-slip') return SHEETS[sheet]
  const said: unknown = await contents.executeJavaScript('document.documentElement.dataset.slip')
  return { width: 80_000, height: SlipLength.parse(said) * 1000 }
}

const QUEUE_MS = 120_000

/**
 * Queued is all that a system answers: whether paper came out, only a person can see.
 * @param printer the system's name of it; null asks the person in the system's dialog, who may take their time
 * @returns null, or the system's word for why not
 */
async function handOver(contents: WebContents, page: PrintPage, printer: string | null): Promise<string | null> {
  const pageSize = await sheetFor(contents, page)
  const usual: WebContentsPrintOptions = { printBackground: true, pageSize, margins: { marginType: 'none' } }
  const options = printer === null ? usual : { ...usual, silent: true, deviceName: printer }
  const queued = new Promise<string | null>((resolve) => {
    contents.print(options, (done, failure) => resolve(done ? null : failure))
  })
  return printer === null ? queued : inTime(queued, QUEUE_MS, 'no answer')
}

const pdfOf = (contents: WebContents): Promise<Uint8Array> =>
  contents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })

export const pressOutput: Output = {
  print: ({ contents }, page, printer) => handOver(contents, page, printer),
  pdf: ({ contents }) => pdfOf(contents),
  png: async ({ contents, picture }) => picture(await pdfOf(contents)),
}
