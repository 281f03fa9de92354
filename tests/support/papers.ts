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

export const pagesOf = (pdf: string): number =>
  Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1])

/** The code on the page, read from a picture of it at so many dots an inch; empty when none is found. */
export const codeOn = async (pdf: string, dpi = 200): Promise<string> => (await codesOn(pdf, dpi))[0] ?? ''

/** The code in a picture; empty when none is found. */
export async function codeInPicture(picture: Buffer<ArrayBuffer>): Promise<string> {
  const [found] = await readBarcodes(new Blob([picture]), { formats: ['QRCode'], tryHarder: true })
  return found?.text ?? ''
}

/** Every code on the first page, in whatever order they are found. */
export async function codesOn(pdf: string, dpi = 200): Promise<string[]> {
  const picture = execFileSync('pdftoppm', ['-png', '-singlefile', '-r', String(dpi), pdf], {
    maxBuffer: 64 * 1024 * 1024,
  })
  const found = await readBarcodes(new Blob([picture]), { formats: ['QRCode'], tryHarder: true })
  return found.map(({ text }) => text)
}

/** The first page as a picture in `FILE.png`, in grey as it is printed, to be looked at, and the code read off that same picture. */
export async function codeOnPicture(pdf: string, file: string): Promise<string> {
  execFileSync('pdftoppm', ['-png', '-gray', '-singlefile', '-r', '150', pdf, file])
  const found = await readBarcodes(new Blob([readFileSync(`${file}.png`)]), { formats: ['QRCode'], tryHarder: true })
  return found[0]?.text ?? ''
}

/** What a reader says of a PDF: `Title`, `Tagged`, `Pages`, `Page size` and more. */
export const factsOf = (pdf: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )

interface EmbeddedFont {
  readonly name: string
  readonly embedded: boolean
}

/** Every font that the PDF's letters are drawn in. */
export const fontsIn = (pdf: string): readonly EmbeddedFont[] =>
  execFileSync('pdffonts', [pdf], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => ({ name: line.split(' ')[0] ?? '', embedded: / yes (?:yes|no) +(?:yes|no) +\d+ +\d+$/.test(line) }))

/** The kinds of a tagged PDF's elements, in order, and the languages that it names. Chromium packs neither. */
export function structureOf(pdf: string): { readonly tags: readonly string[]; readonly tongues: readonly string[] } {
  const text = readFileSync(pdf, 'latin1')
  const each = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found)
  return { tags: each(/\/S \/(\w+)/g), tongues: each(/\/Lang \(([^)]*)\)/g) }
}
