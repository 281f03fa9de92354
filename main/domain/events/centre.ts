/** How a log begins, who works at the centre, and which certificate its device holds. */
import { z } from 'zod'
import { Base64Url, CentreCode, Hash, Language, Mode, PersonName, Role, StaffId } from '#contract/fields'
import { eventType } from './event-type.ts'

/**
 * First in every log; `machine` binds the log to the computer it was made on (null where that has no id). It carries no
 * seal, because its founder's key is named by the event after it, whose seal covers this one through the chain.
 */
export const centreFounded = eventType(
  'centre-founded.1',
  'plain',
  z.strictObject({
    kind: z.enum(['centre', 'district']),
    mode: Mode,
    code: CentreCode,
    name: z.string(),
    district: z.string(),
    state: z.string(),
    language: Language,
    /** The device's public key (SPKI, DER): the log's id is derived from it. */
    device: Base64Url,
    machine: Hash.nullable(),
  }),
)

/** `key` is the person's own public key (SPKI, DER), with which their seals are checked. */
export const staffAdded = eventType(
  'staff-added.1',
  'sealed',
  z.strictObject({ staffId: StaffId, name: PersonName, roles: z.array(Role).min(1), key: Base64Url }),
)

export const deviceCertified = eventType(
  'device-certified.1',
  'plain',
  z.strictObject({
    certificate: z.base64(),
    root: z.base64(),
    issuer: z.enum(['practice', 'national']),
    server: z.string().nullable(),
  }),
)
