/** Products by their code. One rule: a code that no policy knows any more is shown as it is, in a neutral band. */
import type { ProductCode } from '#contract/fields'
import type { ProductView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'

type Known = Pick<ProductView, 'name' | 'band'>

export interface Products {
  readonly all: readonly ProductView[]
  readonly of: (code: ProductCode) => Known
}

export function useProducts(): Products {
  const { value: all = [] } = useAsk('sessions.products', {})
  return { all, of: (code) => all.find((product) => product.code === code) ?? { name: code, band: 'slate' } }
}
