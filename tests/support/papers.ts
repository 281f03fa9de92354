/** Looks at printed papers as others would: the page's text, and its code read back from the picture. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

prepareZXingModule({
  overrides: {
    wasmBinary: readFileSync(join(import.meta.dirname, '../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'))
      .buffer,
  },
})

/** The text of a PDF, every run of blanks as one: extraction puts some into conjuncts. */
export const textOf = (pdf: string): string =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')

/** The code on the page, read from a picture of it at so many dots an inch; empty when none is found. */
export const codeOn = async (pdf: string, dpi = 200): Promise<string> => (await codesOn(pdf, dpi))[0] ?? ''

/** Every code on the first page, in whatever order they are found. */
export async function codesOn(pdf: string, dpi = 200): Promise<string[]> {
  const picture = execFileSync('pdftoppm', ['-png', '-singlefile', '-r', String(dpi), pdf], {
    maxBuffer: 64 * 1024 * 1024,
  })
  const found = await readBarcodes(new Blob([picture]), { formats: ['QRCode'], tryHarder: true })
  return found.map(({ text }) => text)
}
