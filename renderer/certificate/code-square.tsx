/**
 * The place of the code, top right. One rule: it has the same size with a code, without one, and with any length of
 * code, so that a page without a code is missing something that everybody knows.
 */
import type { CertificatePage } from '#contract/certificates'
import { textFor } from '../text/use-text.ts'
import { Both } from './both.tsx'
import { MODULE_MM, qrSquares } from './qr-path.ts'

export function CodeSquare({ code }: Pick<CertificatePage, 'code'>) {
  return <div className="code-square">{code === null ? <Unsigned /> : <Code text={code} />}</div>
}

/** A picture of one dot a square: as thousands of drawn squares it would take most of a page's time to print. */
function Code({ text }: { readonly text: string }) {
  const squares = qrSquares(text)
  const side = `${(squares.length * MODULE_MM).toFixed(4)}mm`
  const alt = `${textFor('en').say('certificate.codeAlt')} ${textFor('hi').say('certificate.codeAlt')}`
  return (
    <canvas
      className="code"
      role="img"
      aria-label={alt}
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
        <Both as="stack" say={({ say }) => say('certificate.unsigned')} />
      </p>
      <p>
        <Both as="stack" say={({ say }) => say('certificate.exchange')} />
      </p>
    </div>
  )
}
