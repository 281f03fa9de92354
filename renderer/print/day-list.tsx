/**
 * The list for the gate, printed the evening before: whoever comes is found by slot and name, ticked, and given a token.
 * Open places stand last, for who comes without a booking.
 */
import type { DayList, Letterhead } from '#contract/papers'
import { slotName } from '#domain/session/slots'
import { slotWords } from '../text/slot-words.ts'
import { type Text, useText } from '../text/use-text.ts'
import type { Kind } from './kind.ts'
import { Names } from './names.tsx'
import { Pages } from './pages.tsx'
import { type PaperColumn, type Part, tableOf } from './part.tsx'

type Row = DayList['rows'][number]

export const dayList: Kind<'papers.dayList'> = {
  speaks: 'screen',
  measured: true,
  title: ({ session }, { say }) => say('print.dayList.documentTitle', { number: session.number }),
  paper: (view, letterhead) => <DayListPaper view={view} letterhead={letterhead} />,
}

function DayListPaper({ view, letterhead }: { readonly view: DayList; readonly letterhead: Letterhead }) {
  const text = useText()
  const { say } = text
  const title = say('print.dayList.title')
  const divided = groups(view.rows)
  // Where nobody has a slot and the day has none, nobody is without one either.
  const day = divided.length === 1 && view.slots.length === 0 ? 'whole' : 'divided'
  const parts = [...divided.map((group) => groupTable(group, day, text)), ...openPlaces(view.slots, text)]
  return <Pages title={title} session={view.session} letterhead={letterhead} parts={parts} />
}

interface Group {
  readonly slot: string | null
  readonly rows: readonly Row[]
  /** How many stand before its first. */
  readonly before: number
}

/** In the order of the rows. A day without slots is one group. */
function groups(rows: readonly Row[]): Group[] {
  const slots = rows.length === 0 ? [null] : [...new Set(rows.map(({ slot }) => slot))]
  return slots.map((slot) => ({
    slot,
    rows: rows.filter((row) => row.slot === slot),
    before: rows.findIndex((row) => row.slot === slot),
  }))
}

function groupTable({ slot, rows, before }: Group, day: 'whole' | 'divided', text: Text): Part {
  const { say } = text
  const words = slot === null ? say('print.dayList.noSlot') : slotWords(slot)
  const count = rows.length
  const caption =
    day === 'whole' && slot === null
      ? say('print.dayList.all', { count })
      : say('print.dayList.group', { slot: words, count })
  return { ...tableOf(caption, columns(text, Math.max(0, before)), rows), headed: true }
}

function openPlaces(slots: DayList['slots'], { say }: Text): Part[] {
  const open = slots.filter((slot) => slot.open > 0)
  if (open.length === 0) return []
  const content = (
    <>
      <h2 className="paper-heading">{say('print.dayList.openPlaces')}</h2>
      <ul className="open-places">
        {open.map((slot) => (
          <li key={slot.from}>{say('print.dayList.openIn', { slot: slotWords(slotName(slot)), count: slot.open })}</li>
        ))}
      </ul>
    </>
  )
  return [{ kind: 'solid', content }]
}

const box = (): React.ReactNode => <span className="tick" />

const columns = ({ say, sayBirth, sayNumber }: Text, before: number): PaperColumn<Row>[] => [
  { key: 'line', head: '', width: 5, align: 'end', cell: (_, index) => sayNumber(before + index + 1) },
  { key: 'token', head: say('print.token'), width: 9, cell: () => <span className="write-in" /> },
  { key: 'name', head: say('print.name'), width: 34, names: true, cell: (row) => <Names of={row} /> },
  { key: 'birth', head: say('print.birth'), width: 12, cell: ({ birth }) => sayBirth(birth) },
  { key: 'gender', head: say('print.gender'), width: 9, cell: ({ gender }) => say(`genders.${gender}`) },
  { key: 'mobile', head: say('print.mobile'), width: 8, cell: ({ mobileEnd }) => mobileEnd ?? '' },
  { key: 'reference', head: say('print.reference'), width: 16, cell: ({ referenceId }) => referenceId ?? '' },
  { key: 'came', head: say('print.dayList.came'), width: 7, align: 'middle', cell: box },
]
