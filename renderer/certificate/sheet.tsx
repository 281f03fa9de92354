/**
 * The certificate as it is printed: one A4 page in English and Hindi. One rule: nothing on it is said by colour, and it
 * shows nothing that the signed code does not hold, save the copy's number and the hour of printing.
 */
import './sheet.css'
import type { CertificatePage } from '#contract/certificates'
import type { Instant } from '#contract/fields'
import { textFor } from '../text/use-text.ts'
import { Both } from './both.tsx'
import { CodeSquare } from './code-square.tsx'
import { DoseTable } from './dose-table.tsx'
import { Fact } from './facts.tsx'
import { PersonBlock, PersonName } from './person-block.tsx'
import { readableId } from './readable-id.ts'

export interface SheetProps {
  readonly page: CertificatePage
  readonly printedAt: Instant
}

export function Sheet({ page, printedAt }: SheetProps) {
  return (
    <main className="sheet">
      {page.practice && <Practice />}
      <header className="sheet-head">
        <div className="sheet-title">
          <p className="kind">
            <Both say={({ say }) => say('certificate.kind')} />
          </p>
          <h1>
            <Both as="stack" say={({ say }) => say(`certificate.titles.${page.title}`)} />
          </h1>
          <Given doses={page.doses} />
          <PersonName person={page.person} />
        </div>
        <div className="sheet-mark">
          <CodeSquare code={page.code} />
          <NotValid page={page} />
          {page.copy > 1 && <Duplicate copy={page.copy} printedAt={printedAt} />}
        </div>
      </header>
      <PersonBlock person={page.person} />
      <DoseTable doses={page.doses} />
      <NextDose next={page.next} />
      <Origin page={page} />
      <Standing />
    </main>
  )
}

function Given({ doses }: Pick<CertificatePage, 'doses'>) {
  const last = doses.at(-1)
  if (last === undefined) return null
  const { number, of } = last
  return (
    <p className="given">
      <Both say={({ say }) => say('certificate.given', { number, of })} />
    </p>
  )
}

/** One that was corrected or taken back says so wherever it is printed again. */
function NotValid({ page: { standing, replacedBy } }: { readonly page: CertificatePage }) {
  if (standing === 'valid') return null
  return (
    <p className="duplicate">
      <strong className="not-valid">
        <Both as="stack" say={({ say }) => say(`certificate.standing.${standing}`)} />
      </strong>
      {replacedBy !== null && <Both say={({ say }) => say('certificate.replacedBy', { id: readableId(replacedBy) })} />}
    </p>
  )
}

/** The hour of printing tells one copy from another; it is no part of what was signed. */
function Duplicate({ copy, printedAt }: { readonly copy: number; readonly printedAt: Instant }) {
  return (
    <p className="duplicate">
      <strong>
        <Both say={({ say }) => say('certificate.duplicate')} />
      </strong>
      <Both say={({ say }) => say('certificate.copy', { copy })} />
      <span className="below">{textFor('en').sayMoment(printedAt)}</span>
    </p>
  )
}

/** Light enough for the text above it and for toner, in words and slanted, so that no copy of it looks real. */
function Practice() {
  return (
    <>
      <div className="practice-ground" aria-hidden="true">
        {[1, 2].map((line) => (
          <Both key={line} as="stack" say={({ say }) => say('certificate.practice')} />
        ))}
      </div>
      <p className="practice-words">
        <strong>
          <Both say={({ say }) => say('certificate.practice')} />
        </strong>
        <Both as="stack" say={({ say }) => say('certificate.practiceWords')} />
      </p>
    </>
  )
}

function NextDose({ next }: Pick<CertificatePage, 'next'>) {
  if (next === null) return null
  const { from, to } = next
  return (
    <section className="next">
      <h3>
        <Both say={({ say }) => say('certificate.next')} />
      </h3>
      <p>
        <Both
          say={({ say, sayDate }) =>
            to === null
              ? say('certificate.nextFrom', { from: sayDate(from) })
              : say('certificate.nextWindow', { from: sayDate(from), to: sayDate(to) })
          }
        />
      </p>
    </section>
  )
}

function Origin({ page: { centre, id, issuedAt, device, replaces } }: { readonly page: CertificatePage }) {
  return (
    <dl className="facts facts-origin">
      <Fact wide label={({ say }) => say('certificate.issuedBy')}>
        {centre.name} ({centre.code}), {centre.district}, {centre.state}
      </Fact>
      <Fact label={({ say }) => say('certificate.id')}>
        <span className="digits">{readableId(id)}</span>
        {replaces !== null && (
          <span className="below">
            <Both say={({ say }) => say('certificate.replaces', { id: readableId(replaces) })} />
          </span>
        )}
      </Fact>
      <Fact label={({ say }) => say('certificate.issuedAt')}>
        <Both as="stack" say={({ say, sayMoment }) => say('certificate.moment', { at: sayMoment(issuedAt) })} />
      </Fact>
      <Fact label={({ say }) => say('certificate.device')}>
        <span className="digits">{device}</span>
      </Fact>
    </dl>
  )
}

function Standing() {
  return (
    <footer className="standing">
      <p className="worthless">
        <Both as="halves" say={({ say }) => say('certificate.worthless')} />
      </p>
      <p>
        <Both as="halves" say={({ say }) => say('certificate.verify')} />
      </p>
    </footer>
  )
}
