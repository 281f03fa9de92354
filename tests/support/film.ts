/**
 * A film for Chromium's stand-in camera: an empty desk, then a hand holds a code before it. One rule: it is as a cheap
 * webcam films, grey, noisy and never quite still, and each frame is the same on every machine.
 *
 * `launch: { args: filmArgs(file) }`, and `writeFilm(file, text)` before the app starts; Chromium plays it again and again.
 * It is some 25 MB: whoever wrote it takes it away.
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { encode } from 'uqr'

export interface Film {
  readonly width: number
  readonly height: number
  /** Frames without a code, at the beginning. */
  readonly before: number
  /** Frames with the code. */
  readonly shown: number
  /** Side of the code with its quiet zone, as a share of the height. */
  readonly fills: number
}

const webcam: Film = { width: 1280, height: 720, before: 6, shown: 12, fills: 0.96 }
const FRAMES_A_SECOND = 10
/** Four modules of white on each side (ISO/IEC 18004, 9.1). */
const QUIET = 4
/** Brightness of desk, paper and ink, and how far the camera's noise strays from it. */
const [DESK, PAPER, INK, NOISE] = [118, 222, 38, 9]
/** How far the hand strays, in pixels. */
const TREMOR = 2

/** Without a sound, for a page may not hear anything; the page's own permission is still asked for. */
export const filmArgs = (file: string): string[] => [
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${file}`,
]

/**
 * @param file a path that ends in `.y4m` (YUV4MPEG2), which is written over
 * @param text what the code says, or null for a desk on which nothing is held up
 * @returns the path
 */
export function writeFilm(file: string, text: string | null, some: Partial<Film> = {}): string {
  const film = { ...webcam, ...some }
  const { width, height, before, shown } = film
  const code = text === null ? [] : encode(text, { ecc: 'L', boostEcc: false, border: QUIET }).data
  const handle = openSync(file, 'w')
  writeSync(handle, `YUV4MPEG2 W${width} H${height} F${FRAMES_A_SECOND}:1 Ip A1:1 C420jpeg\n`)
  const grey = Buffer.alloc((width / 2) * (height / 2) * 2, 128)
  for (let frame = 0; frame < before + shown; frame += 1) {
    writeSync(handle, 'FRAME\n')
    writeSync(handle, drawFrame(film, frame < before ? [] : code, frame))
    writeSync(handle, grey)
  }
  closeSync(handle)
  return file
}

type Code = readonly (readonly boolean[])[]

function drawFrame({ width, height, fills }: Film, code: Code, frame: number): Buffer {
  const side = Math.round(height * fills)
  const [left, top] = [(width - side) / 2 + stray(frame), (height - side) / 2 + stray(frame + 7)]
  const chance = chanceFrom(frame + 1)
  const at = (x: number, y: number): number => {
    const [column, row] = [Math.floor(((x - left) / side) * code.length), Math.floor(((y - top) / side) * code.length)]
    const dark = code[row]?.[column]
    if (dark === undefined) return DESK
    return dark ? INK : PAPER
  }
  const picture = Buffer.alloc(width * height)
  for (let pixel = 0; pixel < picture.length; pixel += 1) {
    const light = at(pixel % width, Math.floor(pixel / width))
    picture[pixel] = Math.round(light + (chance() * 2 - 1) * NOISE)
  }
  return picture
}

const stray = (step: number): number => Math.round(Math.sin(step * 1.7) * TREMOR)

/** Numbers from 0 to 1, the same ones for the same seed (Numerical Recipes' generator). */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
