/**
 * How a picture lies for reading a code: lit, still, near. One rule: a few thousand pixels are looked at, so that it
 * costs nothing beside the reading.
 */
import type { View } from './sight.ts'

/** What is looked at of an `ImageData`. */
export interface Pixels {
  /** Red, green, blue and opacity of each pixel, row by row. */
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

const [COLUMNS, ROWS] = [48, 27]
/** Mean step between neighbouring pixels from which on a cell counts as a fine pattern. */
const PATTERN = 14
/** A row of cells belongs to the pattern when so many of them do. */
const CELLS = 3
const WHITE = 250
/** Noise and a hand that trembles change a cell's mean by less. */
const CHANGE = 20

interface Cell {
  readonly light: number
  readonly steps: number
  readonly white: number
}

/** Each look is compared with the one before. */
export function looker(): (pixels: Pixels) => View {
  let before: readonly Cell[] = []
  return (pixels) => {
    const cells = cellsOf(pixels)
    const changed = cells.filter(({ light }, at) => Math.abs(light - (before[at]?.light ?? light)) > CHANGE)
    before = cells
    const middle = cells.filter((_, at) => inMiddle(at))
    return {
      light: mean(middle.map(({ light }) => light)),
      glare: mean(middle.map(({ white }) => white)),
      motion: changed.length / cells.length,
      pattern: patternHeight(cells),
    }
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const inMiddle = (at: number): boolean => {
  const [column, row] = [at % COLUMNS, Math.floor(at / COLUMNS)]
  return column >= COLUMNS / 4 && column < (COLUMNS * 3) / 4 && row >= ROWS / 4 && row < (ROWS * 3) / 4
}

function patternHeight(cells: readonly Cell[]): number {
  const rows = Array.from({ length: ROWS }, (_, row) => cells.slice(row * COLUMNS, (row + 1) * COLUMNS))
  return rows.filter((row) => row.filter(({ steps }) => steps >= PATTERN).length >= CELLS).length / ROWS
}

function cellsOf({ data, width, height }: Pixels): Cell[] {
  const [across, down] = [Math.floor(width / COLUMNS), Math.floor(height / ROWS)]
  return Array.from({ length: COLUMNS * ROWS }, (_, at) => {
    const x = (at % COLUMNS) * across
    return cellOf((y) => (y * width + x) * 4, Math.floor(at / COLUMNS) * down, across, down, data)
  })
}

/** Two lines through the cell, green for brightness: it is most of it, and the sharpest in a camera. */
function cellOf(
  lineAt: (y: number) => number,
  top: number,
  across: number,
  down: number,
  data: Uint8ClampedArray,
): Cell {
  let [light, steps, white, count] = [0, 0, 0, 0]
  for (const y of [Math.floor(down / 3), Math.floor((2 * down) / 3)]) {
    const line = lineAt(top + y)
    let last: number | undefined
    for (let x = 0; x < across; x += 1) {
      const value = data[line + x * 4 + 1] ?? 0
      light += value
      steps += last === undefined ? 0 : Math.abs(value - last)
      white += value >= WHITE ? 1 : 0
      count += 1
      last = value
    }
  }
  const size = Math.max(1, count)
  return { light: light / size, steps: steps / size, white: white / size }
}
