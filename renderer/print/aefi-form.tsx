/** The case reporting form as paper. One rule: a line that nobody has filled in is there to be filled in by hand. */
import type { CaseView } from '#contract/aefi'
import { NO_FACTS } from '#domain/aefi/standing'
import { emptyFacts, wordsOfFacts } from '../screens/observation/fact-words.ts'
import { type Text, useText } from '../text/use-text.ts'
import type { Kind } from './kind.ts'
import { Names } from './names.tsx'
import { Pages } from './pages.tsx'
import { type PaperColumn, type Part, tableOf } from './part.tsx'

export const aefiForm: Kind<'aefi.case'> = {
  speaks: 'screen',
  measured: true,
  title: (_, { say }) => say('print.aefiForm.documentTitle'),
  paper: (view, letterhead) => <Form view={view} letterhead={letterhead} />,
}

interface FormProps {
  readonly view: CaseView
  readonly letterhead: Parameters<typeof aefiForm.paper>[1]
}

function Form({ view, letterhead }: FormProps) {
  const text = useText()
  const { say } = text
  const parts: Part[] = [
    { kind: 'solid', content: <Number view={view} /> },
    lines(say('aefi.case.known'), known(view, text), text),
    lines(say('print.aefiForm.stands'), stands(view, text), text),
    lines(say('aefi.case.history'), history(view, text), text),
    { kind: 'solid', content: <Signatures /> },
  ]
  return <Pages title={say('print.aefiForm.title')} session={null} letterhead={letterhead} parts={parts} />
}

function Number({ view }: Pick<FormProps, 'view'>) {
  const { say } = useText()
  return (
    <p>
      <strong>{view.districtNumber ?? view.number}</strong>{' '}
      {view.districtNumber === null ? say('aefi.case.provisional') : say('aefi.case.ours', { number: view.number })}
    </p>
  )
}

interface Line {
  readonly name: string
  readonly words: React.ReactNode
}

const lines = (caption: string, rows: readonly Line[], { say }: Text): Part =>
  tableOf(caption, columns(caption, say), rows)

const columns = (caption: string, say: Text['say']): PaperColumn<Line>[] => [
  { key: 'name', head: caption, width: 30, names: true, cell: ({ name }) => name },
  { key: 'words', head: say('print.aefiForm.entry'), width: 70, cell: ({ words }) => words },
]

function known(view: CaseView, { say, sayMoment }: Text): Line[] {
  const { person, dose } = view
  return [
    {
      name: say('aefi.case.person'),
      words: <Names of={{ name: view.name ?? say('aefi.list.unnamed'), nativeName: view.nativeName }} />,
    },
    {
      name: say('print.aefiForm.genderAndAge'),
      words: say('aefi.case.age', { gender: say(`genders.${person.gender}`), age: person.age }),
    },
    { name: say('aefi.case.mobile'), words: person.mobile },
    {
      name: say('aefi.case.dose'),
      words: `${say('aefi.case.doseWords', { product: view.productName, number: dose.number })}, ${sayMoment(dose.at)}`,
    },
    { name: say('aefi.case.lot'), words: view.lot },
    { name: say('aefi.case.vial'), words: dose.vialOpenedAt === null ? '' : sayMoment(dose.vialOpenedAt) },
    { name: say('aefi.case.vaccinator'), words: dose.vaccinator },
    { name: say('aefi.case.session'), words: dose.session },
    { name: say('aefi.case.place'), words: [dose.place, dose.district, dose.state].filter(Boolean).join(', ') },
    { name: say('aefi.case.reporter'), words: `${view.reporter}, ${sayMoment(view.reportedAt)}` },
  ]
}

/** What is known stands in its line; what is not has its line all the same. */
function stands({ facts }: CaseView, text: Text): Line[] {
  const filled = wordsOfFacts(facts, text)
  return emptyFacts(text).map(({ name }) => filled.find((line) => line.name === name) ?? { name, words: '' })
}

const history = ({ history: said }: CaseView, text: Text): Line[] =>
  said.map(({ at, by, facts }) => ({
    name: `${text.sayMoment(at)} ${by}`,
    words: wordsOfFacts({ ...NO_FACTS, ...facts }, text)
      .map(({ name, words }) => `${name}: ${words}`)
      .join(' · '),
  }))

function Signatures() {
  const { say } = useText()
  return (
    <dl className="signatures">
      {(['medicalOfficer', 'districtOfficer'] as const).map((who) => (
        <div key={who}>
          <dt>{say(`print.aefiForm.${who}`)}</dt>
          <dd>{say('print.tally.signature')}</dd>
        </div>
      ))}
    </dl>
  )
}
