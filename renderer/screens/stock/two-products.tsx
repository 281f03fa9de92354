/** Two vaccines on the table on one day. One rule: wherever one of them is used, both are named. */
import type { OtherVial } from '#contract/stock-views'
import type { SessionView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { ProductMark } from './product-mark.tsx'
import { useProducts } from './use-products.ts'

export interface TwoProductsProps {
  readonly session: SessionView
  readonly others: readonly OtherVial[]
}

export function TwoProducts({ session, others }: TwoProductsProps) {
  const { say } = useText()
  const products = useProducts()
  if (others.length === 0) return null
  return (
    <Notice kind="look" title={say('stock.two.title')}>
      <span className="two-products">
        {say('stock.two.here')} <ProductMark product={session.product} />
      </span>
      {others.map(({ product, session: number, number: vial }) => (
        <span key={`${product}-${number}-${vial}`} className="two-products">
          {say('stock.two.there', { session: number, vial })} <ProductMark product={products.of(product)} />
        </span>
      ))}
    </Notice>
  )
}
