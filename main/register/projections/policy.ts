/** Which rules were adopted, what kind of site this is, and what people said before the dose. */
import type { Effects } from './effect.ts'

export const policyEffects = {
  'policy-adopted.1': (db, { header, body }) =>
    db.run(
      `insert into policy_pack (log, hash, pack, version, text, by, at)
       values (:log, :hash, :pack, :version, :text, :by, :at) on conflict do nothing`,
      {
        log: header.log,
        hash: body.hash,
        pack: body.pack,
        version: body.version,
        text: body.text,
        by: header.by,
        at: header.at,
      },
    ),
  'site-kind-noted.1': (db, { header, body }) =>
    db.run('insert into site_kind (log, kind) values (:log, :kind) on conflict (log) do update set kind = :kind', {
      log: header.log,
      kind: body.kind,
    }),
  // What was said last holds: a person may remember at the second asking.
  'screening-noted.1': (db, { header, body }) =>
    db.run(
      `insert or replace into screening
         (session_id, person_id, category, claims, proofs, comorbidities, conditions, booked_on, by, at)
       values (:session, :person, :category, :claims, :proofs, :comorbidities, :conditions, :bookedOn, :by, :at)`,
      {
        session: body.sessionId,
        person: body.personId,
        category: body.category,
        claims: JSON.stringify(body.claims),
        proofs: JSON.stringify(body.proofs),
        comorbidities: JSON.stringify(body.comorbidities),
        conditions: JSON.stringify(body.conditions),
        bookedOn: body.bookedOn,
        by: header.by,
        at: header.at,
      },
    ),
} satisfies Partial<Effects>
