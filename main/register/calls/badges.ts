/** Badges issued and ended. */
import { z } from 'zod'
import { done, refuse } from '#contract/answer'
import { type BadgeId, StaffId } from '#contract/fields'
import { mustHome, mustMe } from '../context.ts'
import { staffOf, staffOfLog } from '../desk.ts'
import { fact } from '../log/append.ts'
import { badgeEnds, destroyBadgeOf, keepBadge, newBadge } from '../staff-badges.ts'
import { unlockStaffKey } from '../staff-keys.ts'
import type { ReadDb } from '../store/sql.ts'
import type { Handlers } from './handler.ts'

export const badgeHandlers = {
  'badges.issue': ({ id, staffId, pin }, context) => {
    if (holderOf(context.db, id) !== undefined) return done({})
    const ours = staffOfLog(context.db, mustHome(context).log).some((one) => one.id === staffId)
    if (!ours) return refuse('staff-unknown')
    const unlocked = unlockStaffKey(context, staffId, pin)
    if (!unlocked.ok) return unlocked
    const { staff, key } = mustMe(context)
    const { box, code } = newBadge(id, unlocked.value.key, context)
    const issued = fact({ type: 'badge-issued.1', body: { badgeId: id, staffId }, by: staff.id, seal: key })
    const ended = badgeEnds(context.db, staffId, 'replaced', { id: staff.id, key })
    context.append([...ended, issued], (db) => {
      destroyBadgeOf(db, staffId)
      keepBadge(db, id, staffId, box)
    })
    context.badges.add(id, code)
    return done({})
  },

  'badges.end': ({ id, why }, context) => {
    const holder = holderOf(context.db, id)
    if (holder === undefined) return refuse('badge-unknown')
    if (holder.ended_at !== null) return done({})
    const { staff, key } = mustMe(context)
    context.append(badgeEnds(context.db, holder.staff_id, why, { id: staff.id, key }), (db) =>
      destroyBadgeOf(db, holder.staff_id),
    )
    return done({})
  },

  'badges.page': ({ badgeId }, context) => {
    const code = context.badges.codeOf(badgeId)
    const holder = holderOf(context.db, badgeId)
    const staff = holder === undefined ? undefined : staffOf(context.db, holder.staff_id)
    if (code === undefined || staff === undefined) return refuse('badge-printed')
    return done({ name: staff.name, roles: staff.roles, code })
  },
} satisfies Partial<Handlers>

const HolderRow = z.object({ staff_id: StaffId, ended_at: z.string().nullable() })

const holderOf = (db: ReadDb, id: BadgeId): z.output<typeof HolderRow> | undefined =>
  db.row('select staff_id, ended_at from badge where badge_id = :id', HolderRow, { id })
