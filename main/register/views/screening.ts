/** What a person said before the dose, in a session. */
import { z } from 'zod'
import { LocalDate, type PersonId, type SessionId } from '#contract/fields'
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

/** A government site unless the in-charge said otherwise. */
export const siteKind = (db: ReadDb): SiteKind =>
  db.row('select kind from site_kind where log = (select log from log where mine = 1)', z.object({ kind: SiteKind }))
    ?.kind ?? 'government'
