/** Keys and lists of signers that were brought in, and leave given for people without an ID. */
import type { Effects } from './effect.ts'

export const trustEffects = {
  'trust-key-imported.1': (db, { header, body }) =>
    db.run(
      `insert into trust_key (log, fingerprint, certificate, kind, by, at)
       values (:log, :fingerprint, :certificate, :kind, :by, :at)
       on conflict do nothing`,
      {
        log: header.log,
        fingerprint: body.fingerprint,
        certificate: body.certificate,
        kind: body.kind,
        by: header.by,
        at: header.at,
      },
    ),
  'facilitation-authorised.1': (db, { header, body }) =>
    db.run(
      `insert into facilitation (facilitation_id, log, facilitator, mobile, order_number, authorised_by, doses, until)
       values (:id, :log, :facilitator, :mobile, :order, :by, :doses, :until)
       on conflict do nothing`,
      {
        id: body.facilitationId,
        log: header.log,
        facilitator: body.facilitator,
        mobile: body.mobile,
        order: body.orderNumber,
        by: body.authorisedBy,
        doses: body.doses,
        until: body.until,
      },
    ),
  'signers-trusted.1': (db, { header, body }) => {
    db.run('delete from signer_list where log = :log and list = :list', { log: header.log, list: body.list })
    if (body.hash === null) return
    db.run(
      `insert into signer_list (log, list, hash, signers, by, at) values (:log, :list, :hash, :signers, :by, :at)`,
      {
        log: header.log,
        list: body.list,
        hash: body.hash,
        signers: body.signers,
        by: header.by,
        at: header.at,
      },
    )
  },
} satisfies Partial<Effects>
