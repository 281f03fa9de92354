/** Whom this register believes and who may vouch for people without an ID. */
import { z } from 'zod'
import { DocumentKind, FacilitationId, Hash, LocalDate, Mobile, PersonName } from '#contract/fields'
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
