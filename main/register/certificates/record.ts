/** What a certificate of someone says, out of everything known here about them. */
import { z } from 'zod'
import * as f from '#contract/fields'
import type { DoseView } from '#contract/views'
import type { CertificateId } from '#domain/certificate/certificate-id'
import { certificateName, VaccinationRecord } from '#domain/certificate/record'
import { type NextDose, nextDue } from '#domain/schedule/next-due'
import { type PolicyPack, productIn } from '#domain/schedule/policy-pack'
import { type Context, mustHome } from '../context.ts'
import type { ReadDb } from '../store/sql.ts'
import { packInForce } from '../policy/in-force.ts'
import { dosesOf } from '../views/doses.ts'
import type { PersonRow } from '../views/person-row.ts'

const DocumentRow = z.object({ document: f.DocumentKind, last_four: z.string() })

/** The document last seen, or last seen by a moment. */
export const documentOf = (
  db: ReadDb,
  person: f.PersonId,
  by: f.Instant | null = null,
): z.output<typeof DocumentRow> | undefined =>
  db.row(
    `select document, last_four from verification where person_id = :person and (:by is null or at <= :by)
     order by at desc, seq desc limit 1`,
    DocumentRow,
    { person, by },
  )

/** A card of a few characters, or with signs in its end, is named on paper and not in the code. */
const SIGNED_END = /^[0-9A-Z]{4}$/

/** The window of the next dose after these, by the policy; null when the course is done. */
export function nextWindow(doses: readonly DoseView[], pack: PolicyPack): NextDose | null {
  const history = doses.map(({ product, number, day }) => ({ product, number, on: day }))
  const last = history.at(-1)
  return last === undefined ? null : nextDue(history, last.on, pack)
}

export interface Named {
  readonly id: CertificateId
  /** The certificate that it takes the place of. */
  readonly replaces: CertificateId | null
}

export function recordOf(person: PersonRow, { id, replaces }: Named, context: Context): VaccinationRecord {
  const { centre } = mustHome(context)
  const doses = dosesOf(context.db, person.person_id, 0)
  const document = documentOf(context.db, person.person_id)
  const lastFour = document?.last_four.toUpperCase() ?? ''
  const pack = packInForce(context.db)
  const next = nextWindow(doses, pack)
  return VaccinationRecord.parse({
    certificateId: id,
    name: certificateName([person.name, ...(person.native_name === null ? [] : [person.native_name])]),
    birth: person.birth,
    gender: person.gender,
    ...(document !== undefined && SIGNED_END.test(lastFour) ? { document: { kind: document.document, lastFour } } : {}),
    doses: doses.flatMap((dose, index) => doseOn(dose, index === doses.length - 1 ? next : null, pack)),
    centre: { id: centre.code, name: centre.name, district: centre.district, state: centre.state },
    vaccinator: doses.findLast(({ origin }) => origin === 'recorded')?.vaccinator,
    ...(replaces === null ? {} : { replaces }),
    ...(centre.mode === 'practice' ? { practice: true } : {}),
  })
}

/** A dose of a product that no pack of ours knows stays on the paper that vouches for it. */
function doseOn(dose: DoseView, next: NextDose | null, pack: PolicyPack): VaccinationRecord['doses'] {
  const product = productIn(pack, dose.product)
  if (product === undefined) return []
  const { number, of, day } = dose
  const lot = f.LotNumber.parse(dose.lot)
  const due = next === null ? {} : { nextDue: next.from }
  return [{ vaccine: product.vaccineType, brand: dose.productName, number, of, day, lot, ...due }]
}
