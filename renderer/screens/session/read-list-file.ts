/** A list's file as text. One rule: bytes that are not text in a known form are refused, never guessed into letters. */

export type ListText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'not-text' | 'wrong-encoding' | 'too-large' }

/** The call takes 8 million characters; a file above this many bytes cannot be fewer. */
const LARGEST = 24_000_000
const MOST_CHARACTERS = 8_000_000

/** UTF-8, or UTF-16 when its mark stands in front, as spreadsheets write it. */
export async function readListFile(file: Blob): Promise<ListText> {
  if (file.size > LARGEST) return { ok: false, why: 'too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    const text = new TextDecoder(formOf(bytes), { fatal: true }).decode(bytes)
    // Text has no zero characters; a spreadsheet's own file has.
    if (text.includes('\u0000')) return { ok: false, why: 'not-text' }
    return text.length > MOST_CHARACTERS ? { ok: false, why: 'too-large' } : { ok: true, text }
  } catch {
    return { ok: false, why: bytes.includes(0) || isSpreadsheet(bytes) ? 'not-text' : 'wrong-encoding' }
  }
}

/** A spreadsheet's own file is a ZIP archive, and begins as one. */
const isSpreadsheet = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b

function formOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
