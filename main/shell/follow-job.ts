/**
 * Looks after a job that the system took. One rule: it is followed only when the queue shows exactly one new job, for
 * another program may print in the same moment; what cannot be followed was sent, and no more is said of it.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { PrintJob } from '#contract/printing'
import type { Job } from './print-queue.ts'
import type { Spooler } from './spooler.ts'

export interface FollowDeps {
  readonly spooler: Spooler
  readonly change: (to: Partial<PrintJob>) => void
  readonly pace?: number
}

/** The system takes a moment to list what it took. */
const FINDS = 6
/** A jam may wait for its person a while; a job that stands longer is theirs to look for. */
const LOOKS = 900

export async function follow(job: Job, before: ReadonlySet<string> | null, deps: FollowDeps): Promise<void> {
  const { spooler, change, pace = 1000 } = deps
  const id = before === null ? null : await found(before, spooler, pace)
  if (id === null) return
  job.spooled = id
  for (let look = 0; look < LOOKS && job.spooled === id; look += 1) {
    const word = await spooler.look(id)
    const { state } = job.view
    if (job.spooled !== id || (state !== 'sent' && state !== 'stopped')) return
    if (word === 'unknown') return
    if (word === 'gone') return change({ state: 'finished' })
    const next = word === 'stopped' ? 'stopped' : 'sent'
    if (next !== state) change({ state: next })
    await wait(pace, undefined, { ref: false })
  }
}

async function found(before: ReadonlySet<string>, spooler: Spooler, pace: number): Promise<string | null> {
  for (let find = 0; find < FINDS; find += 1) {
    const fresh = [...((await spooler.jobs()) ?? [])].filter((id) => !before.has(id))
    if (fresh.length > 0) return fresh.length === 1 ? (fresh[0] ?? null) : null
    await wait(pace / 4, undefined, { ref: false })
  }
  return null
}
