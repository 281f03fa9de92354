/** The list for the gate, printed the evening before: whoever comes is found by name, ticked, and given a token. */
import type { DayList, Letterhead } from '#contract/papers'
import { type Text, useText } from '../text/use-text.ts'
import type { Kind } from './kind.ts'
import { Names } from './names.tsx'
import { Pages } from './pages.tsx'
import { type PaperColumn, tableOf } from './part.tsx'

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
  const parts = [tableOf(title, columns(text), view.rows)]
  return <Pages title={title} session={view.session} letterhead={letterhead} parts={parts} />
}

const box = (): React.ReactNode => <span className="tick" />

const columns = ({ say, sayBirth, sayNumber }: Text): PaperColumn<Row>[] => [
  { key: 'line', head: '', width: 5, align: 'end', cell: (_, index) => sayNumber(index + 1) },
  { key: 'token', head: say('print.token'), width: 9, cell: () => <span className="write-in" /> },
  { key: 'name', head: say('print.name'), width: 24, names: true, cell: (row) => <Names of={row} /> },
  { key: 'birth', head: say('print.birth'), width: 12, cell: ({ birth }) => sayBirth(birth) },
  { key: 'gender', head: say('print.gender'), width: 9, cell: ({ gender }) => say(`genders.${gender}`) },
  { key: 'mobile', head: say('print.mobile'), width: 8, cell: ({ mobileEnd }) => mobileEnd ?? '' },
  { key: 'reference', head: say('print.reference'), width: 16, cell: ({ referenceId }) => referenceId ?? '' },
  { key: 'slot', head: say('print.dayList.slot'), width: 10, cell: ({ slot }) => slot ?? '' },
  { key: 'came', head: say('print.dayList.came'), width: 7, align: 'middle', cell: box },
]
