/**
 * What a JPEG 2000 picture says of itself, before anything is decoded. One rule: only small pictures of 8 bits with
 * whole components pass; a forged size makes a decoder work for minutes (ISO/IEC 15444-1).
 */
export interface Codestream {
  /** The bare codestream; of a file, what is in its codestream box and nothing around it. */
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly components: 1 | 3 | 4
}

const LARGEST = 512
/** SOC, then SIZ (A.4.1, A.5.1). */
const START = 0xff4f_ff51
/** `jP  `, the signature box's type, and `jp2c`, the codestream's (I.5.1, I.5.4). */
const SIGNATURE_BOX = 0x6a50_2020
const CODESTREAM_BOX = 0x6a70_3263

/** @returns null for what is no such picture */
export function codestreamIn(bytes: Uint8Array): Codestream | null {
  try {
    return readSiz(isFile(bytes) ? codestreamBox(bytes) : bytes)
  } catch (error) {
    // It ends before its header does.
    if (error instanceof RangeError) return null
    throw error
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const isFile = (bytes: Uint8Array): boolean => viewOf(bytes).getUint32(4) === SIGNATURE_BOX

/** From box to box (I.4): length with its own 8 bytes, type. Lengths of 64 bits are for pictures that are too large. */
function codestreamBox(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes)
  for (let at = 0; ;) {
    const length = view.getUint32(at)
    // 0: up to the end.
    const end = length === 0 ? bytes.length : at + length
    if (view.getUint32(at + 4) === CODESTREAM_BOX) return bytes.subarray(at + 8, end)
    if (length < 8) throw new RangeError('no further box')
    at = end
  }
}

function readSiz(bytes: Uint8Array): Codestream | null {
  const view = viewOf(bytes)
  if (view.getUint32(0) !== START) return null
  const [width, height] = [view.getUint32(8), view.getUint32(12)]
  // The image and its first tile begin at the grid's corner.
  const offsets = [16, 20, 32, 36].map((at) => view.getUint32(at))
  const components = view.getUint16(40)
  const plain = Array.from({ length: Math.min(components, 4) }, (_, at) => isPlain(view, 42 + 3 * at)).every(Boolean)
  if (!fits(width) || !fits(height) || offsets.some((offset) => offset !== 0) || !plain) return null
  return isCount(components) ? { bytes, width, height, components } : null
}

const fits = (side: number): boolean => side > 0 && side <= LARGEST
const isCount = (components: number): components is Codestream['components'] => [1, 3, 4].includes(components)

/** Eight bits without a sign, and one sample for each pixel. */
const isPlain = (view: DataView, at: number): boolean =>
  view.getUint8(at) === 7 && view.getUint8(at + 1) === 1 && view.getUint8(at + 2) === 1
