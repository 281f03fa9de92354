/**
 * What a certificate says. One rule: it says no more than the paper needs; of a document only the kind and the last
 * four characters, of a place never an address.
 *
 * The fields cover the core data set of WHO's Digital Documentation of COVID-19 Certificates (DDCC:VS): name,
 * birthDate, sex, identifier; vaccine, brand, lot, date, dose and totalDoses; centre; practitioner; hcid. Country,
 * issuer and period stand in the signed token around the record; the market authorisation holder follows from the brand.
 */
import { z } from 'zod'
import { Birth, CentreCode, DocumentKind, Gender, LocalDate, LotNumber, PersonName } from '#contract/fields'
import { CertificateId } from './certificate-id.ts'

/** HCERT asks for text in NFC; a lone surrogate or a control character has no place on paper. */
const text = (most: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u)

const nfcName = PersonName.overwrite((name) => name.normalize('NFC'))
const IS_LATIN = /^[\p{Script=Latin}\p{M}\s.'’-]+$/u

/** At least one of the two; a person who is registered in an Indian script alone gets a certificate all the same. */
const CertificateName = z
  .strictObject({ latin: nfcName.regex(IS_LATIN).optional(), native: nfcName.optional() })
  .refine((name) => name.latin !== undefined || name.native !== undefined)
export type CertificateName = z.infer<typeof CertificateName>

/** Puts each name where its script belongs; of two in one script the first stands. */
export function certificateName(names: readonly string[]): CertificateName {
  const latin = names.find((name) => IS_LATIN.test(name))
  const native = names.find((name) => !IS_LATIN.test(name))
  return { ...(latin === undefined ? {} : { latin }), ...(native === undefined ? {} : { native }) }
}

export const CertificateDose = z.strictObject({
  /** ICD-11 extension code of the vaccine type, `XM9QW8`. */
  vaccine: z.string().regex(/^XM[0-9A-Z]{4}$/),
  /** The product's name as it is printed on the vial. */
  brand: text(40),
  number: z.int().min(1).max(20),
  /** Doses of the whole course, a booster counted in. */
  of: z.int().min(1).max(20),
  day: LocalDate,
  lot: LotNumber,
  nextDue: LocalDate.optional(),
})
export type CertificateDose = z.infer<typeof CertificateDose>

export const VaccinationRecord = z.strictObject({
  certificateId: CertificateId,
  name: CertificateName,
  birth: Birth,
  gender: Gender,
  /** Absent where the person came without one and was vouched for. */
  document: z.strictObject({ kind: DocumentKind, lastFour: z.string().regex(/^[0-9A-Z]{4}$/) }).optional(),
  /** In the order they were given. */
  doses: z.array(CertificateDose).min(1).max(10),
  centre: z.strictObject({ id: CentreCode, name: text(80), district: text(40), state: text(40) }),
  vaccinator: nfcName,
  /** The certificate that this one corrects. */
  replaces: CertificateId.optional(),
  /** Set on everything made for training; such a paper proves nothing. */
  practice: z.literal(true).optional(),
})
export type VaccinationRecord = z.infer<typeof VaccinationRecord>
