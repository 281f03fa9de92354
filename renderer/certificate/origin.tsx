/** Where it comes from, how long its code holds, and how it is checked. */
import type { CertificatePage } from '#contract/certificates'
import { readableId } from './readable-id.ts'
import { Labelled, Said } from './said.tsx'

export function Origin({ page }: { readonly page: CertificatePage }) {
  const { centre, id, issuedAt, validTo, device, replaces } = page
  return (
    <dl className="facts facts-origin">
      <Labelled label={({ words }) => words.id}>
        <span className="digits">{readableId(id)}</span>
      </Labelled>
      <Labelled label={({ words }) => words.issuedAt}>
        <Said as="stack" say={(printed) => printed.moment(issuedAt)} />
      </Labelled>
      {validTo !== null && (
        <Labelled label={({ words }) => words.validTo}>
          <Said as="stack" say={(printed) => printed.dayOf(validTo)} />
        </Labelled>
      )}
      <Labelled wide label={({ words }) => words.issuedBy}>
        {centre.name} ({centre.code}), {centre.district}, {centre.state}
      </Labelled>
      <Labelled label={({ words }) => words.device}>
        <span className="digits">{device}</span>
      </Labelled>
      {replaces !== null && (
        <Labelled label={({ words }) => words.replaces}>
          <span className="digits">{readableId(replaces)}</span>
        </Labelled>
      )}
    </dl>
  )
}

export function HowToCheck({ helpline }: Pick<CertificatePage, 'helpline'>) {
  return (
    <footer className="check">
      <p className="worthless">
        <Said as="halves" say={({ words }) => words.worthless} />
      </p>
      <p>
        <Said as="halves" say={({ words }) => words.verify} />
      </p>
      {helpline !== null && (
        <p>
          <Said say={({ words }) => words.helpline} /> <strong className="digits">{helpline}</strong>
        </p>
      )}
    </footer>
  )
}
