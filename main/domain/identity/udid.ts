/**
 * UDID, the disability card (Department of Empowerment of Persons with Disabilities): state (2 letters), district (2),
 * officer (1), disability (2), year of birth (4), serial (6), check (1; how it is reckoned is not published). One rule:
 * it only warns.
 */
import { yearOf } from '../calendar.ts'
import { compactAll } from './typed-number.ts'
import { failed, numberAlone, passed, scheme } from './scheme.ts'
import type { CheckContext, NumberCheck } from './scheme.ts'
import { isStateCode } from './states.ts'

export const udid = scheme({ kind: 'udid', onFailure: 'warn', normalise: compactAll, key: numberAlone, check })

function check(number: string, { on, birth }: CheckContext): NumberCheck {
  if (!/^[A-Z\d]*$/.test(number)) return failed('wrong-characters')
  if (number.length !== 18) return failed('wrong-length')
  if (!/^[A-Z]{2}\d{16}$/.test(number)) return failed('wrong-shape')
  if (!isStateCode(number.slice(0, 2))) return failed('unknown-state')
  const born = Number(number.slice(7, 11))
  if (born < 1900 || born > yearOf(on)) return failed('impossible-year')
  if (birth === null) return passed
  return born === (birth.kind === 'year' ? birth.year : yearOf(birth.day)) ? passed : failed('other-birth-year')
}
