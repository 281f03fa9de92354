/** Which parts of the screens an event touches. */
import type { Topic } from '#contract/wire'
import type { EventName } from '#domain/events/index'
import type { Fact } from './log/append.ts'

const topics: { readonly [N in EventName]: readonly Topic[] } = {
  'centre-founded.1': ['centre'],
  'staff-added.1': ['staff'],
  'device-certified.1': ['centre', 'certificates'],
  'session-opened.1': ['session'],
  'stock-received.1': ['stock'],
  'vial-opened.1': ['session', 'stock'],
  'vial-opened.2': ['session', 'stock'],
  'vial-discarded.1': ['session', 'stock'],
  'stock-returned.1': ['stock'],
  'stock-adjusted.1': ['stock'],
  'person-registered.1': ['people', 'session'],
  'person-expected.1': ['people', 'session'],
  'appointment-noted.1': ['people', 'session'],
  'appointment-dropped.1': ['people', 'session'],
  'appointment-checked.1': ['people'],
  'identity-verified.1': ['people', 'session'],
  'identity-verified.2': ['people', 'session', 'trust'],
  'people-linked.1': ['people', 'conflicts'],
  'people-unlinked.1': ['people', 'conflicts'],
  'people-told-apart.1': ['people'],
  'history-noted.1': ['people', 'session', 'conflicts'],
  'conflict-settled.1': ['conflicts'],
  'trust-key-imported.1': ['trust'],
  'facilitation-authorised.1': ['trust'],
  'person-arrived.1': ['people', 'session'],
  'session-closed.1': ['session'],
  'visit-ended.1': ['people', 'session'],
  'policy-adopted.1': ['policy', 'people', 'session'],
  'site-kind-noted.1': ['policy', 'people'],
  'screening-noted.1': ['people'],
  'dose-given.1': ['people', 'session', 'conflicts'],
  'dose-given.2': ['people', 'session', 'conflicts'],
  'dose-noted.1': ['people', 'session', 'conflicts'],
  'doses-sealed.1': ['people', 'session'],
  'dose-exception-approved.1': ['people', 'session'],
  'dose-disputed.1': ['people', 'session'],
  'dose-exception-refused.1': ['people', 'session'],
  'certificate-issued.1': ['people', 'session', 'certificates'],
  'certificate-signed.1': ['people', 'certificates'],
  'certificate-copied.1': ['people', 'certificates'],
  'list-exported.1': ['papers'],
  'staff-roles-changed.1': ['staff'],
  'staff-key-replaced.1': ['staff'],
  'badge-issued.1': ['staff'],
  'badge-ended.1': ['staff'],
  'staff-left.1': ['staff'],
  'feedback-given.1': ['feedback'],
}

/** Every event waits for its receipt, so the sync line changes with each. */
export const topicsOf = (facts: readonly Fact[]): Topic[] => [
  ...new Set<Topic>(['sync', ...facts.flatMap((one) => topics[one.type])]),
]
