/**
 * The picture on the invented cards: a drawn face of 60 by 60, as UIDAI's are. One rule: it is drawn here and shows
 * nobody; the JPEG 2000 of it lies in the vectors, so that making a card needs no encoder.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

export const FACE_SIZE = 60
const FILE = join(import.meta.dirname, '../vectors/aadhaar/face.j2k')

/** The bytes as they stand in a code: a bare codestream, 8 bits, three components. */
export const facePhoto = (): Uint8Array => new Uint8Array(readFileSync(FILE))

interface Encoder {
  readonly getDecodedBuffer: (frame: object) => Uint8Array
  readonly getEncodedBuffer: () => Uint8Array
  readonly setQuality: (lossless: boolean, layers: number) => void
  readonly setCompressionRatio: (layer: number, ratio: number) => void
  readonly encode: () => void
}
interface OpenJpeg {
  readonly J2KEncoder: new () => Encoder
}

/** What the file in the vectors was made by. */
export async function encodeFace(): Promise<Uint8Array> {
  const load = createRequire(import.meta.url)('@cornerstonejs/codec-openjpeg/wasmjs') as () => Promise<OpenJpeg>
  const { J2KEncoder } = await load()
  const encoder = new J2KEncoder()
  const frame = { width: FACE_SIZE, height: FACE_SIZE, bitsPerSample: 8, componentCount: 3, isSigned: false }
  encoder.getDecodedBuffer(frame).set(drawFace())
  // One layer, a twelfth of the raw size: some 900 bytes, as in the codes that are out.
  encoder.setQuality(false, 1)
  encoder.setCompressionRatio(0, 12)
  encoder.encode()
  return new Uint8Array(encoder.getEncodedBuffer())
}

type Colour = readonly [red: number, green: number, blue: number]

/** Later shapes lie over earlier ones: middle, half axes, colour. */
const SHAPES: readonly (readonly [x: number, y: number, across: number, down: number, colour: Colour])[] = [
  [30, 68, 27, 20, [150, 60, 70]],
  [30, 47, 7, 10, [160, 112, 80]],
  [30, 24, 18, 20, [30, 24, 22]],
  [30, 30, 14, 18, [182, 130, 95]],
  [24, 27, 2.5, 1.5, [245, 240, 235]],
  [36, 27, 2.5, 1.5, [245, 240, 235]],
  [24, 27, 1.3, 1.4, [25, 18, 15]],
  [36, 27, 1.3, 1.4, [25, 18, 15]],
  [30, 33, 1.8, 3, [165, 112, 80]],
  [30, 40, 5, 1.6, [140, 62, 58]],
]
const WALL: Colour = [205, 215, 225]

/** Red, green, blue of each point, row by row. */
function drawFace(): Uint8Array {
  const points = Array.from({ length: FACE_SIZE * FACE_SIZE }, (_, at) =>
    colourAt((at % FACE_SIZE) + 0.5, Math.floor(at / FACE_SIZE) + 0.5),
  )
  return Uint8Array.from(points.flat())
}

function colourAt(x: number, y: number): Colour {
  const top = SHAPES.findLast(([atX, atY, across, down]) => ((x - atX) / across) ** 2 + ((y - atY) / down) ** 2 < 1)
  return top?.[4] ?? WALL
}
