/**
 * One person, once: records are joined and told apart by officers. One rule: nothing merges by itself, and what an
 * officer joined another can part.
 */
import { z } from 'zod'
import { CertificateId } from '../certificate/certificate-id.ts'
import { Band } from '#contract/identity-views'
import { DoseId, Hash, LinkId, LocalDate, LotNumber, PersonId, ProductCode, SessionId } from '#contract/fields'
import { eventType } from './event-type.ts'

const Reason = z.string().min(3).max(200)
/** How alike the two were when it was decided: hundredths of the sum of the weights; null where a document said it. */
const Score = z.int().nullable()

export const peopleLinked = eventType(
  'people-linked.1',
  'sealed',
  z.strictObject({ linkId: LinkId, personId: PersonId, otherId: PersonId, score: Score, reason: Reason }),
)

export const peopleUnlinked = eventType(
  'people-unlinked.1',
  'sealed',
  z.strictObject({ linkId: LinkId, reason: Reason }),
)

export const peopleToldApart = eventType(
  'people-told-apart.1',
  'sealed',
  z.strictObject({ personId: PersonId, others: z.array(PersonId).min(1).max(20), reason: Reason }),
)

/** Doses that a certificate vouches for, given where this register was not looking. */
export const historyNoted = eventType(
  'history-noted.1',
  'sealed',
  z.strictObject({
    personId: PersonId,
    sessionId: SessionId,
    certificateId: CertificateId,
    /** SHA-256 of the certificate's text. */
    certificateHash: Hash,
    compared: z.strictObject({ name: Band, birth: Band, gender: Band }),
    note: z.string().max(200).nullable(),
    doses: z
      .array(
        z.strictObject({
          doseId: DoseId,
          number: z.int().min(1),
          of: z.int().min(1),
          product: ProductCode,
          brand: z.string().max(40),
          lot: LotNumber,
          day: LocalDate,
          centre: z.string().max(80),
        }),
      )
      .min(1)
      .max(10),
  }),
)

export const conflictSettled = eventType(
  'conflict-settled.1',
  'sealed',
  z.strictObject({
    doses: z.array(DoseId).min(2).max(10),
    decision: z.enum(['both-given', 'recorded-twice']),
    reason: Reason,
  }),
)
