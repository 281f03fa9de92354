/**
 * Who may have had one dose written down twice. One rule: whoever is bound to somebody else here, or has two doses of
 * one number, is marked when that comes about and stays so; whether it is a conflict is for the one who asks.
 */
import type { PersonId } from '#contract/fields'
import type { WriteDb } from '../store/sql.ts'

export function markSuspects(db: WriteDb, person: PersonId): void {
  db.run(
    `with bound (other) as (
       select other_id from person_link where person_id = :person
       union select person_id from person_link where other_id = :person
       union select q.person_id from person p join person q on q.reference_id = p.reference_id
         where p.person_id = :person and p.reference_id is not null and q.person_id <> :person
       union select u.person_id from document_token t join document_token u on u.token = t.token
         where t.person_id = :person and u.person_id <> :person
       union select w.person_id from verification v join verification w on w.evidence = v.evidence
         where v.person_id = :person and v.evidence is not null and w.person_id <> :person),
     twice as (
       select 1 from (
         select number from dose where person_id = :person
         union all select number from certificate_dose where person_id = :person)
       group by number having count(*) > 1)
     insert or ignore into suspect (person_id)
     select other from bound
     union select :person where exists (select 1 from bound) or exists (select 1 from twice)`,
    { person },
  )
}
