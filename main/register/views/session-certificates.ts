/** Who was vaccinated in a session, and the newest certificate of each, by token. */
import { z } from 'zod'
import type { SessionCertificate } from '#contract/copies'
import { Instant, PersonId, type SessionId } from '#contract/fields'
import type { ReadDb } from '../store/sql.ts'
import { standingOf } from './certificate.ts'
import { dosesOf } from './doses.ts'

const Row = z.object({
  person_id: PersonId,
  token: z.int().nullable(),
  certificate_id: z.string().nullable(),
  stale: z.int().nullable(),
  replaced_by: z.string().nullable(),
  dose_ids: z
    .string()
    .nullable()
    .transform((text) => z.array(z.string()).parse(JSON.parse(text ?? '[]'))),
  copies: z.int().nullable(),
  revoked_at: Instant.nullable(),
})

export const certificatesOfSession = (db: ReadDb, session: SessionId): SessionCertificate[] =>
  db
    .rows(
      `select d.person_id, a.token, c.certificate_id, c.stale, c.replaced_by, c.dose_ids, c.copies,
         r.at as revoked_at
       from (select distinct person_id from dose where session_id = :session) d
       left join attendance a on a.session_id = :session and a.person_id = d.person_id
       left join certificate c on c.certificate_id = (
         select l.certificate_id from certificate l where l.person_id = d.person_id order by l.seq desc limit 1)
       left join revoked_certificate r on r.certificate_id = c.certificate_id
       order by a.token is null, a.token, d.person_id`,
      Row,
      { session },
    )
    .map(({ person_id: personId, token, certificate_id: id, stale, dose_ids: doseIds, ...row }) => ({
      personId,
      token,
      certificate:
        id === null
          ? null
          : {
              id,
              standing: standingOf(db, { ...row, stale: stale ?? 0, dose_ids: doseIds }),
              copies: row.copies ?? 0,
              outdated: dosesOf(db, personId, 0).length > doseIds.length,
            },
    }))
