/**
 * Driving licence: state, office, year of issue, seven digits. One rule: it only warns, the states' older forms vary.
 */
import { yearOf } from '../calendar.ts'
import { compactAll } from './typed-number.ts'
import { failed, numberAlone, passed, scheme } from './scheme.ts'
import type { CheckContext, NumberCheck } from './scheme.ts'
import { isStateCode } from './states.ts'

export const drivingLicence = scheme({
  kind: 'driving-licence',
  onFailure: 'warn',
  normalise: compactAll,
  key: numberAlone,
  check,
})

const FIRST_YEAR = 1950

function check(number: string, { on }: CheckContext): NumberCheck {
  if (!/^[A-Z\d]*$/.test(number)) return failed('wrong-characters')
  if (number.length !== 15) return failed('wrong-length')
  if (!/^[A-Z]{2}\d{13}$/.test(number)) return failed('wrong-shape')
  if (!isStateCode(number.slice(0, 2))) return failed('unknown-state')
  const issued = Number(number.slice(4, 8))
  return issued >= FIRST_YEAR && issued <= yearOf(on) ? passed : failed('impossible-year')
}
