/**
 * What an adverse event asks for: criteria, deadlines, and when its case is closed. One rule: a deadline counts from the
 * report, because that is when somebody could act.
 *
 * Source: AEFI surveillance and response, operational guidelines (MoHFW); COVID-19 vaccines operational guidelines, 28
 * December 2020: severe and serious events within 24 hours to the district, case investigation within 10 days; minor
 * ones with the monthly report.
 */
import type { Criterion, Outcome, Severity } from '#contract/aefi-fields'

export const NOTIFY_MS = 24 * 3_600_000
export const INVESTIGATE_MS = 10 * 24 * 3_600_000

export const hasDeadlines = (severity: Severity): boolean => severity !== 'minor'

/** Serious is what a criterion makes it; without one it is severe at most, and with one it is nothing less. */
export const criteriaFit = (severity: Severity, criteria: readonly Criterion[]): boolean =>
  (severity === 'serious') === criteria.length > 0

export interface Course {
  readonly severity: Severity
  readonly outcome: Outcome | null
  readonly notified: boolean
  readonly investigated: boolean
  readonly withdrawn: boolean
}

const ended: readonly Outcome[] = ['recovered', 'sequelae', 'died']

/** Open while anything of it is still to be done or to be known. */
export function stateOf(course: Course): 'open' | 'closed' | 'withdrawn' {
  if (course.withdrawn) return 'withdrawn'
  const known = course.outcome !== null && ended.includes(course.outcome)
  const dealtWith = !hasDeadlines(course.severity) || (course.notified && course.investigated)
  return known && dealtWith ? 'closed' : 'open'
}

/** A hint and no finding: so many bad events of one lot want a look at the lot and at how it was handled. */
export const isCluster = ({ serious, severe }: { readonly serious: number; readonly severe: number }): boolean =>
  serious >= 2 || serious + severe >= 3
