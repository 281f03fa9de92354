/** The state of the line as screens show it. One rule: it says what waits and since when, not what is hoped. */
import { z } from 'zod'
import { Instant } from '#contract/fields'
import { LineState, type SyncView } from '#contract/sync'
import { type Context, mustHome } from '../context.ts'
import { confirmedTo } from './confirmed.ts'
import { waitingIn } from './outbox.ts'

const AttemptRow = z.object({ state: LineState, trouble: z.string().nullable(), at: Instant.nullable() })

export function noteAttempt(context: Context, state: z.output<typeof LineState>, trouble: string | null): void {
  context.keep.run('update sync_attempt set state = :state, trouble = :trouble, at = :at', {
    state,
    trouble,
    at: context.now(),
  })
  context.announce(['sync'])
}

export function syncView(context: Context): SyncView {
  const { db } = context
  const home = context.home()
  if (home === undefined) return EMPTY
  const confirmed = confirmedTo(db, home.log)
  const attempt = db.row('select state, trouble, at from sync_attempt', AttemptRow)
  const server = home.certificate?.server ?? null
  return {
    line: server === null ? 'not-enrolled' : (attempt?.state ?? 'offline'),
    server,
    waiting: waitingIn(db, home.log, confirmed),
    waitingSince: oldestWaiting(context, confirmed),
    confirmed,
    lastReceiptAt: db.value('select max(receipt_at) from batch', Instant.nullable()),
    trouble: attempt?.trouble ?? null,
  }
}

const EMPTY: SyncView = {
  line: 'not-enrolled',
  server: null,
  waiting: 0,
  waitingSince: null,
  confirmed: 0,
  lastReceiptAt: null,
  trouble: null,
}

const oldestWaiting = (context: Context, confirmed: number): Instant | null =>
  context.db.row('select noted_at from event where log = :log and seq = :seq', z.object({ noted_at: Instant }), {
    log: mustHome(context).log,
    seq: confirmed + 1,
  })?.noted_at ?? null
