/** What people at the desk have scanned, as the register reads it. Nobody of them exists. */
import { Birth, Instant, LocalDate, LotNumber, ScanId } from '#contract/fields'
import type { AadhaarReading, CertificateReading, Comparison, Match, PassportReading } from '#contract/identity-views'
import type { PersonView } from '#contract/views'
import { compareBirths, compareGenders } from '#domain/matching/compare-births'
import { compareNames } from '#domain/matching/compare-names'
import { covishield } from '../support/people-at-work.ts'

const scanId = (number: number): ScanId => ScanId.parse(`01970000-0000-7000-a000-${String(number).padStart(12, '0')}`)
const year1974 = Birth.parse({ kind: 'year', year: 1974 })

/** Long enough for a signed code; the stand-in register knows it by its text alone. */
export const AADHAAR_QR = '6'.repeat(700)
export const PASSPORT_LINES = 'P<INDJADHAV<<SUNITA<<<<<<<<<<<<<<<<<<<<<<<<<J8369854<4IND7411238F2911236<<<<<<<<<<<<<<<8'
export const CERTIFICATE_CODE = 'HC1:6BFOXN*TS0BI$ZDYSH'

export const anAadhaar = (some: Partial<AadhaarReading> = {}): AadhaarReading => ({
  kind: 'aadhaar',
  scanId: scanId(1),
  source: 'secure-qr',
  state: 'verified',
  signedBy: 'uidai',
  reasons: [],
  name: 'Sunita Jadhav',
  birth: year1974,
  gender: 'female',
  masked: '••••••••0124',
  lastFour: '0124',
  careOf: 'D/O Ramesh Jadhav',
  address: ['Wagholi', 'Pune'],
  madeAt: Instant.parse('2024-03-08T11:20:00.000+05:30'),
  mobileEnd: '8841',
  photo: null,
  matches: [],
  ...some,
})

export const aPassport = (some: Partial<PassportReading> = {}): PassportReading => ({
  kind: 'passport',
  scanId: scanId(2),
  name: 'Sunita Jadhav',
  birth: year1974,
  gender: 'female',
  masked: '••••9854',
  lastFour: '9854',
  country: 'IND',
  expires: LocalDate.parse('2029-11-23'),
  expired: 'in-time',
  matches: [],
  ...some,
})

export const aScannedCertificate = (some: Partial<CertificateReading> = {}): CertificateReading => ({
  kind: 'certificate',
  scanId: scanId(3),
  name: 'Sunita Jadhav',
  birth: year1974,
  gender: 'female',
  masked: '•••• 0124',
  lastFour: '0124',
  certificateId: 'URN:UVCI:01:IN:05HG7J059M3GHYGA#K',
  state: 'valid',
  practice: 'real',
  centre: 'PHC Lohegaon',
  doses: [
    {
      number: 1,
      of: 2,
      product: covishield.code,
      productName: covishield.name,
      lot: LotNumber.parse('4121Z001'),
      day: LocalDate.parse('2026-08-03'),
    },
  ],
  matches: [],
  ...some,
})

/** Somebody in the register who may be meant. */
export const aMatch = ({ line, knownAsOf }: PersonView, some: Partial<Match> = {}): Match => ({
  person: line,
  why: 'probably',
  name: comparedNames('Sunita Jadhav', line.name),
  birth: 'agree',
  gender: 'agree',
  mobile: null,
  document: null,
  doses: [],
  verifiedAt: null,
  knownAsOf,
  ...some,
})

/** As the register compares them. */
export function comparedNames(left: string, right: string): Comparison['name'] {
  const { band, ...words } = compareNames(left, right)
  return { band, left: [...words.left], right: [...words.right] }
}

export const comparedWith = (
  { name, birth, gender }: Pick<AadhaarReading, 'name' | 'birth' | 'gender'>,
  { line }: PersonView,
): Comparison => ({
  name: comparedNames(name, line.name),
  birth: compareBirths(birth, line.birth),
  gender: compareGenders(gender, line.gender),
  mobile: null,
})
