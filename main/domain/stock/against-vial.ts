/**
 * What speaks against using a vial. One rule: each has a code of its own, and what was opened all the same is recorded
 * with a reason, never refused for good.
 */
import type { LocalDate, LotNumber, ProductCode, VialMonitor } from '#contract/fields'

/** What is known of the lot: from its receipts, and from vials opened out of it. */
export interface KnownLot {
  readonly product: ProductCode
  readonly expiry: LocalDate | null
  readonly dosesPerVial: number
  readonly received: number
  /** Received less opened and returned, as last counted. */
  readonly held: number
}

export interface AboutLabel {
  readonly lot: LotNumber
  readonly expiry: LocalDate | null
  readonly monitor: VialMonitor | null
  /** The lot as this product. */
  readonly known: KnownLot | undefined
  /** Another product that has this lot here. */
  readonly otherProduct: string | undefined
  readonly today: LocalDate
}

export const vialProblems = [
  'lot-of-other-product',
  'lot-expired',
  'monitor-past',
  'expiry-differs',
  'more-than-received',
] as const
export type VialProblem = (typeof vialProblems)[number]

export type LabelProblem = Exclude<VialProblem, 'more-than-received'>

export interface Against<C extends VialProblem = VialProblem> {
  readonly code: C
  readonly details: Readonly<Record<string, string | number>>
}

/** Of a label that is read, at receipt or before opening; the gravest first. */
export function againstLabel({
  lot,
  expiry,
  monitor,
  known,
  otherProduct,
  today,
}: AboutLabel): Against<LabelProblem>[] {
  const found: Against<LabelProblem>[] = []
  const last = expiry ?? known?.expiry ?? null
  if (otherProduct !== undefined) found.push({ code: 'lot-of-other-product', details: { product: otherProduct } })
  if (last !== null && last < today) found.push({ code: 'lot-expired', details: { expiry: last } })
  if (isPastDiscardPoint(monitor)) found.push({ code: 'monitor-past', details: { lot } })
  const read = known?.expiry ?? expiry
  if (expiry !== null && read !== null && read !== expiry) {
    found.push({ code: 'expiry-differs', details: { expiry: read } })
  }
  return found
}

/** Of a vial that is to be opened. A lot that was never received here is opened all the same, and stands in the stock. */
export function againstOpening(about: AboutLabel): Against[] {
  const { known } = about
  const spent = known !== undefined && known.received > 0 && known.held < 1
  return [
    ...againstLabel(about),
    ...(spent ? [{ code: 'more-than-received' as const, details: { received: known.received } }] : []),
  ]
}

/** The inner square as dark as the circle, or darker (WHO, vaccine vial monitor: stage 3 is the discard point). */
export const isPastDiscardPoint = (monitor: VialMonitor | null): boolean =>
  monitor === 'stage-3' || monitor === 'stage-4'
