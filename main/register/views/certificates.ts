/** All certificates of somebody, for what happens to them together. */
import { z } from 'zod'
import { DoseId, type PersonId } from '#contract/fields'
import { clusterOf } from '../matching/cluster.ts'
import type { ReadDb } from '../store/sql.ts'

const CertificateRow = z.object({
  certificate_id: z.string(),
  mark: z.string().nullable(),
  dose_ids: z.string().transform((text) => z.array(DoseId).parse(JSON.parse(text))),
  revoked: z.int(),
})
export type CertificateOfPerson = z.output<typeof CertificateRow>

/** All that were issued to someone, under whichever of their records. */
export const certificatesOf = (db: ReadDb, person: PersonId): CertificateOfPerson[] =>
  db.rows(
    `select c.certificate_id, c.mark, c.dose_ids, r.certificate_id is not null as revoked
     from certificate c left join revoked_certificate r on r.certificate_id = c.certificate_id
     where c.person_id in (select value from json_each(:people)) order by c.issued_at, c.seq`,
    CertificateRow,
    { people: JSON.stringify(clusterOf(db, person)) },
  )

/** Those on which this dose of theirs stands. */
export const certificatesOver = (db: ReadDb, person: PersonId, dose: DoseId): CertificateOfPerson[] =>
  certificatesOf(db, person).filter(({ dose_ids: doses }) => doses.includes(dose))
