/**
 * The worker that reads codes. One rule: it is asked with one picture and answers with one sight, and the picture's
 * memory is given back before that.
 */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { ReaderOptions, ReadResult } from 'zxing-wasm/reader'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { kindOf } from './file-kind.ts'
import type { Look, Sight } from './sight.ts'
import { looker } from './view.ts'
import { READY } from './worker-line.ts'

// Left alone, the library fetches its WebAssembly from a server on the net.
const loaded = prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true })

const qr: ReaderOptions = { formats: ['QRCodeModel2'], tryHarder: true, textMode: 'Plain', returnErrors: true }
/** What else is printed on cards and letters. */
const others: ReaderOptions = { formats: ['Code128', 'Code39', 'EANUPC', 'PDF417'], maxNumberOfSymbols: 1 }
/** An Aadhaar letter has a small code and a large one on the same page. */
const MOST_CODES = 4
/** A picture whose longer side is smaller than this gains by being read at twice its size. */
const SMALL = 2_000
/** And one that is larger than this is made smaller first. */
const LARGE = 4_096

const canvas = new OffscreenCanvas(1, 1)
const pen = canvas.getContext('2d', { willReadFrequently: true })
const view = looker()

self.addEventListener('message', ({ data }: MessageEvent<Look>) => {
  void (data.kind === 'frame' ? lookAtFrame(data.picture) : lookAtStill(data.picture)).then((sight) => {
    data.picture.close()
    self.postMessage(sight)
  })
})
void loaded.then(() => self.postMessage(READY))

async function lookAtFrame(picture: ImageBitmap): Promise<Sight> {
  const whole = pixelsOf(picture, 1)
  const seen = view(whole)
  const found = await readBarcodes(whole, { ...qr, maxNumberOfSymbols: 1 })
  const near =
    textsOf(found).length > 0 ? [] : await readBarcodes(middleTwice(picture), { ...qr, maxNumberOfSymbols: 1 })
  const texts = [...textsOf(found), ...textsOf(near)]
  return { texts, unread: unreadIn(found) ?? half(unreadIn(near)), barcode: false, view: seen }
}

async function lookAtStill(picture: ImageBitmap): Promise<Sight> {
  const longer = Math.max(picture.width, picture.height)
  const whole = pixelsOf(picture, Math.min(1, LARGE / longer))
  const most = { ...qr, maxNumberOfSymbols: MOST_CODES }
  const found = await readBarcodes(whole, most)
  const twice = textsOf(found).length > 0 || longer >= SMALL ? [] : await readBarcodes(pixelsOf(picture, 2), most)
  const texts = longestFirst([...textsOf(found), ...textsOf(twice)])
  const barcode = texts.length === 0 && (await readBarcodes(whole, others)).length > 0
  return { texts, unread: unreadIn(found), barcode, view: view(whole) }
}

function pixelsOf(picture: ImageBitmap, times: number): ImageData {
  return cut(picture, { x: 0, y: 0, width: picture.width, height: picture.height }, times)
}

/** The square in the middle, where the frame on the screen is, at twice its size. */
function middleTwice(picture: ImageBitmap): ImageData {
  const side = Math.round(Math.min(picture.width, picture.height) * 0.6)
  const [x, y] = [Math.round((picture.width - side) / 2), Math.round((picture.height - side) / 2)]
  return cut(picture, { x, y, width: side, height: side }, 2)
}

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>

function cut(picture: ImageBitmap, { x, y, width, height }: Box, times: number): ImageData {
  if (pen === null) throw new Error('no drawing surface')
  canvas.width = Math.round(width * times)
  canvas.height = Math.round(height * times)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, x, y, width, height, 0, 0, canvas.width, canvas.height)
  return pen.getImageData(0, 0, canvas.width, canvas.height)
}

const textsOf = (found: readonly ReadResult[]): string[] =>
  found.filter(({ isValid }) => isValid).map((code) => (isArchive(code) ? lettersOf(code) : code.text))

/** Co-WIN's code holds an archive; as text it would be guessed at and lost. Each byte goes on as one letter. */
const isArchive = ({ bytes }: ReadResult): boolean => kindOf(bytes) === 'zip'
const lettersOf = ({ bytes }: ReadResult): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

const longestFirst = (texts: readonly string[]): string[] => texts.toSorted((one, other) => other.length - one.length)

function unreadIn(found: readonly ReadResult[]): number | null {
  const unread = found.find(({ isValid }) => !isValid)
  if (unread === undefined) return null
  const { topLeft, topRight } = unread.position
  const across = Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y)
  return across / Math.max(21, unread.symbol.width)
}

const half = (pixels: number | null): number | null => (pixels === null ? null : pixels / 2)
