/**
 * Doses from a certificate become part of somebody's history. One rule: it was verified when it was scanned, and it
 * speaks for this person only where name, birth and gender agree, or the in-charge says so.
 */
import { type Answer, done, refuse } from '#contract/answer'
import type { ParsedOf, ProblemOf } from '#contract/calls'
import { DoseId } from '#contract/fields'
import { reasonsOf, stopsAmong } from '#domain/identity/decision'
import { type Context, mustMe } from '../context.ts'
import { compareWithRecord } from '../identity/compare.ts'
import { wordsOf } from '../identity/examine.ts'
import { productCodeOf } from '../identity/read-certificate.ts'
import type { HeldScan } from '../identity/held-scans.ts'
import { type Fact, fact } from '../log/append.ts'
import { dosesOf } from '../views/doses.ts'
import { personView } from '../views/person.ts'
import { personRow } from '../views/person-row.ts'
import { sessionOf } from '../views/session.ts'
import type { Handlers } from './handler.ts'

type Input = ParsedOf<'people.noteHistory'>
type Problem = ProblemOf<'people.noteHistory'>

export const historyHandlers = {
  'people.noteHistory': (input, context) => {
    const noted = factOf(input, context)
    if (!noted.ok) return noted
    context.append([noted.value])
    const view = personView(context, input.personId)
    if (view === undefined) throw new Error('the history was not kept')
    return done(view)
  },
} satisfies Partial<Handlers>

function factOf({ personId, sessionId, scanId, note }: Input, context: Context): Answer<Fact, Problem> {
  const person = personRow(context.db, personId)
  if (person === undefined) return refuse('person-unknown')
  if (sessionOf(context.db, sessionId) === undefined) return refuse('session-unknown')
  const scan = context.scans.find(scanId)
  if (scan === undefined || scan.certificate === null) return refuse('scan-gone')
  const { name, birth, gender } = compareWithRecord(scan, person)
  const compared = { name: name.band, birth: birth.band, gender }
  const reasons = reasonsOf({
    reasons: [],
    compared,
    photo: 'none',
    differences: [],
    clash: 'none',
    accepted: 'accepted',
  })
  const words = wordsOf(note)
  const { staff, key } = mustMe(context)
  const stops = stopsAmong(reasons, 'sound')
  if (stops.length > 0 && (words === null || !staff.roles.includes('in-charge'))) {
    return refuse('needs-in-charge', { reasons: stops })
  }
  const doses = newDoses(scan.certificate, dosesOf(context.db, personId, 0), context)
  if (doses.length === 0) return refuse('history-known')
  const { record, hash } = scan.certificate
  const body = {
    personId,
    sessionId,
    certificateId: record.certificateId,
    certificateHash: hash,
    compared,
    note: words,
    doses,
  }
  return done(fact({ type: 'history-noted.1', by: staff.id, seal: key, body }))
}

type Certificate = NonNullable<HeldScan['certificate']>
type KnownDose = Pick<ReturnType<typeof dosesOf>[number], 'number' | 'day' | 'lot'>

const newDoses = ({ record }: Certificate, known: readonly KnownDose[], context: Context) =>
  record.doses
    .filter(({ number, day, lot }) => !known.some((one) => one.number === number && one.day === day && one.lot === lot))
    .map(({ number, of, brand, lot, day }) => ({
      doseId: DoseId.parse(context.newId()),
      number,
      of,
      product: productCodeOf(brand, context.db),
      brand,
      lot,
      day,
      centre: record.centre.name,
    }))
