/** Who was verified by whom, on what, and by which tokens and records they are known again. */
import { asVerified2, type Verified2 } from '#domain/events/identity'
import type { EventHeader } from '#domain/events/envelope'
import { indexMatchKeys } from '../matching/match-index.ts'
import type { WriteDb } from '../store/sql.ts'
import type { Effects } from './effect.ts'
import { moveTo } from './people.ts'
import { markSuspects } from './suspects.ts'

export const identityEffects = {
  'identity-verified.1': (db, { header, body }) => verified(db, header, asVerified2(body)),
  'identity-verified.2': (db, { header, body }) => verified(db, header, body),
} satisfies Partial<Effects>

function verified(db: WriteDb, header: EventHeader, body: Verified2): void {
  const fresh = db.run(
    `insert into verification (verification_id, person_id, session_id, log, seq, at, by, document, masked, last_four,
       checked, decision, assurance, method, reasons, note, evidence, facilitation)
     values (:id, :person, :session, :log, :seq, :at, :by, :document, :masked, :lastFour, :checked,
       :decision, :assurance, :method, :reasons, :note, :evidence, :facilitation)
     on conflict do nothing`,
    {
      id: body.verificationId,
      person: body.personId,
      session: body.sessionId,
      log: header.log,
      seq: header.seq,
      at: header.at,
      by: header.by,
      document: body.document,
      masked: body.masked,
      lastFour: body.lastFour,
      checked: body.check,
      decision: body.decision,
      assurance: body.assurance,
      method: body.method,
      reasons: JSON.stringify(body.reasons),
      note: body.note,
      evidence: body.evidence?.hash ?? null,
      facilitation: body.facilitation,
    },
  )
  if (fresh === 0) return
  if (body.decision === 'agrees') {
    knownBy(db, body)
    db.run(
      `insert into officer_level (log, by, assurance, people) values (:log, :by, :assurance, 1)
       on conflict do update set people = people + 1`,
      { log: header.log, by: header.by, assurance: body.assurance },
    )
  }
  if (body.evidence !== null || body.tokens.length > 0) markSuspects(db, body.personId)
  moveTo(db, body.sessionId, body.personId, body.decision === 'agrees' ? 'verified' : 'referred')
}

/** A document that differed says nothing of the person who brought it. */
function knownBy(db: WriteDb, { personId, document, lastFour, tokens }: Verified2): void {
  if (lastFour.length === 4) indexMatchKeys(db, personId, [{ kind: document, lastFour }])
  for (const { token, kind, epoch } of tokens) {
    db.run(
      `insert into document_token (token, person_id, kind, epoch) values (:token, :person, :kind, :epoch)
       on conflict do nothing`,
      { token, person: personId, kind, epoch },
    )
  }
}
