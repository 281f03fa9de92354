/**
 * The personal seals of a centre's run. One rule: they are checked in the log's own order, by the keys that its staff had
 * by then, and before anything of the run counts.
 */
import { z } from 'zod'
import type { Answer } from '#contract/answer'
import { type LogId, Role, StaffId } from '#contract/fields'
import type { LoggedEvent } from '#domain/events/envelope'
import { checkActors, type RunProblem, staffKeyOf, type StaffByThen } from '#proof/seals'
import type { ReadDb } from '../store/sql.ts'

/** @param events the next ones after those that are held of this log */
export const checkRun = (events: readonly LoggedEvent[], log: LogId, db: ReadDb): Answer<null, RunProblem> =>
  checkActors(events, staffHeld(log, db))

const StaffRow = z.object({
  staff_id: StaffId,
  key: z.string(),
  roles: z.string().transform((text) => z.array(Role).parse(JSON.parse(text))),
  left_at: z.string().nullable(),
})

const staffHeld = (log: LogId, db: ReadDb): StaffByThen =>
  new Map(
    db
      .rows('select staff_id, key, roles, left_at from staff where log = :log', StaffRow, { log })
      .map(({ staff_id: id, key, roles, left_at: left }) => [
        id,
        { key: left === null ? staffKeyOf(key) : undefined, roles },
      ]),
  )
