/** A document that was scanned against somebody's record. */
import type { Comparison } from '#contract/identity-views'
import { contactMatches } from '#proof/aadhaar/contact-hash'
import { compareBirths, compareGenders } from '#domain/matching/compare-births'
import { compareNames } from '#domain/matching/compare-names'
import type { PersonRow } from '../views/person-row.ts'
import type { HeldScan } from './held-scans.ts'

export function compareWithRecord(scan: HeldScan, person: PersonRow): Comparison {
  const names = [person.name, ...(person.native_name === null ? [] : [person.native_name])]
  const name = names.map((one) => compareNames(scan.name, one)).reduce((a, b) => (b.score > a.score ? b : a))
  const { band, why } = compareBirths(scan.birth, person.birth)
  return {
    name: { band: name.band, left: [...name.left], right: [...name.right] },
    birth: { band, why },
    gender: compareGenders(scan.gender, person.gender),
    mobile: compareMobile(scan, person),
  }
}

/** A number that fits speaks for the person; one that does not may only be a new one. */
function compareMobile({ mobile }: HeldScan, person: PersonRow): Comparison['mobile'] {
  if (mobile === null || person.mobile === null) return null
  return contactMatches(mobile, person.mobile) ? 'agree' : 'look'
}

/** Whether the whole number answered to the signed hash, which only its owner can know. */
export const isMobileProven = (scan: HeldScan, person: PersonRow): boolean =>
  scan.mobile?.kind === 'hash' && compareMobile(scan, person) === 'agree'
