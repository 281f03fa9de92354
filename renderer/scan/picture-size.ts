/**
 * How large a picture says it is, before anything is decoded. One rule: a picture whose size cannot be read has none,
 * and is not decoded; a few bytes can claim a gigabyte of pixels.
 */
import type { FileKind } from './file-kind.ts'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

export function pictureSize(bytes: Uint8Array, kind: FileKind): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = read(view, kind)
    return size !== null && size.width > 0 && size.height > 0 ? size : null
  } catch (error) {
    // It ends before its size does.
    if (error instanceof RangeError) return null
    throw error
  }
}

function read(view: DataView, kind: FileKind): PictureSize | null {
  switch (kind) {
    case 'png':
      // IHDR comes first (PNG, 5.6), its width at byte 16.
      return { width: view.getUint32(16), height: view.getUint32(20) }
    case 'jpeg':
      return jpegSize(view)
    case 'webp':
      return webpSize(view)
    default:
      return null
  }
}

/** From marker to marker up to the frame header (ITU-T T.81, B.2.2: SOF0 to SOF15 but DHT, JPG and DAC). */
function jpegSize(view: DataView): PictureSize | null {
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    } else at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** RFC 9649, 2.5 to 2.7: lossy, lossless or extended, named by the first chunk. */
function webpSize(view: DataView): PictureSize | null {
  switch (view.getUint32(12)) {
    case 0x56503820: // 'VP8 ': the frame header's 14 bits each (RFC 6386, 9.1)
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 0x5650384c: {
      // 'VP8L': 14 bits each, one less than the size
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 0x56503858: // 'VP8X': 24 bits each, one less than the size
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
    default:
      return null
  }
}

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
