/**
 * A printed page as a picture for a phone. One rule: the whole page and not the code alone, for whoever looks at it
 * compares its words with a photo ID; and as the PDF has it, so that each square of the code is five dots at 300 an inch.
 */
import { openPdf } from '../scan/read-pdf.ts'

/** @param pdf in base64; @returns its first page as PNG in base64, or null where it could not be drawn */
export async function pictureOf(pdf: string): Promise<string | null> {
  const opened = await openPdf(
    Uint8Array.from(atob(pdf), (letter) => letter.codePointAt(0) ?? 0),
    null,
  )
  if (opened.kind !== 'open') return null
  const drawn = await opened.draw(1)
  opened.close()
  if (drawn === null) return null
  const canvas = new OffscreenCanvas(drawn.width, drawn.height)
  canvas.getContext('2d')?.drawImage(drawn, 0, 0)
  const png = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
  return btoa(Array.from(png, (byte) => String.fromCodePoint(byte)).join(''))
}
