/**
 * Which certificates a correction makes wrong, and the word that they hold no longer. One rule: the word goes into the
 * log together with the correction, so that no wrong paper is left standing by whatever happens next.
 */
import { z } from 'zod'
import { LotNumber, PersonId, ProductCode } from '#contract/fields'
import type { RevokedBecause } from '#contract/revocations'
import { changesPaperOf, changesPaperOver } from '#domain/certificate/on-paper'
import type { EventName } from '#domain/events/index'
import { type Fact, fact } from '../log/append.ts'
import type { ReadDb } from '../store/sql.ts'
import { certificatesOf, certificatesOver, type CertificateOfPerson } from '../views/certificates.ts'

/** What goes into the log with a correction: one word for each certificate that is wrong by it and not revoked yet. */
export function revocationsWith(correction: Fact, db: ReadDb): Fact[] {
  const { by, seal } = correction
  return madeWrongBy(correction, db)
    .filter(({ revoked }) => revoked === 0)
    .map(({ certificate_id: certificateId, mark }) => {
      const because: RevokedBecause = correction.type === 'dose-voided.1' ? 'dose-voided' : 'corrected'
      const body = { certificateId, mark, because, reason: null }
      return fact({ type: 'certificate-revoked.1', by, ...(seal && { seal }), body })
    })
}

const DoseRow = z.object({ person_id: PersonId, product: ProductCode, lot: LotNumber })

function madeWrongBy(correction: Fact, db: ReadDb): CertificateOfPerson[] {
  if (isOf('person-corrected.1', correction)) {
    const { personId, changes } = correction.body
    return changesPaperOf(changes) ? certificatesOf(db, personId) : []
  }
  const isVoid = isOf('dose-voided.1', correction)
  if (!isVoid && !isOf('dose-corrected.1', correction)) return []
  const { doseId: dose } = correction.body
  const was = db.row('select person_id, product, lot from dose where dose_id = :dose', DoseRow, { dose })
  if (was === undefined) return []
  return isVoid || changesPaperOver(was, correction.body.changes) ? certificatesOver(db, was.person_id, dose) : []
}

const isOf = <N extends EventName>(type: N, one: Fact): one is Fact<N> => one.type === type
