/** What a row of a list says that the register does not know yet. One rule: nobody is registered twice by a list. */
import { z } from 'zod'
import { Birth, Gender, PersonId, type SessionId, type StaffId } from '#contract/fields'
import { isNoBooking, isSameBooking } from '#domain/appointments/appointment'
import type { ListedPerson } from '#domain/people/csv-row'
import type { Context } from '../context.ts'
import { type Fact, fact } from '../log/append.ts'
import type { ReadDb } from '../store/sql.ts'
import { bookingOf } from '../views/appointment.ts'

/** A file of the centre's own, or the list that the national server published. */
export type Source = 'file' | 'feed'

export interface ListOf {
  readonly sessionId: SessionId
  readonly source: Source
  readonly by: StaffId
}

export interface RowNews {
  readonly kind: 'added' | 'changed' | 'known'
  readonly personId: PersonId
  /** Nobody here was this person before. */
  readonly registers: boolean
  readonly facts: readonly Fact[]
}

export function newsOf(person: ListedPerson, list: ListOf, context: Context): RowNews {
  const { sessionId, by } = list
  const known = knownPerson(context.db, person)
  const personId = known ?? PersonId.parse(context.newId())
  if (known === undefined)
    return {
      kind: 'added',
      personId,
      registers: true,
      facts: [registration(personId, person, list), ...bookingFacts(personId, person, list)],
    }
  if (!isExpected(context.db, known, sessionId)) {
    const expected = fact({ type: 'person-expected.1', by, body: { personId, sessionId } })
    return { kind: 'added', personId, registers: false, facts: [expected, ...bookingFacts(personId, person, list)] }
  }
  const kept = bookingOf(context.db, personId, sessionId)
  const same = kept !== undefined && !kept.offList && isSameBooking(kept.appointment, person.appointment)
  const facts = same ? [] : bookingFacts(personId, person, list)
  return { kind: facts.length === 0 ? 'known' : 'changed', personId, registers: false, facts }
}

function registration(personId: PersonId, person: ListedPerson, { sessionId, by }: ListOf): Fact {
  const { name, nativeName, birth, gender, mobile, referenceId } = person
  const about = { name, nativeName, birth, gender, mobile, referenceId }
  return fact({ type: 'person-registered.1', by, body: { personId, sessionId, origin: 'list', ...about } })
}

/** A file without the columns of a booking says nothing of it; whom the server publishes is noted in any case. */
function bookingFacts(personId: PersonId, { appointment }: ListedPerson, { sessionId, source, by }: ListOf): Fact[] {
  if (source === 'file' && isNoBooking(appointment)) return []
  return [fact({ type: 'appointment-noted.1', by, body: { personId, sessionId, source, appointment } })]
}

const IdRow = z.object({ person_id: PersonId })

function knownPerson(db: ReadDb, person: ListedPerson): PersonId | undefined {
  const row =
    person.referenceId === null
      ? db.row(
          `select person_id from person where name = :name and birth = :birth and gender = :gender
           and mobile is :mobile`,
          IdRow,
          {
            name: person.name,
            birth: JSON.stringify(Birth.parse(person.birth)),
            gender: Gender.parse(person.gender),
            mobile: person.mobile,
          },
        )
      : db.row('select person_id from person where reference_id = :reference', IdRow, {
          reference: person.referenceId,
        })
  return row?.person_id
}

const isExpected = (db: ReadDb, person: PersonId, session: SessionId): boolean =>
  db.value('select count(*) from attendance where session_id = :session and person_id = :person', z.int(), {
    session,
    person,
  }) > 0

/** Whom the last published list named, and who has not come since. */
export const stillPublished = (db: ReadDb, session: SessionId): { personId: PersonId; name: string }[] =>
  db
    .rows(
      `select a.person_id, p.name from appointment a
       join person p on p.person_id = a.person_id
       join attendance t on t.session_id = a.session_id and t.person_id = a.person_id
       where a.session_id = :session and a.source = 'feed' and a.off_list = 0 and t.step = 'listed'
       order by p.name, a.person_id`,
      IdRow.extend({ name: z.string() }),
      { session },
    )
    .map((row) => ({ personId: row.person_id, name: row.name }))
