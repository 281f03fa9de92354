/**
 * Which changes make an answer old. One rule: a call that is not listed asks again at every change, so a forgotten
 * line costs a question and never shows what is no longer so.
 */
import type { CallName } from '#contract/calls'
import type { Topic } from '#contract/wire'

const topicsOf: Partial<Record<CallName, readonly Topic[]>> = {
  'setup.state': ['centre'],
  'staff.list': ['staff'],
  'staff.me': ['staff'],
  'sessions.products': ['policy'],
  'staff.roster': ['staff'],
  'doses.waiting': ['people', 'session', 'staff'],
  'doses.awaiting': ['people', 'session'],
  'approvals.waiting': ['people', 'session'],
  'sessions.current': ['session', 'people', 'certificates', 'sync'],
  'sessions.queue': ['session', 'people', 'sync'],
  'close.reckoning': ['session', 'people', 'stock', 'certificates'],
  'vials.need': ['session', 'people', 'stock'],
  'stock.state': ['stock', 'session'],
  'stock.movements': ['stock'],
  'sessions.slots': ['session', 'people'],
  'lists.progress': ['lists'],
  'lists.published': ['lists'],
  'people.search': ['people', 'sync'],
  'people.get': ['session', 'people', 'certificates', 'sync', 'policy'],
  'people.history': ['people', 'session'],
  'people.conflicts': ['conflicts', 'people'],
  'trust.keys': ['trust'],
  'certificates.signers': ['trust'],
  'facilitation.list': ['trust'],
  'identity.levels': ['people', 'staff'],
  'sheets.page': ['sheets', 'centre'],
  'sheets.state': ['sheets', 'session', 'people'],
  'sheets.sessions': ['session', 'people', 'sync'],
  'sheets.rows': ['sheets', 'session', 'people'],
  'certificates.page': ['certificates', 'centre'],
  'certificates.language': ['centre'],
  'papers.letterhead': ['centre'],
  'papers.dayList': ['people', 'session'],
  'papers.lineList': ['people', 'session'],
  'papers.tally': ['people', 'session'],
  'papers.exports': ['papers'],
  'sessions.figures': ['session'],
  'papers.readBack': ['people'],
  'policy.inForce': ['policy'],
  'sync.state': ['sync', 'centre'],
  'revocations.state': ['revocations', 'centre'],
  'sync.batches': ['sync'],
  'district.centres': ['district', 'sync'],
  'feedback.list': ['feedback', 'district', 'centre'],
  'observation.board': ['people', 'session'],
  'aefi.list': ['aefi', 'people', 'district'],
  'aefi.case': ['aefi', 'people', 'sync'],
  'aefi.alerts': ['aefi', 'district'],
  'online.state': ['trust'],
  'vault.state': [],
  'practice.state': [],
  'practice.figures': ['session', 'people', 'certificates'],
  'settings.get': [],
  'printers.list': [],
  'print.jobs': [],
  'copies.ofSession': ['session', 'people', 'certificates'],
  'shell.facts': [],
}

/** What the shell answers itself is announced by nobody: its acts name the questions that they change. */
export const changedByAct: Partial<Record<CallName, readonly CallName[]>> = {
  'settings.set': ['settings.get'],
  'vault.open': ['vault.state', 'setup.state', 'staff.me'],
  'setup.found': ['setup.state', 'staff.me', 'staff.list'],
  'setup.enrol': ['setup.state', 'sync.state'],
}

export function isTouched(name: unknown, topics: readonly Topic[]): boolean {
  const own = topicsOf[name as CallName]
  return own === undefined || own.some((topic) => topics.includes(topic))
}
