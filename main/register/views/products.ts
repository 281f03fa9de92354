/** Products as screens show them, out of the policy pack in force. */
import type { ProductCode } from '#contract/fields'
import type { ProductView } from '#contract/views'
import { indiaCovid } from '#domain/schedule/packs'
import { productIn } from '#domain/schedule/policy-pack'
import type { PolicyProduct } from '#domain/schedule/policy-row'
import { packInForce } from '../policy/in-force.ts'
import type { ReadDb } from '../store/sql.ts'

/** Also one that a newer pack has let go of: what was given is still known by its name. */
const productOf = (db: ReadDb, code: ProductCode): PolicyProduct | undefined =>
  productIn(packInForce(db), code) ?? productIn(indiaCovid, code)

/** For a product that a stored event names: its pack was checked when it was written. */
export function mustProduct(db: ReadDb, code: ProductCode): PolicyProduct {
  const product = productOf(db, code)
  if (product === undefined) throw new Error(`product ${code} is in no pack`)
  return product
}

/** As people call it; one given elsewhere may be in no pack of ours. */
export const productNameOf = (db: ReadDb, code: ProductCode): string => productOf(db, code)?.name ?? code

export const productView = (product: PolicyProduct): ProductView => ({
  code: product.code,
  name: product.name,
  maker: product.maker,
  band: product.band,
  dosesPerVial: product.dosesPerVial,
})
