/** The doses, one a row, in the order given. One rule: each stands alone and says its vaccine in full. */
import type { CertificatePage } from '#contract/certificates'
import { Labelled, Said, type SaidProps } from './said.tsx'

type Dose = CertificatePage['doses'][number]

const columns = ['dose', 'day', 'vaccine', 'lot', 'vaccinator'] as const

const heads: { readonly [C in (typeof columns)[number]]: SaidProps['say'] } = {
  dose: ({ words }) => words.dose,
  day: ({ words }) => words.day,
  vaccine: ({ words }) => words.vaccine,
  lot: ({ words }) => words.lot,
  vaccinator: ({ words }) => `${words.vaccinator} · ${words.place}`,
}

const numberOf =
  ({ number, of }: Dose): SaidProps['say'] =>
  ({ words, put }) =>
    put(words.doseOf, { number, of })

export function DoseTable({ doses }: Pick<CertificatePage, 'doses'>) {
  return (
    <table className="doses">
      <caption>
        <Said say={({ words }) => words.doses} />
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={`dose-${column}`}>
              <Said as="stack" say={heads[column]} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {doses.map((dose) => (
          <DoseRow key={dose.number} dose={dose} />
        ))}
      </tbody>
    </table>
  )
}

function DoseRow({ dose }: { readonly dose: Dose }) {
  const { product, maker, lot, day, vaccinator, centre } = dose
  return (
    <tr>
      <th scope="row">
        <Said as="stack" say={numberOf(dose)} />
      </th>
      <td>
        <Said as="stack" say={(printed) => printed.day(day)} />
      </td>
      <td>
        <strong>{product}</strong>
        <span className="below">{maker}</span>
      </td>
      <td>{lot}</td>
      <td>
        {vaccinator}
        <span className="below">{centre}</span>
      </td>
    </tr>
  )
}

/** The same on a slip, which is too narrow for a table. */
export function DoseList({ doses }: Pick<CertificatePage, 'doses'>) {
  return (
    <>
      {doses.map((dose) => (
        <section className="dose" key={dose.number}>
          <h3>
            <Said say={({ words }) => words.dose} />: <Said say={numberOf(dose)} />
          </h3>
          <dl className="facts">
            <Labelled label={heads.day}>
              <Said say={(printed) => printed.day(dose.day)} />
            </Labelled>
            <Labelled label={heads.vaccine}>
              {dose.product} <span className="light">{dose.maker}</span>
            </Labelled>
            <Labelled label={heads.lot}>{dose.lot}</Labelled>
            <Labelled label={heads.vaccinator}>
              {dose.vaccinator} <span className="light">{dose.centre}</span>
            </Labelled>
          </dl>
        </section>
      ))}
    </>
  )
}
