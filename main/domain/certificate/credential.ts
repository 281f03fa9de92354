/**
 * The last dose in the words of the credential that Co-WIN issued (W3C Verifiable Credentials 1.1). One rule: it says
 * what the certificate says and no more; what Co-WIN knew and this register does not (address, nationality) stays empty,
 * never guessed.
 */
import type { LocalDate } from '#contract/fields'
import { ageOn } from '../calendar.ts'
import type { VaccinationRecord } from './record.ts'

export interface CredentialFacts {
  readonly record: VaccinationRecord
  /** Who made the vaccine, as the policy pack names them. */
  readonly maker: string
  /** The last four of the beneficiary's reference id. */
  readonly referenceEnd: string | null
  /** Moments in UTC, the certificate's own: the same certificate always makes the same credential. */
  readonly issuedAt: string
  readonly expiresAt: string
  /** Who signs. */
  readonly issuer: string
  /** Why that signer may be believed. */
  readonly statement: { readonly id: string; readonly type: string }
}

export function credentialOf({ record, ...facts }: CredentialFacts) {
  const dose = record.doses.at(-1)
  if (dose === undefined) throw new Error('credential: a record without a dose')
  return {
    type: ['VerifiableCredential', 'ProofOfVaccinationCredential'],
    issuer: facts.issuer,
    issuanceDate: facts.issuedAt,
    expirationDate: facts.expiresAt,
    credentialSubject: subjectOf(record, dose.day, facts.referenceEnd),
    evidence: [
      {
        type: ['Vaccination'],
        certificateId: record.certificateId,
        batch: dose.lot,
        vaccine: dose.brand,
        manufacturer: facts.maker,
        icd11Code: dose.vaccine,
        prophylaxis: PROPHYLAXIS.get(dose.vaccine) ?? ANY_COVID_VACCINE,
        date: dose.day,
        effectiveStart: dose.day,
        effectiveUntil: facts.expiresAt.slice(0, 10),
        dose: dose.number,
        totalDoses: dose.of,
        verifier: { name: record.vaccinator },
        facility: { name: marked(record.centre.name, record), address: addressOf(record) },
      },
      { id: facts.statement.id, type: [facts.statement.type] },
    ],
    nonTransferable: 'true',
  }
}

function subjectOf(record: VaccinationRecord, day: LocalDate, referenceEnd: string | null) {
  const { name, birth, gender, document } = record
  return {
    type: 'Person',
    ...(document === undefined ? {} : { id: documentName(document) }),
    refId: referenceEnd === null ? '' : masked(referenceEnd),
    uhid: document?.kind === 'abha' ? masked(document.lastFour) : '',
    name: marked(name.latin ?? name.native ?? '', record),
    gender: GENDER[gender],
    age: String(ageOn(birth, day).years),
    nationality: '',
    ...(birth.kind === 'day' ? { dob: birth.day } : {}),
  }
}

/** As Co-WIN named the document that was seen, `did:aadhaar:...`, but with its end alone; it identifies nobody. */
const documentName = ({ kind, lastFour }: NonNullable<VaccinationRecord['document']>): string =>
  `did:${kind.replaceAll('-', '')}:${masked(lastFour)}`

const masked = (end: string): string => `XXXXXXXX${end}`

const GENDER = { male: 'Male', female: 'Female', other: 'Other' } as const

const addressOf = ({ centre }: VaccinationRecord) => ({
  streetAddress: '',
  streetAddress2: '',
  city: '',
  district: centre.district,
  addressRegion: centre.state,
  postalCode: '',
  addressCountry: 'IN',
})

/** The contexts have no field for it, so it stands where every reader shows it. */
const PRACTICE = 'PRACTICE '
const marked = (name: string, { practice }: VaccinationRecord): string => (practice ? PRACTICE + name : name)
export const isMarkedPractice = (name: string): boolean => name.startsWith(PRACTICE)
export const bareName = (name: string): string => (isMarkedPractice(name) ? name.slice(PRACTICE.length) : name)

const ANY_COVID_VACCINE = 'COVID-19 vaccine'
/** ICD-11's titles of the vaccine types. */
const PROPHYLAXIS: ReadonlyMap<string, string> = new Map([
  ['XM9QW8', 'COVID-19 vaccine, non-replicating viral vector'],
  ['XM1NL1', 'COVID-19 vaccine, inactivated virus'],
  ['XM5JC5', 'COVID-19 vaccine, virus protein subunit'],
  ['XM6AT1', 'COVID-19 vaccine, DNA based'],
  ['XM0GQ8', 'COVID-19 vaccine, RNA based'],
])
