/**
 * How large a picture says it is, read from its first bytes without decoding it. One rule: a header may ask a decoder
 * for gigabytes and minutes, so whatever is unusual in it gives null, and nothing is decoded that has not passed here.
 */

export interface PhotoSize {
  readonly kind: 'jpeg-2000' | 'jpeg' | 'webp'
  /** In pixels. */
  readonly width: number
  readonly height: number
  readonly components: number
}

const LARGEST_SIDE = 512
const LARGEST_BYTES = 64 * 1024
const MOST_TILES = 64

/** The picture, in bytes of its own, where a decoder may be given it; else null, and the screen says "no photo". */
export function showablePhoto(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length > LARGEST_BYTES) return null
  const size = photoSize(bytes)
  if (size === null || ![1, 3, 4].includes(size.components)) return null
  const sides = [size.width, size.height]
  return sides.every((side) => side >= 1 && side <= LARGEST_SIDE) ? new Uint8Array(bytes) : null
}

/** Null for what is no picture of the four kinds, and for one cut off before its size. */
export function photoSize(bytes: Uint8Array): PhotoSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return codestreamSize(view, 0) ?? boxedSize(view) ?? jpegSize(view) ?? webpSize(view)
  } catch (error) {
    // A view throws where the bytes end.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** SOC and SIZ, then the length of SIZ and the capabilities (ISO/IEC 15444-1, A.5.1). */
function codestreamSize(view: DataView, at: number): PhotoSize | null {
  if (view.getUint32(at) !== 0xff4f_ff51) return null
  const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)]
  const [left, top] = [view.getUint32(at + 16), view.getUint32(at + 20)]
  const [tileWidth, tileHeight] = [view.getUint32(at + 24), view.getUint32(at + 28)]
  if (left !== 0 || top !== 0) return null
  // A decoder sets up every tile before it reads the first; a face is cut into one, or a few.
  if (Math.ceil(width / tileWidth) * Math.ceil(height / tileHeight) > MOST_TILES) return null
  return { kind: 'jpeg-2000', width, height, components: view.getUint16(at + 40) }
}

/** A JP2 file: boxes, each with its length and name; the codestream in it is what a decoder goes by (annex I). */
function boxedSize(view: DataView): PhotoSize | null {
  if (view.getUint32(0) !== 12 || view.getUint32(4) !== 0x6a50_2020) return null
  for (let at = 12; ;) {
    const length = view.getUint32(at)
    if (view.getUint32(at + 4) === 0x6a70_3263) return codestreamSize(view, at + 8)
    // 0 reaches to the end and 1 stands for a long length: neither comes before the codestream.
    if (length < 8) return null
    at += length
  }
}

/** The first frame header among the segments (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): PhotoSize | null {
  if (view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; ;) {
    const marker = view.getUint16(at)
    if (!isSegment(marker)) return null
    if (isFrameHeader(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return { kind: 'jpeg', width, height, components: view.getUint8(at + 9) }
    }
    at += 2 + view.getUint16(at + 2)
  }
}

/** With a length of its own: between the start and the frame header nothing else stands, above all no picture data. */
const isSegment = (marker: number): boolean =>
  marker >= 0xffc0 && marker <= 0xfffe && !(marker >= 0xffd0 && marker <= 0xffda)

/** SOF0 to SOF15; in between lie the tables DHT, JPG and DAC. */
const isFrameHeader = (marker: number): boolean => marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)

/** The first chunk of the RIFF (RFC 9649, 2.5 to 2.7). */
function webpSize(view: DataView): PhotoSize | null {
  if (view.getUint32(0) !== 0x5249_4646 || view.getUint32(8) !== 0x5745_4250) return null
  switch (view.getUint32(12)) {
    case 0x5650_3820: {
      // `VP8 `: the frame tag and the start code, then fourteen bits each.
      const side = (at: number): number => view.getUint16(at, true) & 0x3fff
      return { kind: 'webp', width: side(26), height: side(28), components: 3 }
    }
    case 0x5650_384c: {
      // `VP8L`: a signature byte, fourteen bits each less one, one bit for transparency.
      const bits = view.getUint32(21, true)
      const components = (bits >>> 28) & 1 ? 4 : 3
      return { kind: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, components }
    }
    default:
      return null
  }
}
