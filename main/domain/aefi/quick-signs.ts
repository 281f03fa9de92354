/**
 * What is reported by one digit while the person is being held. One rule: each digit is a whole report, as it mostly
 * turns out; all of it can be said more exactly afterwards.
 */
import type { Criterion, Severity, Sign } from '#contract/aefi-fields'

export interface QuickSign {
  readonly sign: Sign
  readonly severity: Severity
  readonly criteria: readonly Criterion[]
}

const minor = (sign: Sign): QuickSign => ({ sign, severity: 'minor', criteria: [] })
const severe = (sign: Sign): QuickSign => ({ sign, severity: 'severe', criteria: [] })
const threatening = (sign: Sign): QuickSign => ({ sign, severity: 'serious', criteria: ['life-threatening'] })

/** By the digits 1 to 9: the frequent ones first, the dangerous ones at the end of the row. */
export const quickSigns: readonly QuickSign[] = [
  minor('fainting'),
  minor('anxiety'),
  minor('pain-at-site'),
  minor('vomiting'),
  minor('rash'),
  severe('seizure'),
  severe('other'),
  threatening('breathlessness'),
  threatening('anaphylaxis'),
]
