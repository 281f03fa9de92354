/**
 * Wastage by session, as figures and as a small picture. One rule: what the picture shows is also said, and the zero
 * line is where nothing was lost: eleven out of ten go below it.
 */
import type { SessionUse } from '#contract/stock-views'
import type { ProductCode } from '#contract/fields'
import { allowedWastage, type Used, wastageFactor, wastagePercent } from '#domain/stock/wastage'
import { usePack } from '../../client/use-pack.ts'
import { useText } from '../../text/use-text.ts'
import { ProductMark } from './product-mark.tsx'
import { sayWastage } from './lot-table.tsx'
import { useProducts } from './use-products.ts'

export function Wastage({ sessions }: { readonly sessions: readonly SessionUse[] }) {
  const text = useText()
  const { say, sayNumber } = text
  const products = useProducts()
  const allowed = allowedWastage(usePack())
  const shown = sessions.filter(({ used }) => used.vials > 0)
  if (shown.length === 0) return null
  return (
    <section className="wastage">
      <div>
        <h2>{say('stock.wastage.title')}</h2>
        <dl className="wastage-figures">
          {[...byProduct(shown)].map(([product, used]) => (
            <div key={product}>
              <dt>
                <ProductMark product={products.of(product)} />
              </dt>
              <dd>
                <strong>{sayWastage(wastagePercent(used), text)}</strong>{' '}
                <span className="soft">
                  {say('stock.wastage.used', { given: sayNumber(used.given), doses: sayNumber(used.doses) })}
                </span>
              </dd>
            </div>
          ))}
        </dl>
        <p className="soft">
          {say('stock.wastage.factor', {
            allowed: sayNumber(allowed),
            factor: sayNumber(wastageFactor(allowed)),
          })}
        </p>
      </div>
      <Picture sessions={shown.toReversed()} allowed={allowed} />
    </section>
  )
}

function byProduct(sessions: readonly SessionUse[]): Map<ProductCode, Used> {
  const sums = new Map<ProductCode, Used>()
  for (const { product, used } of sessions) {
    const before = sums.get(product) ?? { doses: 0, given: 0 }
    sums.set(product, { doses: before.doses + used.doses, given: before.given + used.given })
  }
  return sums
}

const HEIGHT = 110
const STEP = 44
const TOP = 18
/** Percent at the upper and lower edge; a taller bar is cut, its figure is not. */
const MOST = 50
const LEAST = -15
const yOf = (percent: number): number =>
  TOP + ((MOST - Math.max(LEAST, Math.min(MOST, percent))) / (MOST - LEAST)) * (HEIGHT - TOP)

interface PictureProps {
  readonly sessions: readonly SessionUse[]
  /** In percent. */
  readonly allowed: number
}

/** The earliest session first, as time goes. */
function Picture({ sessions, allowed }: PictureProps) {
  const text = useText()
  const { say, sayNumber } = text
  const width = Math.max(6, sessions.length) * STEP
  const zero = yOf(0)
  return (
    <figure className="wastage-picture">
      <svg viewBox={`0 0 ${width} ${HEIGHT + 22}`} width={width} height={HEIGHT + 22} aria-hidden="true">
        <line className="wastage-allowed" x1={0} x2={width} y1={yOf(allowed)} y2={yOf(allowed)} />
        {sessions.map(({ number, used }, place) => {
          const percent = wastagePercent(used) ?? 0
          const [x, y] = [place * STEP + 8, yOf(percent)]
          return (
            <g key={number}>
              <rect
                className="wastage-bar"
                x={x}
                width={STEP - 16}
                y={Math.min(y, zero)}
                height={Math.max(1, Math.abs(zero - y))}
              />
              <text x={x + (STEP - 16) / 2} y={percent < 0 ? y + 13 : y - 4}>
                {sayNumber(Math.round(percent))}
              </text>
              <text className="wastage-session" x={x + (STEP - 16) / 2} y={HEIGHT + 18}>
                {number}
              </text>
            </g>
          )
        })}
        <line className="wastage-zero" x1={0} x2={width} y1={zero} y2={zero} />
      </svg>
      <figcaption className="soft">{say('stock.wastage.picture', { allowed: sayNumber(allowed) })}</figcaption>
      <ul className="sr-only">
        {sessions.map(({ number, used }) => (
          <li key={number}>
            {say('stock.wastage.spoken', { number, wastage: sayWastage(wastagePercent(used), text) })}
          </li>
        ))}
      </ul>
    </figure>
  )
}
