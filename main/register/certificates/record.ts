/** What a certificate of someone says, out of everything known here about them. */
import { z } from 'zod'
import * as f from '#contract/fields'
import { CertificateId } from '#domain/certificate/certificate-id'
import { certificateName, VaccinationRecord } from '#domain/certificate/record'
import { localDateOf } from '#domain/calendar'
import { type NextDose, nextDue } from '#domain/schedule/next-due'
import { type Context, mustHome } from '../context.ts'
import type { ReadDb } from '../store/sql.ts'
import { historyOf } from '../views/due.ts'
import { mustProduct, pack } from '../views/products.ts'
import { dosesOf, type PersonRow } from '../views/person.ts'

const DocumentRow = z.object({ document: f.DocumentKind, last_four: z.string() })

export const documentOf = (db: ReadDb, person: f.PersonId): z.output<typeof DocumentRow> | undefined =>
  db.row(
    'select document, last_four from verification where person_id = :person order by at desc, seq desc limit 1',
    DocumentRow,
    { person },
  )

/** The window of the next dose after what was given, by the policy; null when the course is done. */
export function nextWindow(db: ReadDb, person: PersonRow): NextDose | null {
  const history = historyOf(db, person.person_id)
  const last = history.at(-1)
  return last === undefined ? null : nextDue(history, last.on, pack)
}

export function recordOf(person: PersonRow, id: CertificateId, context: Context): VaccinationRecord {
  const { centre } = mustHome(context)
  const doses = dosesOf(context.db, person.person_id, 0)
  const document = documentOf(context.db, person.person_id)
  const next = nextWindow(context.db, person)
  return VaccinationRecord.parse({
    certificateId: id,
    name: certificateName([person.name, ...(person.native_name === null ? [] : [person.native_name])]),
    birth: person.birth,
    gender: person.gender,
    ...(document?.last_four.length === 4
      ? { document: { kind: document.document, lastFour: document.last_four.toUpperCase() } }
      : {}),
    doses: doses.map((dose, index) => ({
      vaccine: mustProduct(dose.product).vaccineType,
      brand: dose.productName,
      number: dose.number,
      of: dose.of,
      day: localDateOf(dose.at),
      lot: dose.lot,
      ...(index === doses.length - 1 && next !== null ? { nextDue: next.from } : {}),
    })),
    centre: { id: centre.code, name: centre.name, district: centre.district, state: centre.state },
    vaccinator: doses.at(-1)?.vaccinator,
    ...(centre.mode === 'practice' ? { practice: true } : {}),
  })
}
