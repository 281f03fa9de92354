/** Corrections. One rule: asked again, the same correction is made once. */
import { z } from 'zod'
import { type Answer, done, type Refused, refuse } from '#contract/answer'
import { type CorrectionId, type DoseId, PersonId } from '#contract/fields'
import type { PersonView } from '#contract/views'
import { revocationsWith } from '../certificates/made-wrong.ts'
import type { Context } from '../context.ts'
import { doseCorrection, doseVoid } from '../corrections/correct-dose.ts'
import { personCorrection } from '../corrections/correct-person.ts'
import type { Fact } from '../log/append.ts'
import { historyOf } from '../views/history.ts'
import { personView } from '../views/person.ts'
import { personRow } from '../views/person-row.ts'
import type { Handlers } from './handler.ts'

export const correctionHandlers = {
  'corrections.person': (input, context) =>
    once(input.id, context, () => personCorrection(input, context)) ?? done(viewOf(input.personId, context)),

  'corrections.dose': (input, context) =>
    once(input.id, context, () => doseCorrection(input, context)) ??
    done(viewOf(ownerOf(input.doseId, context), context)),

  'corrections.void': (input, context) => {
    const refused = once(input.id, context, () => doseVoid(input, context))
    return refused ?? done(viewOf(ownerOf(input.doseId, context), context))
  },

  'people.history': ({ personId }, context) =>
    personRow(context.db, personId) === undefined ? refuse('person-unknown') : done(historyOf(context.db, personId)),
} satisfies Partial<Handlers>

/** Null where it is done, now or before. */
function once<P extends string>(
  id: CorrectionId,
  context: Context,
  correction: () => Answer<Fact, P>,
): Refused<P> | null {
  if (isMade(id, context)) return null
  const made = correction()
  if (!made.ok) return made
  context.append([made.value, ...revocationsWith(made.value, context.db)])
  return null
}

const isMade = (id: CorrectionId, { db }: Context): boolean =>
  db.value(
    `select exists (select 1 from correction where correction_id = :id)
       or exists (select 1 from voided_dose where correction_id = :id)`,
    z.int(),
    { id },
  ) === 1

const OwnerRow = z.object({ person_id: PersonId })

/** Whose the dose is, or was before it was taken out. */
function ownerOf(dose: DoseId, { db }: Context): PersonId {
  const row = db.row(
    `select person_id from dose where dose_id = :dose union all select person_id from voided_dose where dose_id = :dose`,
    OwnerRow,
    { dose },
  )
  if (row === undefined) throw new Error('the dose was not kept')
  return row.person_id
}

function viewOf(person: PersonId, context: Context): PersonView {
  const view = personView(context, person)
  if (view === undefined) throw new Error('the correction was not kept')
  return view
}
