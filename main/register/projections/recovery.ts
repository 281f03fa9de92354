/** Which codes lie in envelopes. One rule: of one person's codes one is good, the last. */
import type { WriteDb } from '../store/sql.ts'
import type { Effects } from './effect.ts'

export const recoveryEffects = {
  'recovery-code-issued.1': (db, { header, body }) => {
    endRecoveryCodes(db, { staff: body.staffId, log: header.log, at: header.at })
    db.run(
      `insert into recovery_code (recovery_id, staff_id, log, issued_at, used_at, ended_at)
       values (:id, :staff, :log, :at, null, null) on conflict do nothing`,
      { id: body.recoveryId, staff: body.staffId, log: header.log, at: header.at },
    )
  },
  'recovery-code-used.1': (db, { header, body }) =>
    db.run(
      `update recovery_code set used_at = :at, ended_at = :at
       where recovery_id = :id and log = :log and ended_at is null`,
      { id: body.recoveryId, log: header.log, at: header.at },
    ),
} satisfies Partial<Effects>

/** Also where the person has another key, or has left. */
export const endRecoveryCodes = (db: WriteDb, of: { staff: string; log: string; at: string }): number =>
  db.run('update recovery_code set ended_at = :at where staff_id = :staff and log = :log and ended_at is null', of)
