/** The code of one row. One rule: its squares are whole dots of a 300 dpi printer, as long as it fits its row. */
import { qrPathOf } from '../certificate/qr-path.ts'

/** Three dots of a 300 dpi printer. */
const SQUARE_MM = (3 * 25.4) / 300
const MOST_MM = 6.6

export function RowCode({ text }: { readonly text: string }) {
  // The paper around it is white, and a row's code is short: the least correction makes the largest squares.
  const { modules, path } = qrPathOf(text, { ecc: 'L', quiet: 0 })
  const side = `${Math.min(MOST_MM, modules * SQUARE_MM).toFixed(3)}mm`
  return (
    <svg
      viewBox={`0 0 ${modules} ${modules}`}
      width={side}
      height={side}
      role="img"
      aria-label={text}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}
