/**
 * A text as the squares of a QR code. One rule: error correction M and no more on a certificate, for a stronger one
 * makes more and smaller squares out of the same paper.
 */
import { encode } from 'uqr'

/** Five dots of a 300 dpi printer, ten of a 600 dpi one: each square comes out whole. */
export const MODULE_MM = (5 * 25.4) / 300
/** Four of the eight dots a millimetre that the heads of receipt printers have. */
export const ROLL_MODULE_MM = 4 / 8
/** White squares that a reader needs on each side (ISO/IEC 18004, 9.1). */
export const QUIET_MODULES = 4

export interface QrPath {
  /** Squares along one side, the quiet zone included. */
  readonly modules: number
  /** Outline of all dark squares in an SVG of that many units. */
  readonly path: string
}

export interface QrForm {
  readonly ecc: 'L' | 'M'
  /** White squares around it that belong to the drawing. */
  readonly quiet: number
}

/**
 * Of the eight masks any is right for a reader (7.8); trying all of them for the most even one takes eight times as long,
 * and signed text is as good as random under each.
 */
const MASK = 3

/** The squares row by row, dark ones true. */
export const qrSquares = (text: string, { ecc, quiet }: QrForm = CERTIFICATE): readonly (readonly boolean[])[] =>
  encode(text, { ecc, boostEcc: false, border: quiet, maskPattern: MASK }).data

const CERTIFICATE: QrForm = { ecc: 'M', quiet: QUIET_MODULES }

/** Capitals, digits and `$%*+-./:` are packed two in eleven bits by the encoder (alphanumeric mode). */
export function qrPathOf(text: string, form: QrForm = CERTIFICATE): QrPath {
  const data = qrSquares(text, form)
  return { modules: data.length, path: data.map(rowPath).join('') }
}

/** Each run of dark squares as one rectangle. */
function rowPath(row: readonly boolean[], y: number): string {
  const starts = [...row.keys()].filter((x) => row[x] === true && row[x - 1] !== true)
  return starts.map((x) => `M${x} ${y}h${runFrom(row, x)}v1h-${runFrom(row, x)}z`).join('')
}

function runFrom(row: readonly boolean[], x: number): number {
  const end = row.indexOf(false, x)
  return (end < 0 ? row.length : end) - x
}
