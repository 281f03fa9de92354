/** A vaccine as it is told apart at arm's length. One rule: band and full name together, never the band alone. */
import type { ProductView } from '#contract/views'
import { BandMark } from '../../ui/band-mark.tsx'

export function ProductMark({ product }: { readonly product: Pick<ProductView, 'name' | 'band'> }) {
  return (
    <span className="product-mark">
      <BandMark name={product.band} as="chip" /> {product.name}
    </span>
  )
}
