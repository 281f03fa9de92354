/** What a person said before the dose, in a session. */
import { z } from 'zod'
import { Instant, LocalDate, type PersonId, type SessionId } from '#contract/fields'
import type { ScreeningView } from '#contract/policy-views'
import { Category, Claim, ComorbidityId, Condition, Proof, SiteKind } from '#contract/policy-words'
import type { ReadDb } from '../store/sql.ts'

const json = <S extends z.ZodType>(schema: S) => z.string().transform((text) => schema.parse(JSON.parse(text)))

const ScreeningRow = z.object({
  category: Category,
  claims: json(z.array(Claim)),
  proofs: json(z.array(Proof)),
  comorbidities: json(z.array(ComorbidityId)),
  conditions: json(z.array(z.object({ condition: Condition, since: LocalDate.nullable() }))),
  booked_on: LocalDate.nullable(),
})
export type ScreeningRow = z.output<typeof ScreeningRow>

export const screeningOf = (db: ReadDb, person: PersonId, session: SessionId): ScreeningRow | undefined =>
  db.row(
    `select category, claims, proofs, comorbidities, conditions, booked_on from screening
     where session_id = :session and person_id = :person`,
    ScreeningRow,
    { person, session },
  )

const BeforeRow = z.object({
  claims: ScreeningRow.shape.claims,
  comorbidities: ScreeningRow.shape.comorbidities,
  at: Instant,
})

/** At an earlier session, with what was seen for it then; undefined where nothing was asked before. */
export const saidBefore = (db: ReadDb, person: PersonId, session: SessionId): ScreeningView['before'] | undefined =>
  db.row(
    `select claims, comorbidities, at from screening
     where person_id = :person and session_id <> :session order by at desc limit 1`,
    BeforeRow,
    { person, session },
  )

/** A government site unless the in-charge said otherwise. */
export const siteKind = (db: ReadDb): SiteKind =>
  db.row('select kind from site_kind where log = (select log from log where mine = 1)', z.object({ kind: SiteKind }))
    ?.kind ?? 'government'
