/**
 * Sends by itself whenever there is something to send and a line. One rule: it never runs twice at once, and a dead
 * line is asked less and less often.
 */
import type { Context } from '../context.ts'
import { waitingIn } from './outbox.ts'
import { confirmedTo } from './confirmed.ts'
import { sendAll } from './send.ts'

const SOON_MS = 2_000
const LONGEST_MS = 5 * 60_000

export interface SyncLoop {
  /** Something was appended: send before long. */
  nudge(): void
  stop(): void
}

export function startSyncLoop(context: Context): SyncLoop {
  let timer: NodeJS.Timeout | undefined
  let sending = false
  let failures = 0
  const plan = (delay: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void attempt(), delay)
    timer.unref()
  }
  const attempt = async (): Promise<void> => {
    if (sending) return
    sending = true
    try {
      if (!somethingWaits(context)) return
      const sent = await sendAll(context)
      failures = sent.ok ? 0 : failures + 1
      if (!sent.ok) plan(Math.min(LONGEST_MS, SOON_MS * 2 ** failures))
    } finally {
      sending = false
    }
  }
  plan(SOON_MS)
  return {
    nudge: () => {
      if (failures === 0) plan(SOON_MS)
    },
    stop: () => clearTimeout(timer),
  }
}

function somethingWaits(context: Context): boolean {
  const home = context.home()
  if (home?.certificate?.server === undefined || home.certificate.server === null) return false
  return waitingIn(context.db, home.log, confirmedTo(context.db, home.log)) > 0
}
