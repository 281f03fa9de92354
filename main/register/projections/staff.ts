/**
 * Who works at a centre. One rule: a log speaks of its own staff only; what it says of another centre's changes
 * nothing.
 */
import type { Effects } from './effect.ts'
import { endRecoveryCodes } from './recovery.ts'

export const staffEffects = {
  'staff-added.1': (db, { header, body }) =>
    db.run(
      `insert into staff (staff_id, log, name, roles, key, added_at) values (:id, :log, :name, :roles, :key, :at)
       on conflict do nothing`,
      {
        id: body.staffId,
        log: header.log,
        name: body.name,
        roles: JSON.stringify(body.roles),
        key: body.key,
        at: header.at,
      },
    ),
  'staff-roles-changed.1': (db, { header, body }) =>
    db.run('update staff set roles = :roles where staff_id = :id and log = :log', {
      id: body.staffId,
      log: header.log,
      roles: JSON.stringify(body.roles),
    }),
  'staff-key-replaced.1': (db, { header, body }) => {
    const { log, seq, at, by } = header
    const staff = { id: body.staffId, log, key: body.key }
    if (db.run('update staff set key = :key where staff_id = :id and log = :log', staff) === 0) return
    db.run(
      `insert into staff_key (replacement_id, staff_id, log, seq, at, by) values (:replacement, :id, :log, :seq, :at, :by)
       on conflict do nothing`,
      { replacement: body.replacementId, id: body.staffId, log, seq, at, by },
    )
    endRecoveryCodes(db, { staff: body.staffId, log, at })
  },
  'badge-issued.1': (db, { header, body }) =>
    db.run(
      `insert into badge (badge_id, staff_id, log, issued_at, ended_at, ended_why)
       values (:badge, :staff, :log, :at, null, null) on conflict do nothing`,
      { badge: body.badgeId, staff: body.staffId, log: header.log, at: header.at },
    ),
  'badge-ended.1': (db, { header, body }) =>
    db.run(
      `update badge set ended_at = :at, ended_why = :why where badge_id = :badge and log = :log and ended_at is null`,
      { badge: body.badgeId, log: header.log, at: header.at, why: body.why },
    ),
  'staff-left.1': (db, { header, body }) => {
    db.run('update staff set left_at = :at where staff_id = :id and log = :log and left_at is null', {
      id: body.staffId,
      log: header.log,
      at: header.at,
    })
    endRecoveryCodes(db, { staff: body.staffId, log: header.log, at: header.at })
  },
} satisfies Partial<Effects>
