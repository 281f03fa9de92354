/**
 * Says what came into the one box. One rule: what is signed is verified before anything is shown of it, and what proves
 * nothing says so.
 */
import { unreachable } from '#contract/answer'
import type { Reading } from '#contract/identity-views'
import { ReferenceId } from '#contract/fields'
import { kindOfText } from '#domain/identity/what-was-scanned'
import { readLegacyQr } from '#proof/aadhaar/legacy-qr'
import { readSecureQr } from '#proof/aadhaar/secure-qr'
import { readPassportMrz } from '#proof/passport-mrz'
import type { Context } from '../context.ts'
import { linesOf } from '../views/lines.ts'
import { personByReference } from '../views/person-row.ts'
import { readCertificate } from './read-certificate.ts'
import { readingOfPassport, readingOfSigned, readingOfUnsigned } from './readings.ts'
import { trustStore } from './trust.ts'

export function readText(text: string, context: Context): Reading {
  const found = kindOfText(text)
  switch (found.kind) {
    case 'aadhaar-digits':
      return readDigits(found.digits, context)
    case 'aadhaar-xml': {
      const card = readLegacyQr(text)
      return card === null ? { kind: 'refused', reasons: ['QR_DAMAGED'] } : readingOfUnsigned(card, context)
    }
    case 'certificate':
      return readCertificate(text.trim(), context)
    case 'mrz': {
      const passport = readPassportMrz(text, context.today())
      return passport.ok ? readingOfPassport(passport.value, context) : { kind: 'other', what: passport.code }
    }
    case 'appointment':
      return appointment(found.referenceId, found.code, context)
    case 'mobile':
    case 'reference':
    case 'digits-end':
    case 'name':
      return { kind: 'search', text: text.trim() }
    case 'aadhaar-number':
      return { kind: 'other', what: found.kind }
    case 'other':
      return { kind: 'other', what: found.what }
    default:
      return unreachable(found)
  }
}

function readDigits(digits: string, context: Context): Reading {
  const trust = trustStore(context)
  if (trust.state === 'broken') return { kind: 'refused', reasons: ['TRUST_STORE_INVALID'] }
  const read = readSecureQr(digits, { keys: trust.keys, now: context.nowMs() })
  return read.state === 'refused'
    ? { kind: 'refused', reasons: [...read.reasons] }
    : readingOfSigned(read.person, read.state, read.reasons, context)
}

function appointment(reference: string, code: string | null, context: Context): Reading {
  const referenceId = ReferenceId.parse(reference)
  const id = personByReference(context.db, referenceId)
  const person = id === undefined ? null : (linesOf(context, [id])[0] ?? null)
  return { kind: 'appointment', referenceId, code, person }
}
