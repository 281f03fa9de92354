/** The staff as the in-charge sees them. */
import { z } from 'zod'
import { BadgeId, Instant, type KeyReplacementId, type LogId, Role, StaffId } from '#contract/fields'
import type { StaffRecord } from '#contract/staff'
import type { Context } from '../context.ts'
import type { ReadDb } from '../store/sql.ts'

const DAYS_7 = 7 * 86_400_000

const RecordRow = z
  .object({
    id: StaffId,
    name: z.string(),
    roles: z.string().transform((text) => z.array(Role).parse(JSON.parse(text))),
    left_at: Instant.nullable(),
    wrong: z.int(),
    last_wrong: Instant.nullable(),
    reset_at: Instant.nullable(),
    badge_id: BadgeId.nullable(),
    badge_at: Instant.nullable(),
    recovery_at: Instant.nullable(),
  })
  .transform((row): StaffRecord => ({
    id: row.id,
    name: row.name,
    roles: row.roles,
    leftAt: row.left_at,
    wrongPins: row.wrong,
    lastWrongPinAt: row.last_wrong,
    pinResetAt: row.reset_at,
    recoverySince: row.recovery_at,
    badge: row.badge_id === null || row.badge_at === null ? null : { id: row.badge_id, issuedAt: row.badge_at },
  }))

/** Those who work here first, by name; then those who have left. */
export const staffRecords = ({ db, instant, nowMs }: Context, log: LogId): StaffRecord[] =>
  db.rows(
    `select s.staff_id as id, s.name, s.roles, s.left_at,
       (select count(*) from wrong_pin w where w.staff_id = s.staff_id and w.at > :since) as wrong,
       (select max(w.at) from wrong_pin w where w.staff_id = s.staff_id) as last_wrong,
       (select max(k.at) from staff_key k where k.staff_id = s.staff_id) as reset_at,
       (select max(r.issued_at) from recovery_code r where r.staff_id = s.staff_id and r.ended_at is null) as recovery_at,
       b.badge_id, b.issued_at as badge_at
     from staff s left join badge b on b.staff_id = s.staff_id and b.ended_at is null
     where s.log = :log order by s.left_at is not null, s.name, s.staff_id`,
    RecordRow,
    { log, since: instant(nowMs() - DAYS_7) },
  )

const Count = z.int()

export const hasLeft = (db: ReadDb, id: StaffId): boolean =>
  db.value('select count(*) from staff where staff_id = :id and left_at is not null', Count, { id }) > 0

export const isReplaced = (db: ReadDb, id: KeyReplacementId): boolean =>
  db.value('select count(*) from staff_key where replacement_id = :id', Count, { id }) > 0
