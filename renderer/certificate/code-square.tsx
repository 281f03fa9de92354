/**
 * The place of the code. One rule: it has the same size with a code, without one, and with any length of code, so that
 * a page without a code is missing something that everybody knows.
 */
import { useContext } from 'react'
import type { CertificatePage } from '#contract/certificates'
import { printedIn } from './printed.ts'
import { MODULE_MM, qrSquares, ROLL_MODULE_MM } from './qr-path.ts'
import { Beside, Said } from './said.tsx'

export function CodeSquare({ code, size }: Pick<CertificatePage, 'code' | 'size'>) {
  const moduleMm = size === 'slip' ? ROLL_MODULE_MM : MODULE_MM
  return <div className="code-square">{code === null ? <Unsigned /> : <Code text={code} moduleMm={moduleMm} />}</div>
}

/** A picture of one dot a square: as thousands of drawn squares it would take most of a page's time to print. */
function Code({ text, moduleMm }: { readonly text: string; readonly moduleMm: number }) {
  const beside = useContext(Beside)
  const squares = qrSquares(text)
  const side = `${(squares.length * moduleMm).toFixed(4)}mm`
  const spoken = [...new Set([printedIn('en'), printedIn(beside)])].map(({ words }) => words.codeAlt)
  return (
    <canvas
      className="code"
      role="img"
      aria-label={spoken.join('. ')}
      width={squares.length}
      height={squares.length}
      style={{ width: side, height: side }}
      ref={(canvas) => draw(canvas, squares)}
    />
  )
}

function draw(canvas: HTMLCanvasElement | null, squares: readonly (readonly boolean[])[]): void {
  const pen = canvas?.getContext('2d', { alpha: false, willReadFrequently: true })
  if (pen === null || pen === undefined) return
  const picture = pen.createImageData(squares.length, squares.length)
  const dots = new Uint32Array(picture.data.buffer)
  squares.flat().forEach((dark, dot) => (dots[dot] = dark ? INK : PAPER))
  pen.putImageData(picture, 0, 0)
}

/** Red, green, blue and full cover, as the processors that we run on store them: the lowest byte first. */
const [INK, PAPER] = [0xff000000, 0xffffffff]

function Unsigned() {
  return (
    <div className="unsigned">
      <p className="unsigned-title">
        <Said as="stack" say={({ words }) => words.unsigned} />
      </p>
      <p>
        <Said as="stack" say={({ words }) => words.exchange} />
      </p>
    </div>
  )
}
