/**
 * The number of a case: `IND(CO-AEFI)/state/district/year/number`. One rule: two laptops never give the same one, though
 * neither has heard of the other.
 *
 * The scheme wants a plain running number from the district, and no laptop without a line can know the last one given.
 * So the number's last part says who counted: the centre's own number, three letters of the laptop, and what it has
 * counted up to this year, `0412-BQT-1`. The letters keep apart the few laptops of one centre; centres are apart by
 * their codes. It is provisional: where the district gives a plain number, that stands beside it on the form.
 */
import type { LogId } from '#contract/fields'

const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ'

export interface CountedBy {
  /** As the programme gives it, `MH-PUN-0412`: state, district, centre. */
  readonly centreCode: string
  readonly log: LogId
  /** Of the report. */
  readonly year: number
  /** How many cases this laptop has reported in that year, this one included. */
  readonly running: number
}

export function caseNumber({ centreCode, log, year, running }: CountedBy): string {
  const [state, district, ...centre] = centreCode.split('-')
  // A code that does not name its district names itself: unique all the same, and plainly not a district's.
  const place = centre.length === 0 ? ['', '', centreCode] : [state, district, centre.join('-')]
  const [stateCode = '', districtCode = '', own = ''] = place
  return ['IND(CO-AEFI)', stateCode, districtCode, year, `${own}-${deviceMark(log)}-${running}`]
    .filter((part) => part !== '')
    .join('/')
}

/** No vowels, so that no word comes out. A log's id is a hash: its digits are as good as chance. */
export function deviceMark(log: LogId): string {
  let rest = Number.parseInt(log.slice(0, 8), 16)
  let mark = ''
  for (let place = 0; place < 3; place += 1) {
    mark += LETTERS[rest % LETTERS.length]
    rest = Math.floor(rest / LETTERS.length)
  }
  return mark
}
