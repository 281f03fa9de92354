/**
 * Looks for a code in a file that was dropped, pasted or chosen. One rule: a file is bytes in memory; how large it and
 * its picture are is known before anything is decoded.
 */
import type { Capture, NothingWhy } from './capture.ts'
import { kindOf } from './file-kind.ts'
import type { FileKind } from './file-kind.ts'
import { pictureSize } from './picture-size.ts'
import { openReader } from './read-code.ts'
import type { Sight } from './sight.ts'

/** A PDF that is locked can be given again with its password; `wrong`: not with the one that came. */
export type FileReading = Capture | { readonly kind: 'locked'; readonly wrong: boolean }

const MOST_BYTES = 20 * 1024 * 1024
/** More than the phones give that are out; decoded, it is 200 MB. */
const MOST_PIXELS = 50_000_000
const MOST_PAGES = 4
/** Bytes; a credential has three thousand. */
const MOST_JSON = 256 * 1024
/** A signed record has at least 600 digits; whatever else stands on a letter is shorter. */
const SIGNED = 600

/** @param password only for a PDF; null if none was given yet */
export async function readFile(file: Blob, password: string | null = null): Promise<FileReading> {
  if (file.size > MOST_BYTES) return nothing('too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const kind = kindOf(bytes)
  switch (kind) {
    case 'zip':
      return { kind: 'zip', bytes }
    case 'json':
      return bytes.length > MOST_JSON
        ? nothing('not-a-picture')
        : { kind: 'json', text: new TextDecoder().decode(bytes) }
    case 'pdf':
      return readPdf(bytes, password)
    case 'png':
    case 'jpeg':
    case 'webp':
      return readPicture(bytes, kind)
    default:
      return nothing('not-a-picture')
  }
}

const nothing = (why: NothingWhy): Capture => ({ kind: 'nothing', why })

async function readPicture(bytes: Uint8Array<ArrayBuffer>, kind: FileKind): Promise<Capture> {
  const size = pictureSize(bytes, kind)
  if (size === null) return nothing('not-a-picture')
  if (size.width * size.height > MOST_PIXELS) return nothing('too-large')
  const picture = await decode(bytes)
  return picture === null ? nothing('not-a-picture') : readPages(1, () => Promise.resolve(picture))
}

async function decode(bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(new Blob([bytes]))
  } catch {
    return null
  }
}

async function readPdf(bytes: Uint8Array<ArrayBuffer>, password: string | null): Promise<FileReading> {
  const { openPdf } = await import('./read-pdf.ts')
  const pdf = await openPdf(bytes, password)
  if (pdf.kind === 'locked') return pdf
  if (pdf.kind === 'broken') return nothing('pdf-broken')
  try {
    return await readPages(Math.min(pdf.pages, MOST_PAGES), pdf.draw)
  } finally {
    pdf.close()
  }
}

/** Page by page up to the first signed record; without one the longest code of all pages. */
async function readPages(pages: number, draw: (page: number) => Promise<ImageBitmap | null>): Promise<Capture> {
  const reader = openReader('still')
  const sights: Sight[] = []
  for (let page = 1; page <= pages && !sights.some(hasSigned); page += 1) {
    const picture = await draw(page)
    const sight = picture === null ? null : await reader.look(picture)
    if (sight !== null) sights.push(sight)
  }
  reader.close()
  const [text] = sights.flatMap(({ texts }) => texts).toSorted((one, other) => other.length - one.length)
  if (text !== undefined) return { kind: 'code', text, via: 'file' }
  return nothing(sights.some(({ barcode }) => barcode) ? 'barcode-only' : 'no-code')
}

const hasSigned = ({ texts }: Sight): boolean => texts.some((text) => text.length >= SIGNED)
