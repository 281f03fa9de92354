/**
 * The text of a certificate or a credential, out of whatever was named: the text itself, a file with it, a picture of its
 * code, a PDF of its page. One rule: what a file is, its first bytes say; a code in byte mode means the same as one in letters.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { isPacked } from '#proof/credential/open-packed'
import { say } from './kind.ts'

/** Undefined where there is no code in it, with the sentence said. */
export async function certificateText(subject: string): Promise<string | undefined> {
  if (!existsSync(subject)) return subject
  const bytes = readFileSync(subject)
  if (isPdf(bytes)) return codeInPdf(subject)
  if (!isPicture(bytes)) return bytes.toString('utf8').trim()
  const code = await codeIn(bytes)
  if (code === undefined) say(`${subject}: no certificate's code is in this picture.`, false)
  return code
}

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 1024).includes('%PDF-')

/** PNG, JPEG. */
const STARTS = ['89504e470d0a1a0a', 'ffd8ff'] as const
const isPicture = (bytes: Buffer): boolean =>
  STARTS.some((start) => bytes.subarray(0, start.length / 2).toString('hex') === start)

async function codeIn(picture: Uint8Array): Promise<string | undefined> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } })
  const found = await readBarcodes(new Uint8Array(picture), { formats: ['QRCode'], tryHarder: true, textMode: 'Plain' })
  // Of a code that holds an archive, as Co-WIN's does, each byte is one letter.
  const codes = found.flatMap(({ text, bytes }) => [text, Buffer.from(bytes).toString('latin1')])
  return codes.find((code) => code.startsWith('HC1:') || isPacked(code))
}

/** Of a file of many certificates the first few pages, until there is one. */
const MOST_PAGES = 4

async function codeInPdf(file: string): Promise<string | undefined> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const picture = drawn(file, page)
    if (picture === 'no-program') {
      say('To read a PDF, pdftoppm must be installed (package poppler-utils).', false)
      return undefined
    }
    if (picture === 'no-page') break
    const code = await codeIn(picture)
    if (code !== undefined) return code
  }
  say(`${file}: no certificate's code is on its pages.`, false)
  return undefined
}

function drawn(file: string, page: number): Buffer | 'no-program' | 'no-page' {
  try {
    const at = String(page)
    const picture = execFileSync('pdftoppm', ['-png', '-r', '300', '-f', at, '-l', at, file], {
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return picture.length === 0 ? 'no-page' : picture
  } catch (error) {
    // Past the last page it ends with an error too.
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no-program' : 'no-page'
  }
}
