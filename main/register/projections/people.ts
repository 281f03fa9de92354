/** People, and where each stands in a session. */
import type { PersonId, SessionId } from '#contract/fields'
import { indexMatchKeys } from '../matching/match-index.ts'
import { indexedWords } from '../search/words.ts'
import type { WriteDb } from '../store/sql.ts'
import type { Effects } from './effect.ts'
import { markSuspects } from './suspects.ts'

export const peopleEffects = {
  'person-registered.1': (db, { header, body }) => {
    const fresh = db.run(
      `insert into person (person_id, log, seq, name, native_name, birth, gender, mobile, mobile_reversed,
         reference_id, registered_at)
       values (:id, :log, :seq, :name, :nativeName, :birth, :gender, :mobile, :reversed, :reference, :at)
       on conflict do nothing`,
      {
        id: body.personId,
        log: header.log,
        seq: header.seq,
        name: body.name,
        nativeName: body.nativeName,
        birth: JSON.stringify(body.birth),
        gender: body.gender,
        mobile: body.mobile,
        reversed: body.mobile === null ? null : reversed(body.mobile),
        reference: body.referenceId,
        at: header.at,
      },
    )
    if (fresh === 0) return
    db.run(`insert into person_name (rowid, words) select id, :words from person where person_id = :person`, {
      words: indexedWords(body.name, body.nativeName).join(' '),
      person: body.personId,
    })
    indexMatchKeys(db, body.personId, [])
    if (body.referenceId !== null) markSuspects(db, body.personId)
    attend(db, body.sessionId, body.personId, body.origin === 'list' ? 'listed' : 'arrived')
  },
  'person-expected.1': (db, { body }) => attend(db, body.sessionId, body.personId, 'listed'),
  'person-arrived.1': (db, { header, body }) => {
    attend(db, body.sessionId, body.personId, 'arrived')
    // A token that two laptops of one centre gave belongs to whom it was given first.
    db.run(
      `update or ignore attendance set token = :token, arrived_at = :at
       where session_id = :session and person_id = :person and token is null`,
      { token: body.token, at: header.at, session: body.sessionId, person: body.personId },
    )
    moveTo(db, body.sessionId, body.personId, 'arrived')
  },
  'visit-ended.1': (db, { body }) => {
    attend(db, body.sessionId, body.personId, 'arrived')
    db.run(
      `update attendance set step = 'ended', outcome = :outcome, note = :note
       where session_id = :session and person_id = :person and step not in ('vaccinated', 'done')`,
      { outcome: body.outcome, note: body.note, session: body.sessionId, person: body.personId },
    )
  },
} satisfies Partial<Effects>

/** The end of a mobile number is what people remember, so it is kept from the back. */
export const reversed = (digits: string): string => [...digits].toReversed().join('')

function attend(db: WriteDb, session: SessionId, person: PersonId, step: 'listed' | 'arrived'): void {
  db.run(
    `insert into attendance (session_id, person_id, origin, step, place)
     values (:session, :person, :origin, :step, 1 + coalesce(
       (select place from attendance where session_id = :session order by place desc limit 1), 0))
     on conflict (session_id, person_id) do nothing`,
    { session, person, step, origin: step === 'listed' ? 'listed' : 'walk-in' },
  )
}

/** From which steps each is reached: nobody goes back behind their dose. */
const before = {
  arrived: `('listed', 'ended')`,
  verified: `('listed', 'arrived', 'referred', 'verified', 'ended')`,
  referred: `('listed', 'arrived', 'referred', 'verified', 'ended')`,
  vaccinated: `('listed', 'arrived', 'referred', 'verified', 'ended')`,
  done: `('vaccinated')`,
} as const

/** A dose of the session is theirs no more: they stand where they stood before it, unless they had another. */
export function leaveDose(db: WriteDb, session: SessionId, person: PersonId): void {
  db.run(
    `update attendance set step = case
       when exists (select 1 from verification v where v.session_id = :session and v.person_id = :person
         and v.decision = 'agrees') then 'verified'
       when token is not null then 'arrived' else 'listed' end
     where session_id = :session and person_id = :person and step in ('vaccinated', 'done')
       and not exists (select 1 from dose d where d.session_id = :session and d.person_id = :person)`,
    { session, person },
  )
}

/** Someone of an earlier day who comes again joins the session by being verified in it. */
export function moveTo(db: WriteDb, session: SessionId, person: PersonId, step: keyof typeof before): void {
  attend(db, session, person, 'arrived')
  db.run(
    `update attendance set step = :step, outcome = null, note = null
     where session_id = :session and person_id = :person and step in ${before[step]}`,
    { session, person, step },
  )
}
