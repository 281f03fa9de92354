/** What stands of a case by now. One rule: the later word counts, fact by fact; what a part does not speak of stays. */
import type { AefiFacts } from '#contract/aefi-fields'

export const NO_FACTS: AefiFacts = {
  onset: null,
  severity: null,
  criteria: null,
  signs: null,
  note: null,
  treatment: null,
  hospital: null,
  outcome: null,
  placeType: null,
  diluentLot: null,
  notified: null,
  investigated: null,
  districtNumber: null,
  withdrawn: null,
}

export const said = (facts: AefiFacts): Partial<AefiFacts> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))

export const standing = (before: AefiFacts, later: AefiFacts): AefiFacts => ({ ...before, ...said(later) })
