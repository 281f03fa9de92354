/** Products as screens show them, out of the policy pack in force. */
import type { ProductCode } from '#contract/fields'
import type { ProductView } from '#contract/views'
import { indiaCovid } from '#domain/schedule/packs'
import { type PolicyPack, productIn } from '#domain/schedule/policy-pack'
import type { PolicyProduct } from '#domain/schedule/policy-row'

/** The pack in force. */
export const pack: PolicyPack = indiaCovid

/** For a product that a stored event names: its pack was checked when it was written. */
export function mustProduct(code: ProductCode): PolicyProduct {
  const product = productIn(pack, code)
  if (product === undefined) throw new Error(`product ${code} is in no pack`)
  return product
}

/** As people call it; one given elsewhere may be in no pack of ours. */
export const productNameOf = (code: ProductCode): string => productIn(pack, code)?.name ?? code

export const productView = (product: PolicyProduct): ProductView => ({
  code: product.code,
  name: product.name,
  maker: product.maker,
  band: product.band,
  dosesPerVial: product.dosesPerVial,
})
