/**
 * Fallback sheets as they are printed: one A4 page across for each, in English and Hindi. One rule: black on white, and
 * room to write by hand; a row's code stands where no pen comes.
 */
import './fallback-sheets.css'
import type { ReactNode } from 'react'
import type { SheetPage } from '#contract/sheets'
import { Both } from './both.tsx'
import { textFor } from '../text/use-text.ts'
import type { Kind } from './kind.ts'
import { RowCode } from './row-code.tsx'

const columns = [
  'row',
  'token',
  'name',
  'birth',
  'gender',
  'mobile',
  'document',
  'dose',
  'product',
  'lot',
  'vial',
  'time',
  'vaccinator',
  'exit',
] as const

export const fallbackSheets: Kind<'sheets.page'> = {
  speaks: 'both',
  title: ({ sheets }, { say }) => say('fallback.documentTitle', { first: sheets[0]?.sheet ?? '' }),
  paper: (page) => <FallbackSheets page={page} />,
}

function FallbackSheets({ page }: { readonly page: SheetPage }) {
  return (
    <main>
      {page.sheets.map((sheet) => (
        <FallbackSheet key={sheet.sheet} page={page} sheet={sheet} />
      ))}
    </main>
  )
}

interface OneSheet {
  readonly page: SheetPage
  readonly sheet: SheetPage['sheets'][number]
}

function FallbackSheet({ page, sheet: { sheet, codes } }: OneSheet) {
  return (
    <section className="fallback-sheet">
      <Head page={page} sheet={sheet} />
      <Steps />
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={`fallback-${column}`}>
                <Both as="stack" say={({ say }) => say(`fallback.columns.${column}`)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {codes.map((code, index) => (
            <Row key={code} code={code} row={index + 1} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Head({ page: { centre, session, practice }, sheet }: { readonly page: SheetPage; readonly sheet: string }) {
  return (
    <header className="fallback-head">
      <div>
        <h1>
          <Both as="stack" say={({ say }) => say('fallback.title')} />
        </h1>
        <p>
          {centre.name} ({centre.code}), {centre.district}, {centre.state}
        </p>
      </div>
      <div className="fallback-lines">
        <Line label="session">
          {session !== null &&
            textFor('en').say('fallback.sessionOf', { number: session.number, product: session.product })}
        </Line>
        <Line label="date">{session !== null && textFor('en').sayDate(session.date)}</Line>
        <Line label="why" />
        <Line label="verifier" />
        <Line label="inCharge" />
      </div>
      <div className="fallback-number">
        {practice && (
          <strong className="fallback-practice">
            <Both say={({ say }) => say('fallback.practice')} />
          </strong>
        )}
        <Both say={({ say }) => say('fallback.sheet')} />
        <strong>{sheet}</strong>
      </div>
    </header>
  )
}

/** Printed where it is known, else a line to write on. */
function Line({
  label,
  children = null,
}: {
  readonly label: 'session' | 'date' | 'why' | 'verifier' | 'inCharge'
  readonly children?: ReactNode
}) {
  return (
    <p className={`fallback-line fallback-line-${label}`}>
      <Both say={({ say }) => say(`fallback.${label}`)} />
      <span className="fallback-written">{children}</span>
    </p>
  )
}

function Steps() {
  return (
    <div className="fallback-steps">
      {(['en', 'hi'] as const).map((language) => (
        <ol key={language} lang={language}>
          {(['one', 'two', 'three', 'four'] as const).map((step) => (
            <li key={step}>{textFor(language).say(`fallback.steps.${step}`)}</li>
          ))}
        </ol>
      ))}
    </div>
  )
}

/** Codes stand left and right by turns: one below the other they would lack the white that a reader needs between. */
function Row({ code, row }: { readonly code: string; readonly row: number }) {
  const parity = row % 2 === 0 ? 'even' : 'odd'
  return (
    <tr>
      <th scope="row" className={`fallback-code fallback-code-${parity}`}>
        <RowCode text={code} />
        <span>{row}</span>
      </th>
      {columns.slice(1).map((column) => (
        <td key={column} className={`fallback-${column}`}>
          {column === 'gender' && <Both as="stack" say={({ say }) => say('fallback.genders')} />}
        </td>
      ))}
    </tr>
  )
}
