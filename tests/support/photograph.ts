/**
 * A sheet of paper as a phone or a webcam photographs it: turned, leaning, out of focus, in uneven light, with noise. One
 * rule: every picture comes from its seed, so that one that could not be read can be looked at again.
 */
import { greyPng } from './picture.ts'

export interface Raster {
  readonly width: number
  readonly height: number
  /** 0 black to 255 white, row by row. */
  readonly light: Uint8Array
}

/** Binary PGM, as pdftoppm writes greys: `P5 width height 255` and the bytes. */
export function readPgm(file: Uint8Array): Raster {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(file.subarray(0, 40)).toString('latin1'))
  if (head === null) throw new Error('not a grey picture')
  const [all, width, height] = head
  return { width: Number(width), height: Number(height), light: file.subarray(all.length) }
}

export interface Aim {
  /** The middle of what is photographed, and how broad it is, in the sheet's dots. */
  readonly x: number
  readonly y: number
  readonly across: number
}

/** Pixels along each side: the middle of a webcam's picture of 1280 by 720. */
const SIDE = 720

export function photograph(sheet: Raster, aim: Aim, seed: number): Raster {
  const chance = chanceFrom(seed)
  const between = (least: number, most: number): number => least + (most - least) * chance()
  const across = aim.across * between(1.3, 2.1)
  const turn = between(-0.21, 0.21)
  const [leanX, leanY] = [between(-0.12, 0.12), between(-0.12, 0.12)]
  const [offX, offY] = [between(-0.06, 0.06), between(-0.06, 0.06)]
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const seen = new Float32Array(SIDE * SIDE)
  for (let row = 0; row < SIDE; row += 1) {
    for (let column = 0; column < SIDE; column += 1) {
      const [u, v] = [column / SIDE - 0.5 + offX, row / SIDE - 0.5 + offY]
      // A sheet that leans is further away at one side (a plane through a pinhole).
      const far = 1 + leanX * u + leanY * v
      const [x, y] = [(u * cos - v * sin) / far, (u * sin + v * cos) / far]
      seen[row * SIDE + column] = lightAt(sheet, aim.x + x * across, aim.y + y * across)
    }
  }
  const soft = blur(seen, between(0.3, 1.1))
  return { width: SIDE, height: SIDE, light: lit(soft, chance, between) }
}

/** At twice its size, smoothly. */
export function twice(picture: Raster): Raster {
  const [width, height] = [picture.width * 2, picture.height * 2]
  const light = Uint8Array.from({ length: width * height }, (_, place) =>
    lightAt(picture, (place % width) / 2, Math.floor(place / width) / 2),
  )
  return { width, height, light }
}

/** Between dots as a lens sees it; beyond the sheet lies a table. */
function lightAt({ width, height, light }: Raster, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 110
  const at = (column: number, row: number): number => light[row * width + column] ?? 255
  const [dx, dy] = [x - left, y - top]
  const upper = at(left, top) * (1 - dx) + at(left + 1, top) * dx
  const lower = at(left, top + 1) * (1 - dx) + at(left + 1, top + 1) * dx
  return upper * (1 - dy) + lower * dy
}

/** A Gaussian of so many pixels, along the rows and then along the columns. */
function blur(seen: Float32Array, sigma: number): Float32Array {
  const reach = Math.ceil(sigma * 3)
  const weights = Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((index - reach) ** 2) / (2 * sigma ** 2)),
  )
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const along = (from: Float32Array, step: number, line: number): Float32Array => {
    const to = new Float32Array(from.length)
    for (let place = 0; place < from.length; place += 1) {
      const at = Math.floor(place / step) % line
      let light = 0
      for (let index = -reach; index <= reach; index += 1) {
        const there = Math.min(line - 1, Math.max(0, at + index))
        light += (from[place + (there - at) * step] ?? 0) * (weights[index + reach] ?? 0)
      }
      to[place] = light / sum
    }
    return to
  }
  return along(along(seen, 1, SIDE), SIDE, SIDE)
}

/** A lamp from one side, a lens that is darker at its edge, toner that is not black, and the sensor's noise. */
function lit(soft: Float32Array, chance: () => number, between: (least: number, most: number) => number): Uint8Array {
  const [from, fall, vignette, noise] = [between(0, 2 * Math.PI), between(0, 0.45), between(0, 0.35), between(2, 9)]
  const [black, white] = [between(15, 55), between(190, 245)]
  const [lampX, lampY] = [Math.cos(from), Math.sin(from)]
  return Uint8Array.from(soft, (light, place) => {
    const [u, v] = [(place % SIDE) / SIDE - 0.5, Math.floor(place / SIDE) / SIDE - 0.5]
    const lamp = 1 - fall * (0.5 + u * lampX + v * lampY) - vignette * (u * u + v * v)
    // The sum of three even chances is near enough to a bell.
    const grain = (chance() + chance() + chance() - 1.5) * 2 * noise
    return Math.min(255, Math.max(0, (black + (light / 255) * (white - black)) * lamp + grain))
  })
}

export const pngOf = ({ width, height, light }: Raster): Buffer =>
  greyPng(width, height, (x, y) => light[y * width + x] ?? 0)

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
