/**
 * What a certificate says, and so what makes one wrong when it is corrected. One rule: a paper is called wrong only for
 * what somebody can read on it.
 */
import type { PersonChange } from '#contract/corrections'
import type { BodyOf } from '../events/index.ts'

type DoseChange = BodyOf<'dose-corrected.1'>['changes'][number]

/** A mobile number stands on no certificate. */
export const changesPaperOf = (changes: readonly PersonChange[]): boolean =>
  changes.some(({ field }) => field !== 'mobile')

/** A dose stands there by its day, which no correction changes, and not by its hour; by its lot, and not by its vial. */
export const changesPaperOver = (
  was: { readonly product: string; readonly lot: string },
  changes: readonly DoseChange[],
): boolean =>
  changes.some((change) => {
    if (change.field === 'vial') return change.product !== was.product || change.lot !== was.lot
    return change.field !== 'time'
  })
