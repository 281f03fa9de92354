/** A lot in a list of choices. One rule: vaccine and lot together, since a lot alone may be misread. */
import type { LotView } from '#contract/stock-views'
import type { Text } from '../../text/use-text.ts'
import type { Products } from './use-products.ts'

export const lotKey = ({ product, lot }: Pick<LotView, 'product' | 'lot'>): string => `${product} ${lot}`

export const lotOptions = (lots: readonly LotView[], products: Products, { say }: Text) =>
  lots.map((lot) => ({
    value: lotKey(lot),
    label: say('stock.lots.option', { product: products.of(lot.product).name, lot: lot.lot, held: lot.held }),
  }))
