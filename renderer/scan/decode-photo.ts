/**
 * Turns a photo's bytes into a picture. One rule: null for everything that is not a small, whole photo; there is no
 * half of a face.
 */
import { kindOf } from './file-kind.ts'
import type { DecodedPhoto } from './jp2.worker.ts'
import { codestreamIn } from './jpeg2000.ts'
import type { Codestream } from './jpeg2000.ts'
import { pictureSize } from './picture-size.ts'
import { openLine } from './worker-line.ts'

/** A face of 60 by 60 takes some 20 ms; whatever takes longer than this was made to. */
const LIMIT_MS = 2_000
/** Pixels along a side of a JPEG or a WebP. */
const LARGEST = 2_048

const startWorker = (): Worker => new Worker(new URL('./jp2.worker.ts', import.meta.url), { type: 'module' })

/** @param bytes JPEG 2000 (a file or a bare codestream), JPEG or WebP, as it stood in a signed record */
export async function decodePhoto(bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap | null> {
  const kind = kindOf(bytes)
  switch (kind) {
    case 'jp2':
    case 'j2k': {
      const codestream = codestreamIn(bytes)
      return codestream === null ? null : decodeJpeg2000(codestream)
    }
    case 'jpeg':
    case 'webp': {
      const size = pictureSize(bytes, kind)
      return size === null || Math.max(size.width, size.height) > LARGEST ? null : decodeNatively(bytes)
    }
    default:
      return null
  }
}

async function decodeJpeg2000(codestream: Codestream): Promise<ImageBitmap | null> {
  const line = openLine<Codestream, DecodedPhoto>(startWorker, LIMIT_MS)
  const decoded = await line.ask(codestream)
  line.close()
  if (decoded?.pixels === null || decoded === null) return null
  return createImageBitmap(new ImageData(decoded.pixels, codestream.width, codestream.height))
}

async function decodeNatively(bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(new Blob([bytes]))
  } catch {
    return null
  }
}
