/**
 * The same dose in the words of the EU Digital COVID Certificate (JSON schema 1.3.0), which more readers know than any
 * other. One rule: only for vaccines that the EU's value sets (version 1.15) name, and never for practice, because
 * that schema has no place to say so.
 */
import { machineReadableName } from './latin-name.ts'
import type { VaccinationRecord } from './record.ts'

const COVID_19 = '840539006'
const ISSUER = 'National vaccination register, IN'
const ANY_COVID_VACCINE = '28531000087107'
const VIRAL_VECTOR = '29061000087103'
const INACTIVATED = '1157024006'
const RECOMBINANT_SPIKE = '1162643001'
const SERUM_INSTITUTE = 'ORG-100001981'
const GAMALEYA = 'Gamaleya-Research-Institute'

interface EuCodes {
  readonly vp: string
  readonly mp: string
  readonly ma: string
}

/** By brand in lower case. Corbevax, ZyCoV-D, GEMCOVAC and iNCOVACC have no code and so no EU part. */
const CODES: ReadonlyMap<string, EuCodes> = new Map([
  ['covishield', { vp: VIRAL_VECTOR, mp: 'Covishield', ma: SERUM_INSTITUTE }],
  ['covaxin', { vp: INACTIVATED, mp: 'Covaxin', ma: 'Bharat-Biotech' }],
  ['covovax', { vp: RECOMBINANT_SPIKE, mp: 'Covovax', ma: SERUM_INSTITUTE }],
  ['sputnik v', { vp: VIRAL_VECTOR, mp: 'Sputnik-V', ma: GAMALEYA }],
  ['sputnik light', { vp: VIRAL_VECTOR, mp: 'Sputnik-Light', ma: GAMALEYA }],
  ['sputnik m', { vp: ANY_COVID_VACCINE, mp: 'Sputnik-M', ma: GAMALEYA }],
])

export interface EuDcc {
  readonly ver: '1.3.0'
  readonly nam: { readonly fn: string; readonly fnt: string }
  readonly dob: string
  readonly v: readonly [Readonly<Record<string, string | number>>]
}

/**
 * The last dose of the record: the schema holds exactly one. The whole name goes into the surname fields, as ICAO 9303
 * asks where nobody said which part is which; to split it at a blank would be a guess.
 */
export function euDccOf(record: VaccinationRecord): EuDcc | undefined {
  const dose = record.doses.at(-1)
  const codes = CODES.get(dose?.brand.toLowerCase() ?? '')
  const { latin = '', native = latin } = record.name
  const fnt = machineReadableName(latin)
  const dob = record.birth.kind === 'year' ? String(record.birth.year) : record.birth.day
  if (!dose || !codes || record.practice || fnt === '' || Array.from(native).length > 80) return undefined
  if (!BIRTH_YEARS.test(dob)) return undefined
  return {
    ver: '1.3.0',
    nam: { fn: native, fnt },
    dob,
    v: [{ tg: COVID_19, ...codes, dn: dose.number, sd: dose.of, dt: dose.day, ...issuedBy(record.certificateId) }],
  }
}

/** The schema knows the years 1900 to 2099. */
const BIRTH_YEARS = /^(19|20)/

const issuedBy = (ci: string) => ({ co: 'IN', is: ISSUER, ci })
