/** Why an identity is taken, looked at, or put before the in-charge. One rule: a closed list; screens own the sentences. */
import { z } from 'zod'

export const ReasonCode = z.enum([
  // What was scanned or brought.
  'QR_NOT_AADHAAR',
  'QR_UNSIGNED_LEGACY',
  'QR_DAMAGED',
  'SIG_UNKNOWN_KEY',
  'SIG_RETIRED_KEY_OK',
  'SIG_TIME_SUSPECT',
  'LAYOUT_UNKNOWN',
  'XML_ALTERED',
  'ZIP_CODE_WRONG',
  'ZIP_INVALID',
  'DOC_STALE',
  'DOC_NOT_ACCEPTED',
  'TRUST_STORE_INVALID',
  'CLOCK_SUSPECT',
  // What the person at the desk saw.
  'NAME_MISMATCH',
  'DOB_MISMATCH',
  'GENDER_MISMATCH',
  'PHOTO_NOT_COMPARED',
  'PHOTO_REFUSED_MATCH',
  'PRINT_DIFFERS',
  // What the register knows.
  'TOKEN_CLASH',
  'REPLAY_OTHER_PERSON',
  'DUPLICATE_DOSE_SUSPECT',
])
export type ReasonCode = z.infer<typeof ReasonCode>
