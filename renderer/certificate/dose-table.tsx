/** The doses, one a row, in the order given. One rule: each row stands alone and says its vaccine in full. */
import type { CertificatePage } from '#contract/certificates'
import { Both } from './both.tsx'

const columns = ['dose', 'day', 'vaccine', 'lot', 'vaccinator'] as const

export function DoseTable({ doses }: Pick<CertificatePage, 'doses'>) {
  return (
    <table className="doses">
      <caption>
        <Both say={({ say }) => say('certificate.doses')} />
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={`dose-${column}`}>
              <Both as="stack" say={({ say }) => say(`certificate.${column}`)} />
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

function DoseRow({ dose }: { readonly dose: CertificatePage['doses'][number] }) {
  const { number, of, product, maker, lot, day, vaccinator, centre } = dose
  return (
    <tr>
      <th scope="row">
        <Both as="stack" say={({ say }) => say('certificate.doseOf', { number, of })} />
      </th>
      <td>
        <Both as="stack" say={({ sayDate }) => sayDate(day)} />
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
