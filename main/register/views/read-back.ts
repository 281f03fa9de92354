/** What is read back to a person before they leave: themselves, and the latest dose that was recorded here. */
import { type Answer, done, refuse } from '#contract/answer'
import type { PersonId } from '#contract/fields'
import type { ReadBack } from '#contract/papers'
import type { ReadDb } from '../store/sql.ts'
import { dosesOf } from './doses.ts'
import { personRow } from './person-row.ts'

export function readBack(db: ReadDb, personId: PersonId): Answer<ReadBack, 'person-unknown' | 'no-dose'> {
  const person = personRow(db, personId)
  if (person === undefined) return refuse('person-unknown')
  const dose = dosesOf(db, personId, 0).findLast(({ origin }) => origin === 'recorded')
  if (dose === undefined) return refuse('no-dose')
  const { name, native_name, birth, gender, mobile } = person
  const { number, of, productName, lot, day } = dose
  return done({
    name,
    nativeName: native_name,
    birth,
    gender,
    mobile,
    dose: { number, of, product: productName, lot, day },
  })
}
