/** Whom this register believes and who may vouch for people without an ID. */
import { z } from 'zod'
import { DocumentKind, FacilitationId, Hash, LocalDate, Mobile, PersonName, Words } from '#contract/fields'
import { eventType } from './event-type.ts'

/** A UIDAI certificate (DER); a test key only ever in practice. */
export const trustKeyImported = eventType(
  'trust-key-imported.1',
  'sealed',
  z.strictObject({ fingerprint: Hash, certificate: z.base64().max(8000), kind: z.enum(['pinned', 'test']) }),
)

/** A district officer's leave, on paper, for a key facilitator to stand for so many people without an ID. */
export const facilitationAuthorised = eventType(
  'facilitation-authorised.1',
  'sealed',
  z.strictObject({
    facilitationId: FacilitationId,
    facilitator: PersonName,
    mobile: Mobile,
    document: DocumentKind,
    masked: z.string().max(40),
    orderNumber: z.string().max(40),
    authorisedBy: PersonName,
    doses: z.int().min(1).max(2000),
    until: LocalDate.nullable(),
  }),
)

/**
 * A list of foreign signers of certificates was taken, or is believed no longer; a new one takes the place of the one of
 * the same name. The certificates themselves are public, and many: the log keeps what names them all.
 */
export const signersTrusted = eventType(
  'signers-trusted.1',
  'sealed',
  z.strictObject({
    list: Words(1, 60),
    /** Over key id, country and fingerprint of each; null where none of the list is believed from here on. */
    hash: Hash.nullable(),
    signers: z.int().min(0).max(10_000),
  }),
)
