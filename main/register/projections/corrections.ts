/**
 * Corrections change the tables and keep what stood there before. One rule: a dose that was recorded in error leaves the
 * doses altogether, so that nothing has to remember not to count it.
 */
import { z } from 'zod'
import { unreachable } from '#contract/answer'
import { DoseId, Instant, LotNumber, PersonId, ProductCode, SessionId, VialId } from '#contract/fields'
import type { EventHeader } from '#domain/events/envelope'
import { changesPaperOf, changesPaperOver } from '#domain/certificate/on-paper'
import type { BodyOf } from '#domain/events/index'
import { documentsOf } from '../matching/candidates.ts'
import { reindexMatchKeys } from '../matching/match-index.ts'
import { indexedWords } from '../search/words.ts'
import type { WriteDb } from '../store/sql.ts'
import { certificatesOf, certificatesOver } from '../views/certificates.ts'
import { type PersonRow, personRow } from '../views/person-row.ts'
import type { Effects } from './effect.ts'
import { leaveDose, moveTo, reversed } from './people.ts'
import { markSuspects } from './suspects.ts'

export const correctionEffects = {
  'person-corrected.1': (db, { header, body }) => {
    const was = personRow(db, body.personId)
    if (was === undefined) return
    const changes = body.changes.map((change) => ({ ...change, from: personField(was, change.field) }))
    const fresh = noted(db, header, { ...body, otherId: null, doseId: null, changes })
    if (fresh === 0) return
    for (const change of body.changes) changePerson(db, body.personId, change)
    findUnderNewName(db, was)
    if (changesPaperOf(body.changes)) outdate(db, certificatesOf(db, body.personId))
  },
  'dose-corrected.1': (db, { header, body }) => {
    const was = doseRow(db, body.doseId)
    if (was === undefined) return
    const changes = body.changes.map((change) => changeOf(was, change))
    const moved = body.changes.find((change) => change.field === 'person')?.to ?? null
    const fresh = noted(db, header, { ...body, personId: was.person_id, otherId: moved, changes })
    if (fresh === 0) return
    if (changesPaperOver(was, body.changes)) outdate(db, certificatesOver(db, was.person_id, body.doseId))
    for (const change of body.changes) changeDose(db, was, change)
    for (const person of moved === null ? [was.person_id] : [was.person_id, moved]) markSuspects(db, person)
  },
  'dose-voided.1': (db, { header, body }) => {
    const was = doseRow(db, body.doseId)
    if (was === undefined) return
    db.run(
      `insert into voided_dose (dose_id, log, seq, correction_id, person_id, number, of, product, lot, given_at, at, by,
         reason)
       select dose_id, :log, :seq, :correction, person_id, number, of, product, lot, at, :at, :by, :reason
       from dose where dose_id = :dose`,
      {
        log: header.log,
        seq: header.seq,
        correction: body.correctionId,
        at: header.at,
        by: header.by,
        reason: body.reason,
        dose: body.doseId,
      },
    )
    for (const table of ['dose', 'dose_dispute', 'refused_approval', 'read_back']) {
      db.run(`delete from ${table} where dose_id = :dose`, { dose: body.doseId })
    }
    db.run('update vial set given = given - 1 where vial_id = :vial', { vial: was.vial_id })
    leaveDose(db, was.session_id, was.person_id)
    outdate(db, certificatesOver(db, was.person_id, body.doseId))
  },
} satisfies Partial<Effects>

interface Noted {
  readonly correctionId: string
  readonly personId: PersonId
  readonly otherId: PersonId | null
  readonly doseId: DoseId | null
  readonly changes: readonly object[]
  readonly reason: string
}

/** None where the same correction is here already. */
const noted = (db: WriteDb, { log, seq, at, by }: EventHeader, it: Noted): number =>
  db.run(
    `insert into correction (correction_id, log, seq, at, by, person_id, other_id, dose_id, changes, reason)
     values (:id, :log, :seq, :at, :by, :person, :other, :dose, :changes, :reason)
     on conflict do nothing`,
    {
      id: it.correctionId,
      log,
      seq,
      at,
      by,
      person: it.personId,
      other: it.otherId,
      dose: it.doseId,
      changes: JSON.stringify(it.changes),
      reason: it.reason,
    },
  )

type PersonChange = BodyOf<'person-corrected.1'>['changes'][number]
type DoseChange = BodyOf<'dose-corrected.1'>['changes'][number]

function personField(was: PersonRow, field: PersonChange['field']): unknown {
  return field === 'nativeName' ? was.native_name : was[field]
}

function changePerson(db: WriteDb, person: PersonId, change: PersonChange): void {
  switch (change.field) {
    case 'mobile':
      db.run('update person set mobile = :to, mobile_reversed = :reversed where person_id = :person', {
        to: change.to,
        reversed: change.to === null ? null : reversed(change.to),
        person,
      })
      return
    case 'birth':
      db.run('update person set birth = :to where person_id = :person', { to: JSON.stringify(change.to), person })
      return
    case 'name':
    case 'nativeName':
    case 'gender':
      db.run(`update person set ${columns[change.field]} = :to where person_id = :person`, { to: change.to, person })
      return
    default:
      unreachable(change)
  }
}

const columns = { name: 'name', nativeName: 'native_name', gender: 'gender' } as const

/** By what is typed and by what is compared: the new words instead of the old ones. */
function findUnderNewName(db: WriteDb, was: PersonRow): void {
  const personId = was.person_id
  const now = personRow(db, personId)
  if (now === undefined) return
  const id = db.value('select id from person where person_id = :personId', z.int(), { personId })
  db.run('delete from person_name where rowid = :id', { id })
  db.run('insert into person_name (rowid, words) values (:id, :words)', {
    id,
    words: indexedWords(now.name, now.native_name).join(' '),
  })
  reindexMatchKeys(db, was, documentsOf(db, [now]).get(personId) ?? [])
}

const DoseRow = z.object({
  dose_id: DoseId,
  person_id: PersonId,
  session_id: SessionId,
  vial_id: VialId,
  product: ProductCode,
  lot: LotNumber,
  number: z.int(),
  at: Instant,
})
type DoseRow = z.output<typeof DoseRow>

const doseRow = (db: WriteDb, dose: DoseId): DoseRow | undefined =>
  db.row('select * from dose where dose_id = :dose', DoseRow, { dose })

/** With what stood there before. */
function changeOf(was: DoseRow, change: DoseChange): object {
  const { field, to } = change
  switch (field) {
    case 'number':
      return { field, from: was.number, to }
    case 'vial':
      return {
        field,
        from: { product: was.product, lot: was.lot },
        to: { product: change.product, lot: change.lot },
      }
    case 'time':
      return { field, from: was.at, to }
    case 'person':
      return { field, from: was.person_id, to }
    default:
      return unreachable(field)
  }
}

function changeDose(db: WriteDb, was: DoseRow, change: DoseChange): void {
  const dose = was.dose_id
  switch (change.field) {
    case 'number':
      db.run('update dose set number = :to, of = max(of, :to) where dose_id = :dose', { to: change.to, dose })
      return
    case 'vial':
      db.run('update vial set given = given - 1 where vial_id = :vial', { vial: was.vial_id })
      db.run('update vial set given = given + 1 where vial_id = :vial', { vial: change.to })
      db.run('update dose set vial_id = :vial, product = :product, lot = :lot where dose_id = :dose', {
        vial: change.to,
        product: change.product,
        lot: change.lot,
        dose,
      })
      return
    case 'time':
      db.run('update dose set at = :to where dose_id = :dose', { to: change.to, dose })
      return
    case 'person':
      db.run('update dose set person_id = :to where dose_id = :dose', { to: change.to, dose })
      leaveDose(db, was.session_id, was.person_id)
      moveTo(db, was.session_id, change.to, 'vaccinated')
      return
    default:
      unreachable(change)
  }
}

/** They no longer say what is known. */
function outdate(db: WriteDb, certificates: readonly { readonly certificate_id: string }[]): void {
  for (const { certificate_id: id } of certificates) {
    db.run('update certificate set stale = 1 where certificate_id = :id', { id })
  }
}
