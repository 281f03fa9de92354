/** What was read, held for the officer's decision and shown with those in the register who may be meant. */
import type { AadhaarReading, Match, PassportReading, RefusedReading } from '#contract/identity-views'
import { PersonName, ScanId } from '#contract/fields'
import type { ReasonCode } from '#contract/reasons'
import type { SignedPerson } from '#domain/identity/signed-person'
import { passportKey } from '#domain/identity/passport'
import { showEnd } from '#domain/identity/scheme'
import { UIDAI_PINS } from '#proof/aadhaar/uidai-pins'
import type { UnsignedPerson } from '#proof/aadhaar/legacy-qr'
import type { PassportMrz } from '#proof/passport-mrz'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { matchesFor } from '../matching/matches.ts'
import { aadhaarCanonical, tokenOf } from '../matching/tokens.ts'
import type { HeldScan } from './held-scans.ts'

/** As the register keeps every Aadhaar number: eight dots and its end. */
const maskedAadhaar = (lastFour: string): string => '•'.repeat(8) + lastFour

export type AadhaarOrRefused = AadhaarReading | z.output<typeof RefusedReading>

export function readingOfSigned(
  signed: SignedPerson,
  state: 'verified' | 'suspect',
  reasons: readonly ReasonCode[],
  context: Context,
): AadhaarReading {
  const { name, birth, gender, lastFour, mobile, photo, signedHash, signer, madeAt, source } = signed
  const held: HeldScan = {
    ...blank(context),
    document: 'aadhaar',
    method: source,
    state,
    reasons,
    name,
    birth,
    gender,
    masked: maskedAadhaar(lastFour),
    lastFour,
    mobile,
    photo: photo === null ? 'none' : 'there',
    evidence: { hash: signedHash, signer, madeAt },
    tokens: [tokenOf('aadhaar-offline', aadhaarCanonical(lastFour, name, birth, gender), context)],
  }
  context.scans.hold(held)
  return {
    ...shown(held, context),
    kind: 'aadhaar',
    source,
    state,
    signedBy: UIDAI_PINS.some(({ fingerprint }) => fingerprint === signer) ? 'uidai' : 'test-key',
    reasons: [...reasons],
    careOf: signed.careOf,
    address: [...signed.address],
    madeAt,
    mobileEnd: mobile?.kind === 'end' ? mobile.lastFour : null,
    photo: photo === null ? null : Buffer.from(photo).toString('base64'),
  }
}

/** Anyone can print such a code: it saves typing and proves no more than the card does. */
export function readingOfUnsigned(card: UnsignedPerson, context: Context): AadhaarReading {
  const { name, birth, gender, lastFour, careOf } = card
  const held: HeldScan = {
    ...blank(context),
    document: 'aadhaar',
    method: 'unsigned-qr',
    state: 'unsigned',
    reasons: ['QR_UNSIGNED_LEGACY'],
    name,
    birth,
    gender,
    masked: maskedAadhaar(lastFour),
    lastFour,
  }
  context.scans.hold(held)
  return {
    ...shown(held, context),
    kind: 'aadhaar',
    source: 'unsigned-qr',
    state: 'unsigned',
    signedBy: null,
    reasons: ['QR_UNSIGNED_LEGACY'],
    careOf,
    address: [],
    madeAt: null,
    mobileEnd: null,
    photo: null,
  }
}

export function readingOfPassport(passport: PassportMrz, context: Context): PassportReading {
  const { number, country, name, birth, gender, expires, expired } = passport
  const held: HeldScan = {
    ...blank(context),
    document: 'passport',
    method: 'mrz',
    state: 'unsigned',
    reasons: [],
    name,
    birth,
    gender,
    ...showEnd(number),
    tokens: [tokenOf('passport', passportKey(country, number), context)],
  }
  context.scans.hold(held)
  return { ...shown(held, context), kind: 'passport', country, expires, expired: expired ? 'expired' : 'in-time' }
}

/** A scan of which nothing is known yet but its id. */
export const blank = (
  context: Context,
): Pick<HeldScan, 'scanId' | 'onlyFor' | 'presence' | 'mobile' | 'photo' | 'evidence' | 'tokens' | 'certificate'> => ({
  scanId: ScanId.parse(context.newId()),
  onlyFor: null,
  presence: 'open',
  mobile: null,
  photo: 'none',
  evidence: null,
  tokens: [],
  certificate: null,
})

export const shown = (
  held: HeldScan,
  context: Context,
): Pick<AadhaarReading, 'scanId' | 'name' | 'birth' | 'gender' | 'masked' | 'lastFour' | 'matches'> => ({
  scanId: held.scanId,
  name: held.name,
  birth: held.birth,
  gender: held.gender,
  masked: held.masked,
  lastFour: held.lastFour,
  matches: matchesOfScan(held, context),
})

const matchesOfScan = (held: HeldScan, context: Context): Match[] =>
  matchesFor(
    {
      about: {
        name: PersonName.parse(held.name),
        nativeName: null,
        birth: held.birth,
        gender: held.gender,
        mobile: null,
        documents:
          held.document === null || held.lastFour === '' ? [] : [{ kind: held.document, lastFour: held.lastFour }],
      },
      person: null,
      tokens: held.tokens,
      evidence: held.evidence?.hash ?? null,
      certificateId: held.certificate?.record.certificateId ?? null,
      referenceId: null,
    },
    context,
  )
