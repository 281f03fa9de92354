/** A long list with broken rows, taken in while the desk goes on, against reading its text alone. */
import Papa from 'papaparse'
import { openTestDay } from '../support/site.ts'
import { type Line, ms, timed } from './harness.ts'

const ROWS = 10_000
const BROKEN_EVERY = 100
const LETTERS = 'abcdefghij'

const row = (at: number): string => {
  const name = Array.from(String(at), (digit) => LETTERS.charAt(Number(digit))).join('')
  const born = at % BROKEN_EVERY === 7 ? '31-02-1980' : String(1930 + (at % 70))
  return `${name} Patil,${born},F,${10_000_000_000_000 + at},09:00-11:00,${String(at % 10_000).padStart(4, '0')},14-11-2026`
}

export async function benchLists(): Promise<Line[]> {
  const day = await openTestDay()
  const rows = Array.from({ length: ROWS }, (_, at) => row(at))
  const text = ['Name,Born,Gender,Reference ID,Slot,Code,Booked on', ...rows].join('\n')
  const input = { sessionId: day.sessionId, text }
  const [first = 0] = await timed(1, () => day.site.must('lists.import', input))
  const [again = 0] = await timed(1, () => day.site.must('lists.import', input))
  const [read = 1] = await timed(1, () => Papa.parse(text))
  day.site.close()
  const against = `reading its text alone: ${ms(read)}`
  return [
    {
      what: `a list of ${ROWS.toLocaleString('en')} bookings with ${ROWS / BROKEN_EVERY} broken rows comes in`,
      value: ms(first),
      against,
      ratio: first / read,
      goal: '< 10 s',
    },
    {
      what: 'the same list again, which changes nothing',
      value: ms(again),
      against,
      ratio: again / read,
      goal: '< 5 s',
    },
  ]
}
