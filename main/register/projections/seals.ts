/** Disputes and refused approvals. One rule: only who is named by a dose can dispute it, and what is decided stays so. */
import type { Effects } from './effect.ts'

export const sealEffects = {
  'dose-disputed.1': (db, { header, body }) =>
    db.run(
      `insert into dose_dispute (dose_id, log, at, reason)
       select dose_id, :log, :at, :reason from dose
       where dose_id = :dose and log = :log and by = :by and sealed_at is null
       on conflict (dose_id) do update set at = excluded.at, reason = excluded.reason`,
      { dose: body.doseId, log: header.log, by: header.by, at: header.at, reason: body.reason },
    ),
  'dose-exception-refused.1': (db, { header, body }) => {
    const { log, at, by } = header
    const fresh = db.run(
      `insert into refused_approval (dose_id, log, at, by, reason)
       select dose_id, :log, :at, :by, :reason from dose where dose_id = :dose and log = :log and approved_at is null
       on conflict do nothing`,
      { dose: body.doseId, log, at, by, reason: body.reason },
    )
    if (fresh === 0) return
    db.run(`update dose set flags = json_insert(flags, '$[#]', 'approval-refused') where dose_id = :dose`, {
      dose: body.doseId,
    })
  },
} satisfies Partial<Effects>
