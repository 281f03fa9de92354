/** What every language says of a reason. One rule: a code without its words does not compile. */
import type { ReasonCode } from '#contract/reasons'

export interface ReasonWords {
  /** To stand in a list, without a full stop. */
  readonly short: string
  /** What it is, why it matters, what next. */
  readonly full: string
}

export type Reasons = Readonly<Record<ReasonCode, ReasonWords>>
