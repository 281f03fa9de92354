/**
 * Issues a certificate over all the doses known now. One rule: asked again with nothing new, it is the same one; with
 * something corrected it is a new one that names the old.
 */
import { type Answer, done, refuse } from '#contract/answer'
import type { ProblemOf } from '#contract/calls'
import { DoseId, type PersonId } from '#contract/fields'
import { z } from 'zod'
import { CertificateId, certificateIdFrom } from '#domain/certificate/certificate-id'
import type { VaccinationRecord } from '#domain/certificate/record'
import type { BodyOf } from '#domain/events/index'
import { signCertificate } from '#proof/hcert'
import { validityOf } from '#proof/check-leaf'
import { type Context, mustHome, mustMe } from '../context.ts'
import { fact } from '../log/append.ts'
import { dosesOf } from '../views/doses.ts'
import { personRow } from '../views/person-row.ts'
import { recordOf } from './record.ts'
import { type ClockProblem, signingTime } from './signing-time.ts'

type Problem = ProblemOf<'certificates.issue'>
type Signed = NonNullable<BodyOf<'certificate-issued.1'>['signed']>

export async function issueCertificate(personId: PersonId, context: Context): Promise<Answer<null, Problem>> {
  const person = personRow(context.db, personId)
  if (person === undefined) return refuse('person-unknown')
  const doses = dosesOf(context.db, personId, 0)
  // One that is only known from another certificate is for that one to vouch for.
  const last = doses.findLast(({ origin }) => origin === 'recorded')
  if (last === undefined) return refuse('no-dose')
  const doseIds = doses.map(({ id }) => id)
  const before = latestOf(context, personId)
  // What was corrected or revoked since is certified anew, and the new one names the old.
  const replaces = before !== undefined && (before.stale === 1 || before.revoked === 1) ? before.certificate_id : null
  if (replaces === null && before !== undefined && sameDoses(before.dose_ids, doseIds)) return done(null)

  const certificateId = certificateIdFrom(context.random(10))
  const record = recordOf(person, { id: certificateId, replaces }, context)
  const signed = signRecord(record, context)
  if (!signed.ok) return signed
  const { staff, key } = mustMe(context)
  const body = {
    certificateId,
    personId,
    doseIds,
    title: titleOf(context, last.id),
    signed: signed.value,
    record: signed.value === null ? record : null,
    replaces,
  }
  context.append([fact({ type: 'certificate-issued.1', by: staff.id, seal: key, body })])
  return done(null)
}

/** Null while the device has no certificate to sign under. */
export function signRecord(
  record: VaccinationRecord,
  context: Context,
): Answer<Signed | null, ClockProblem | 'too-long'> {
  const { key, certificate } = mustHome(context)
  if (certificate === null) return done(null)
  const time = signingTime(certificate, context)
  if (!time.ok) return time
  const { leaf } = certificate
  const signed = signCertificate({ record, key, leaf, issuedAt: time.value, expiresAt: validityOf(leaf).notAfter })
  if (signed.ok) return done({ code: signed.value.text, mark: signed.value.rHash })
  if (signed.code === 'too-long') return refuse('too-long')
  throw new Error(`a clock that was found right was refused: ${signed.code}`)
}

const LastDoseRow = z.object({
  number: z.int(),
  of: z.int(),
  course: z.enum(['primary', 'precaution']).nullable(),
})

function titleOf({ db }: Context, dose: DoseId): BodyOf<'certificate-issued.1'>['title'] {
  const last = db.row('select number, of, course from dose where dose_id = :dose', LastDoseRow, { dose })
  if (last?.course === 'precaution') return 'precaution'
  return last !== undefined && last.number < last.of ? 'provisional' : 'final'
}

const LatestRow = z.object({
  certificate_id: CertificateId,
  stale: z.int(),
  revoked: z.int(),
  dose_ids: z.string().transform((text) => z.array(DoseId).parse(JSON.parse(text))),
})

const latestOf = ({ db }: Context, person: PersonId): z.output<typeof LatestRow> | undefined =>
  db.row(
    `select c.certificate_id, dose_ids, stale, r.certificate_id is not null as revoked
     from certificate c left join revoked_certificate r on r.certificate_id = c.certificate_id
     where person_id = :person order by c.seq desc limit 1`,
    LatestRow,
    { person },
  )

const sameDoses = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id))
