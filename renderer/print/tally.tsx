/** The tally sheet: a session counted, with its charts, to be signed by those who answer for it. */
import type { Letterhead, Tally } from '#contract/papers'
import { HoursChart, WaitingChart } from '../figures/charts.tsx'
import { useText } from '../text/use-text.ts'
import type { Kind } from './kind.ts'
import { Pages } from './pages.tsx'
import type { Part } from './part.tsx'
import { type TallyGroup, tallyGroups } from './tally-groups.ts'

export const tally: Kind<'papers.tally'> = {
  speaks: 'screen',
  measured: true,
  title: ({ session }, { say }) => say('print.tally.documentTitle', { number: session.number }),
  paper: (view, letterhead) => <TallySheet view={view} letterhead={letterhead} />,
}

function TallySheet({ view, letterhead }: { readonly view: Tally; readonly letterhead: Letterhead }) {
  const text = useText()
  const groups = tallyGroups(view, text)
  const parts: Part[] = [
    { kind: 'solid', content: <Groups groups={groups} /> },
    { kind: 'solid', content: <Charts view={view} /> },
    { kind: 'solid', content: <Signatures /> },
  ]
  return <Pages title={text.say('print.tally.title')} session={view.session} letterhead={letterhead} parts={parts} />
}

/** Small tables in two columns; each stays whole. */
function Groups({ groups }: { readonly groups: readonly TallyGroup[] }) {
  return (
    <div className="tally-groups">
      {groups.map(({ key, title, lines }) => (
        <table key={key} className="paper-table tally-group">
          <caption>{title}</caption>
          <tbody>
            {lines.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="align-end">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}

function Charts({ view: { figures } }: { readonly view: Tally }) {
  return (
    <div className="tally-charts">
      <HoursChart figures={figures} />
      <WaitingChart figures={figures} />
    </div>
  )
}

function Signatures() {
  const { say } = useText()
  return (
    <dl className="signatures">
      {(['verifier', 'vaccinator', 'in-charge'] as const).map((role) => (
        <div key={role}>
          <dt>{say(`roles.${role}`)}</dt>
          <dd>{say('print.tally.signature')}</dd>
        </div>
      ))}
    </dl>
  )
}
