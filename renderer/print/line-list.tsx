/** The line list: everyone of a session and what became of them, with the ends of numbers only. */
import type { Letterhead, LineList, LineListRow } from '#contract/papers'
import { type Text, useText } from '../text/use-text.ts'
import type { Kind } from './kind.ts'
import { sayFlags, sayVisit } from './line-words.ts'
import { Names } from './names.tsx'
import { Pages } from './pages.tsx'
import { type PaperColumn, tableOf } from './part.tsx'

export const lineList: Kind<'papers.lineList'> = {
  speaks: 'screen',
  measured: true,
  title: ({ session }, { say }) => say('print.lineList.documentTitle', { number: session.number }),
  paper: (view, letterhead) => <LineListPaper view={view} letterhead={letterhead} />,
}

function LineListPaper({ view, letterhead }: { readonly view: LineList; readonly letterhead: Letterhead }) {
  const text = useText()
  const title = text.say('print.lineList.title')
  const parts = [tableOf(title, columns(text), view.rows)]
  return <Pages title={title} session={view.session} letterhead={letterhead} parts={parts} across />
}

const columns = (text: Text): PaperColumn<LineListRow>[] => {
  const { say, sayBirth, sayNumber, sayTime } = text
  return [
    { key: 'token', head: say('print.token'), width: 5, align: 'end', cell: ({ token }) => token ?? '' },
    { key: 'name', head: say('print.name'), width: 20, names: true, cell: (row) => <Names of={row} /> },
    { key: 'birth', head: say('print.birth'), width: 8.5, cell: ({ birth }) => sayBirth(birth) },
    { key: 'gender', head: say('print.gender'), width: 6, cell: ({ gender }) => say(`genders.${gender}`) },
    { key: 'mobile', head: say('print.mobile'), width: 5.5, cell: ({ mobileEnd }) => mobileEnd ?? '' },
    {
      key: 'document',
      head: say('print.document'),
      width: 11,
      cell: ({ document }) =>
        document === null ? (
          ''
        ) : (
          <>
            {say(`documents.${document.kind}`)} <span className="masked">{document.masked}</span>
          </>
        ),
    },
    {
      key: 'dose',
      head: say('print.dose'),
      width: 4,
      cell: ({ dose }) => (dose === null ? '' : sayNumber(dose.number)),
    },
    {
      key: 'lot',
      head: say('print.lotAndVial'),
      width: 10,
      cell: ({ dose }) =>
        dose === null ? (
          ''
        ) : (
          <>
            {dose.product}
            <span className="below">
              {dose.lot}
              {dose.vial !== null && ` · ${dose.vial}`}
            </span>
          </>
        ),
    },
    { key: 'vaccinator', head: say('print.vaccinator'), width: 10, cell: ({ dose }) => dose?.vaccinator ?? '' },
    { key: 'time', head: say('print.time'), width: 5, cell: ({ dose }) => (dose === null ? '' : sayTime(dose.at)) },
    {
      key: 'became',
      head: say('print.lineList.became'),
      width: 15,
      cell: (row) => (
        <>
          {sayVisit(row, text)}
          <span className="below">{sayFlags(row, text)}</span>
        </>
      ),
    },
  ]
}
