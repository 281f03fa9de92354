/**
 * Sends by itself whenever there is something to send and a line. One rule: it never runs twice at once, and a dead
 * line is asked less and less often.
 */
import type { Context } from '../context.ts'
import { waitingIn } from './outbox.ts'
import { fetchNotices } from './notices.ts'
import { confirmedTo } from './confirmed.ts'
import { lookForList } from './lists-quietly.ts'
import { lookForRevocations } from '../revocations/pull.ts'
import { sendAll } from './send.ts'

const SOON_MS = 2_000
const LONGEST_MS = 5 * 60_000
const LOOK_MS = 60_000

export interface SyncLoop {
  /** Something was appended: send before long; at once when it is urgent, over a line that failed as well. */
  nudge(urgency: 'soon' | 'at-once'): void
  stop(): void
}

export function startSyncLoop(context: Context): SyncLoop {
  let timer: NodeJS.Timeout | undefined
  let sending = false
  let failures = 0
  let again = false
  const plan = (delay: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void attempt(), delay)
    timer.unref()
  }
  const attempt = async (): Promise<void> => {
    if (sending) {
      again = true
      return
    }
    sending = true
    try {
      if (isDistrict(context)) await fetchNotices(context)
      if (!somethingWaits(context)) return
      const sent = await sendAll(context)
      failures = sent.ok ? 0 : failures + 1
      if (!sent.ok) plan(Math.min(LONGEST_MS, SOON_MS * 2 ** failures))
    } finally {
      sending = false
      // What came while it was sending may have come too late to go along.
      if (again && failures === 0) plan(SOON_MS)
      else if (failures === 0 && isDistrict(context)) plan(LONGEST_MS)
      again = false
    }
  }
  plan(SOON_MS)
  // By itself, so that a long list on a slow line never stands before what is to be sent.
  const looking = setInterval(() => void lookForNews(context), LOOK_MS)
  looking.unref()
  return {
    nudge: (urgency) => {
      if (urgency === 'at-once') plan(0)
      else if (failures === 0) plan(SOON_MS)
    },
    stop: () => {
      clearTimeout(timer)
      clearInterval(looking)
    },
  }
}

async function lookForNews(context: Context): Promise<void> {
  await lookForList(context)
  await lookForRevocations(context)
}

/** A district listens for notices of its centres even while it has nothing to send itself. */
const isDistrict = (context: Context): boolean => context.home()?.centre.kind === 'district'

function somethingWaits(context: Context): boolean {
  const home = context.home()
  if (home?.certificate?.server === undefined || home.certificate.server === null) return false
  return waitingIn(context.db, home.log, confirmedTo(context.db, home.log)) > 0
}
