/** Everything that stands on a certificate's page. */
import { z } from 'zod'
import type { ParsedOf } from '#contract/calls'
import type { CertificatePage } from '#contract/certificates'
import { Instant, PersonId } from '#contract/fields'
import type { DoseView } from '#contract/views'
import { expiryOf } from '#proof/expiry'
import { showEnd } from '#domain/identity/scheme'
import { type PolicyPack, productIn } from '#domain/schedule/policy-pack'
import { type Context, mustHome } from '../context.ts'
import { deviceName } from '../enrolment/device-name.ts'
import type { ReadDb } from '../store/sql.ts'
import { standingOf } from '../views/certificate.ts'
import { dosesOf } from '../views/doses.ts'
import { type PersonRow, personRow } from '../views/person-row.ts'
import { packInForce } from '../policy/in-force.ts'
import { certificateLanguage } from './language.ts'
import { documentOf, nextWindow } from './record.ts'

type Order = ParsedOf<'certificates.page'>

const CertificateRow = z.object({
  certificate_id: z.string(),
  person_id: PersonId,
  issued_at: Instant,
  title: z.enum(['provisional', 'final', 'precaution']),
  code: z.string().nullable(),
  stale: z.int(),
  revoked_at: Instant.nullable(),
  replaces: z.string().nullable(),
  replaced_by: z.string().nullable(),
  dose_ids: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
  copies: z.int(),
})
type CertificateRow = z.output<typeof CertificateRow>

const certificateRow = (db: ReadDb, id: string): CertificateRow | undefined =>
  db.row(
    `select c.*, r.at as revoked_at from certificate c
     left join revoked_certificate r on r.certificate_id = c.certificate_id where c.certificate_id = :id`,
    CertificateRow,
    { id },
  )

export function certificatePage(order: Order, context: Context): CertificatePage | undefined {
  const row = certificateRow(context.db, order.certificateId)
  const person = row === undefined ? undefined : personRow(context.db, row.person_id)
  if (row === undefined || person === undefined) return undefined
  const home = mustHome(context)
  const { code, name, district, state, mode } = home.centre
  const pack = packInForce(context.db)
  const expires = row.code === null ? null : expiryOf(row.code)
  // Only the doses that it was issued over: one given since stands on the next.
  const doses = dosesOf(context.db, row.person_id, 0).filter(({ id }) => row.dose_ids.includes(id))
  return {
    id: row.certificate_id,
    title: row.title,
    standing: standingOf(context.db, row),
    replacedBy: row.replaced_by,
    replaces: row.replaces,
    code: row.code,
    copy: order.copy ?? row.copies + 1,
    practice: mode === 'practice',
    language: order.language ?? certificateLanguage(context),
    size: order.size,
    person: personOn(person, row.issued_at, context.db),
    doses: doses.map((dose) => doseOn(dose, pack)),
    next: nextOn(row, doses, pack),
    centre: { code, name, district, state, mode },
    issuedAt: row.issued_at,
    validTo: expires === null ? null : context.instant(expires),
    device: deviceName(home.log),
    helpline: pack.helpline ?? null,
  }
}

function nextOn({ title }: CertificateRow, doses: readonly DoseView[], pack: PolicyPack): CertificatePage['next'] {
  const next = title === 'provisional' ? nextWindow(doses, pack) : null
  return next === null ? null : { from: next.from, to: next.to }
}

/** With the document that was seen when it was issued, for that one stands in its code. */
function personOn(person: PersonRow, issuedAt: Instant, db: ReadDb): CertificatePage['person'] {
  const document = documentOf(db, person.person_id, issuedAt)
  return {
    name: person.name,
    nativeName: person.native_name,
    birth: person.birth,
    gender: person.gender,
    referenceId: person.reference_id === null ? null : endOf(person.reference_id),
    document: document?.document ?? 'other-photo-id',
    masked: document === undefined ? '' : withDots(document.last_four),
  }
}

/** Of every number only the end: papers are photographed and passed on, and with a mobile this one opens a booking. */
const endOf = (number: string): string => withDots(showEnd(number).lastFour)
const withDots = (end: string): string => `•••• ${end}`.trim()

const doseOn = (dose: DoseView, pack: PolicyPack): CertificatePage['doses'][number] => ({
  number: dose.number,
  of: dose.of,
  product: dose.productName,
  lot: dose.lot,
  maker: productIn(pack, dose.product)?.maker ?? '',
  day: dose.day,
  vaccinator: dose.vaccinator,
  centre: dose.centre,
})
