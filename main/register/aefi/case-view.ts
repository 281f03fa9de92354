/** A case with all that its reporting form shows: what the register knows already need not be asked for again. */
import { z } from 'zod'
import type { CaseView } from '#contract/aefi'
import { PlaceType } from '#contract/aefi-fields'
import * as f from '#contract/fields'
import { type Context, mustHome } from '../context.ts'
import type { ReadDb } from '../store/sql.ts'
import { caseLine, CaseLineRow, caseLines, syncOf } from './case-line.ts'
import { type CaseRow, Facts } from './case-row.ts'
import { noticedCases } from './noticed.ts'

export function caseView(context: Context, id: f.AefiId): CaseView | undefined {
  const { db } = context
  const held = db.row(`${caseLines} where k.case_id = :id`, CaseLineRow, { id })
  const row = held ?? noticedCases(db).find(({ case_id: noticed }) => noticed === id)
  if (row === undefined) return undefined
  const about = aboutOf(db, row)
  return {
    ...caseLine(row, context),
    person: {
      id: row.person_id,
      age: row.age,
      gender: row.gender,
      mobile: about.mobile,
      token: about.token,
    },
    dose: {
      id: row.dose_id,
      number: row.dose_number,
      at: row.dose_at,
      vialOpenedAt: row.vial_opened_at,
      vaccinator: about.vaccinator ?? '',
      session: about.session,
      place: row.centre ?? '',
      district: about.district ?? '',
      state: about.state ?? '',
    },
    reporter: about.reporter ?? '',
    facts: row.facts,
    usualPlaceType: usualPlaceType(db, mustHome(context).log),
    acknowledged: isAcknowledged(db, id, mustHome(context).log),
    history: held === undefined ? reportOnly(row) : historyOf(db, row),
    sync: syncOf(db, row),
  }
}

const AboutRow = z.object({
  mobile: z.string().nullable(),
  token: z.int().nullable(),
  vaccinator: z.string().nullable(),
  session: z.int().nullable(),
  district: z.string().nullable(),
  state: z.string().nullable(),
  reporter: z.string().nullable(),
})

const NOTHING: z.output<typeof AboutRow> = {
  mobile: null,
  token: null,
  vaccinator: null,
  session: null,
  district: null,
  state: null,
  reporter: null,
}

/** What other records say of it; null where they are not held here. */
function aboutOf(db: ReadDb, { case_id: id }: CaseRow): z.output<typeof AboutRow> {
  const row = db.row(
    `select p.mobile, a.token, v.name as vaccinator, s.number as session, c.district, c.state, r.name as reporter
     from aefi_case k
       left join person p on p.person_id = k.person_id
       left join attendance a on a.session_id = k.session_id and a.person_id = k.person_id
       left join dose d on d.dose_id = k.dose_id
       left join staff v on v.staff_id = d.by
       left join session s on s.session_id = k.session_id
       left join centre c on c.log = k.log
       left join staff r on r.staff_id = k.by
     where k.case_id = :id`,
    AboutRow,
    { id },
  )
  return row ?? NOTHING
}

const PlaceRow = z.object({ place: PlaceType })

/** A centre is mostly one kind of place. */
const usualPlaceType = (db: ReadDb, log: f.LogId): PlaceType | null =>
  db.row(
    `select json_extract(facts, '$.placeType') as place from aefi_case
     where log = :log and json_extract(facts, '$.placeType') is not null order by reported_at desc limit 1`,
    PlaceRow,
    { log },
  )?.place ?? null

const isAcknowledged = (db: ReadDb, id: f.AefiId, log: f.LogId): boolean =>
  db.value('select count(*) from aefi_acknowledged where case_id = :id and log = :log', z.int(), { id, log }) > 0

/** Of a case that only a notice told of, until its log is here. */
const reportOnly = ({ case_id: id, reported_at: at, reported: facts }: CaseRow): CaseView['history'] => [
  { id, at, by: '', facts, sync: 'waiting' },
]

const SaidRow = z.object({
  id: z.string(),
  log: f.LogId,
  seq: z.int(),
  at: f.Instant,
  name: z.string().nullable(),
  facts: Facts,
})

/** Every word about the case in the order it was said, the report first. */
function historyOf(db: ReadDb, { case_id: id }: CaseRow): CaseView['history'] {
  const rows = db.rows(
    `select said.*, s.name from (
       select case_id as id, log, seq, reported_at as at, by, reported as facts, 0 as place
         from aefi_case where case_id = :id
       union all
       select follow_up_id, log, seq, at, by, facts, 1 from aefi_follow_up where case_id = :id
     ) said left join staff s on s.staff_id = said.by order by said.place, said.at, said.seq, said.log`,
    SaidRow,
    { id },
  )
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    by: row.name ?? '',
    facts: row.facts,
    sync: syncOf(db, row),
  }))
}
