/** Proof on demand that the register is whole. */
import { z } from 'zod'
import { done } from '#contract/answer'
import { LogId } from '#contract/fields'
import { Topic } from '#contract/wire'
import { verifyLog } from '../log/verify.ts'
import { projectionDigests, rebuildProjections } from '../projections/rebuild.ts'
import type { Handlers } from './handler.ts'

const LogRow = z.object({ log: LogId })

export const logHandlers = {
  'log.verify': (_input, { db }) => {
    const logs = db.rows('select log from log order by log', LogRow)
    let events = 0
    for (const { log } of logs) {
      const whole = verifyLog(db, log)
      if (!whole.ok) {
        const trouble = `${whole.code} ${log.slice(0, 8)} ${whole.details['seq'] ?? ''}`.trim()
        return done({ logs: logs.length, events, trouble })
      }
      events += whole.value
    }
    return done({ logs: logs.length, events, trouble: null })
  },

  'log.rebuild': (_input, { keep, announce }) => {
    const before = projectionDigests(keep)
    const events = rebuildProjections(keep)
    const after = projectionDigests(keep)
    announce([...Topic.options])
    return done({ events, same: Object.keys(before).every((table) => before[table] === after[table]) })
  },
} satisfies Partial<Handlers>
