/**
 * The pages of a PDF as pictures. One rule: nothing is fetched for it and nothing in it is run; a page is a picture and
 * no more. To be loaded only when the first PDF comes.
 */
// The newer build needs a newer Chromium than the development fallback has.
import { AnnotationMode, getDocument, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PdfDecoders } from './pdf-decoders.ts'

export type OpenedPdf =
  | { readonly kind: 'open'; readonly pages: number; readonly draw: Draw; readonly close: () => void }
  | { readonly kind: 'locked'; readonly wrong: boolean }
  | { readonly kind: 'broken' }
/** @param page from 1; null for a page that cannot be drawn, or not in time */
type Draw = (page: number) => Promise<ImageBitmap | null>

/** Fine enough for a code of 161 modules printed 30 mm wide: more than two pixels a module. */
const DOTS_PER_INCH = 300
const POINTS_PER_INCH = 72
/** Pixels along the longer side; A4 at 300 dpi has 3,508. */
const LONGEST = 4_000
/** Pixels of one picture in a page; a larger one is left out. */
const MOST_PIXELS = 60_000_000
const LIMIT_MS = 15_000
/** PDF.js's answer codes when it throws its PasswordException. */
const WRONG_PASSWORD = 2

const plain = {
  // Letters as outlines: no fonts are made, and none are looked for in the system.
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  BinaryDataFactory: PdfDecoders,
  maxImageSize: MOST_PIXELS,
  disableWorkerRendering: true,
  verbosity: VerbosityLevel.ERRORS,
}

export async function openPdf(bytes: Uint8Array<ArrayBuffer>, password: string | null): Promise<OpenedPdf> {
  const port = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' })
  const worker = PDFWorker.create({ port, verbosity: plain.verbosity })
  // The bytes are handed over to the worker; a second try with another password needs them again.
  const opening = getDocument({ ...plain, data: bytes.slice(), worker, ...(password !== null && { password }) })
  const close = (): void => {
    void opening.destroy()
    // A worker that hangs in a page hears no farewell.
    port.terminate()
  }
  try {
    const pdf = await inTime(opening.promise)
    if (pdf !== null) return { kind: 'open', pages: pdf.numPages, draw: (page) => drawPage(pdf, page), close }
    close()
    return { kind: 'broken' }
  } catch (error) {
    close()
    const locked = error instanceof Error && error.name === 'PasswordException'
    return locked ? { kind: 'locked', wrong: isWrong(error) } : { kind: 'broken' }
  }
}

const isWrong = (error: Error): boolean => 'code' in error && error.code === WRONG_PASSWORD

async function drawPage(pdf: PDFDocumentProxy, number: number): Promise<ImageBitmap | null> {
  try {
    const page = await inTime(pdf.getPage(number))
    if (page === null) return null
    const size = page.getViewport({ scale: 1 })
    const scale = Math.min(DOTS_PER_INCH / POINTS_PER_INCH, LONGEST / Math.max(size.width, size.height))
    const viewport = page.getViewport({ scale })
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(viewport.width)
    canvas.height = Math.ceil(viewport.height)
    // As for printing: else it waits for the window to be drawn, which a covered window never is.
    const task = page.render({ canvas, viewport, intent: 'print', annotationMode: AnnotationMode.DISABLE })
    const drawn = await inTime(task.promise.then(() => true))
    if (drawn === null) task.cancel()
    return drawn === null ? null : await createImageBitmap(canvas)
  } catch {
    return null
  }
}

/** Null when it takes longer than a page may take. */
function inTime<T>(work: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => resolve(null), LIMIT_MS)
    work.then(resolve, reject).finally(() => clearTimeout(late))
  })
}
