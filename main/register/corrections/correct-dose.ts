/**
 * What a dose was is put right, or the dose taken out. One rule: only the in-charge does it; what is odd about the truth
 * is said once and recorded all the same.
 */
import { z } from 'zod'
import { type Answer, done, refuse, unreachable } from '#contract/answer'
import type { ParsedOf, ProblemOf } from '#contract/calls'
import type { DoseChange } from '#contract/corrections'
import { DoseId, Instant, PersonId, ProductCode, SessionId, VialId } from '#contract/fields'
import { ageOn, localDateOf } from '#domain/calendar'
import type { BodyOf } from '#domain/events/index'
import { scrubAadhaar } from '#domain/identity/scrub'
import type { Context } from '../context.ts'
import { type Fact, fact } from '../log/append.ts'
import type { ReadDb } from '../store/sql.ts'
import { dosesOf } from '../views/doses.ts'
import { personRow } from '../views/person-row.ts'
import { productNameOf } from '../views/products.ts'
import { sessionOf } from '../views/session.ts'
import { vialOf } from '../views/vials.ts'
import { signerOf } from './signer.ts'

type Input = ParsedOf<'corrections.dose'>
type Problem = ProblemOf<'corrections.dose'>
type Void = ParsedOf<'corrections.void'>
type Changed = BodyOf<'dose-corrected.1'>['changes'][number]

const DoseRow = z.object({
  dose_id: DoseId,
  person_id: PersonId,
  session_id: SessionId,
  vial_id: VialId,
  product: ProductCode,
  number: z.int(),
  at: Instant,
})
type DoseRow = z.output<typeof DoseRow>

const doseRow = (db: ReadDb, dose: DoseId): DoseRow | undefined =>
  db.row('select * from dose where dose_id = :dose', DoseRow, { dose })

export function doseCorrection(input: Input, context: Context): Answer<Fact, Problem> {
  const dose = doseRow(context.db, input.doseId)
  if (dose === undefined) return refuse('dose-unknown')
  const changes: Changed[] = []
  for (const change of input.changes.filter((one) => !isSame(dose, one))) {
    const judged = judge(change, dose, input, context)
    if (!judged.ok) return judged
    changes.push(judged.value)
  }
  if (changes.length === 0) return refuse('nothing-changed')
  const reason = scrubAadhaar(input.reason).trim()
  if (reason.length < 3) return refuse('reason-needed')
  const signer = signerOf(input.approval, 'in-charge', context)
  if (!signer.ok) return signer
  const body = { correctionId: input.id, doseId: input.doseId, changes, knowing: input.knowing, reason }
  return done(fact({ type: 'dose-corrected.1', ...signer.value, body }))
}

export function doseVoid(input: Void, context: Context): Answer<Fact, ProblemOf<'corrections.void'>> {
  const reason = scrubAadhaar(input.reason).trim()
  if (doseRow(context.db, input.doseId) === undefined) return refuse('dose-unknown')
  if (reason.length < 3) return refuse('reason-needed')
  const signer = signerOf(input.approval, 'in-charge', context)
  if (!signer.ok) return signer
  const body = { correctionId: input.id, doseId: input.doseId, reason }
  return done(fact({ type: 'dose-voided.1', ...signer.value, body }))
}

function isSame(dose: DoseRow, { field, to }: DoseChange): boolean {
  switch (field) {
    case 'number':
      return dose.number === to
    case 'vial':
      return dose.vial_id === to
    case 'time':
      return Date.parse(dose.at) === Date.parse(to)
    case 'person':
      return dose.person_id === to
    default:
      return unreachable(field)
  }
}

function judge(change: DoseChange, dose: DoseRow, { knowing }: Input, context: Context): Answer<Changed, Problem> {
  switch (change.field) {
    case 'number':
      return knowing.includes('number-taken')
        ? done(change)
        : numberIsFree(change.to, dose.person_id, dose, change, context)
    case 'vial':
      return judgeVial(change, dose, knowing.includes('other-product'), context)
    case 'time':
      return judgeTime(change, dose, knowing.includes('given-before-vial'), context)
    case 'person':
      return judgePerson(change, dose, knowing.includes('number-taken'), context)
    default:
      return unreachable(change)
  }
}

function numberIsFree(
  number: number,
  person: PersonId,
  dose: DoseRow,
  change: Changed,
  { db }: Context,
): Answer<Changed, Problem> {
  const other = dosesOf(db, person, 0).find((one) => one.number === number && one.id !== dose.dose_id)
  return other === undefined ? done(change) : refuse('number-taken', { number, day: other.day })
}

type Of<F extends DoseChange['field']> = Extract<DoseChange, { readonly field: F }>

/** Any vial of that day: the wrong one may have stood at the next table. */
function judgeVial(change: Of<'vial'>, dose: DoseRow, known: boolean, { db }: Context): Answer<Changed, Problem> {
  const vial = vialOf(db, change.to)
  const session = vial === undefined ? undefined : sessionOf(db, vial.session_id)
  if (vial === undefined || session?.date !== sessionOf(db, dose.session_id)?.date) return refuse('vial-unknown')
  const before = dosesOf(db, dose.person_id, 0).find(({ number }) => number < dose.number)
  if (!known && before !== undefined && before.product !== vial.product) {
    return refuse('other-product', { product: productNameOf(db, vial.product), before: before.productName })
  }
  return done({ ...change, product: vial.product, lot: vial.lot })
}

function judgeTime(change: Of<'time'>, dose: DoseRow, known: boolean, context: Context): Answer<Changed, Problem> {
  const at = context.instant(Date.parse(change.to))
  const session = sessionOf(context.db, dose.session_id)
  const person = personRow(context.db, dose.person_id)
  if (Date.parse(at) > context.nowMs()) return refuse('given-in-future', { now: context.now() })
  if (session !== undefined && localDateOf(at) !== session.date) {
    return refuse('given-on-another-day', { date: session.date })
  }
  if (person !== undefined && ageOn(person.birth, localDateOf(at)).years < 0) return refuse('given-before-birth')
  const opened = vialOf(context.db, dose.vial_id)?.opened_at
  if (!known && opened !== undefined && Date.parse(at) < Date.parse(opened)) {
    return refuse('given-before-vial', { opened })
  }
  return done({ field: 'time', to: at })
}

function judgePerson(change: Of<'person'>, dose: DoseRow, known: boolean, context: Context): Answer<Changed, Problem> {
  const person = personRow(context.db, change.to)
  if (person === undefined) return refuse('person-unknown')
  if (ageOn(person.birth, localDateOf(dose.at)).years < 0) return refuse('given-before-birth')
  return known ? done(change) : numberIsFree(dose.number, change.to, dose, change, context)
}
