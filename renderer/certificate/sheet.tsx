/**
 * The certificate as it is printed, on A4, A5 or a slip, in English and the language beside it. One rule: nothing on it
 * is said by colour, and of the person and the doses it shows nothing that the signed code does not hold.
 */
import './letters.css'
import './sheet.css'
import './parts.css'
import './fit.css'
import type { CertificatePage } from '#contract/certificates'
import type { Instant } from '#contract/fields'
import { CodeSquare } from './code-square.tsx'
import { DoseList, DoseTable } from './dose-table.tsx'
import { Marks } from './marks.tsx'
import { HowToCheck, Origin } from './origin.tsx'
import { PersonBlock, PersonName } from './person-block.tsx'
import { Beside, Said } from './said.tsx'

export interface SheetProps {
  readonly page: CertificatePage
  readonly printedAt: Instant
}

export function Sheet(props: SheetProps) {
  const { language, size } = props.page
  return <Beside value={language}>{size === 'slip' ? <Slip {...props} /> : <WholeSheet {...props} />}</Beside>
}

function WholeSheet({ page, printedAt }: SheetProps) {
  return (
    <main className={`sheet sheet-${page.size}`}>
      <Marks page={page} printedAt={printedAt} />
      <header className="sheet-head">
        <div className="sheet-title">
          <Title page={page} />
          <PersonName person={page.person} />
        </div>
        <CodeSquare code={page.code} size={page.size} />
      </header>
      <PersonBlock person={page.person} />
      <DoseTable doses={page.doses} />
      <NextDose next={page.next} />
      <Origin page={page} />
      <HowToCheck helpline={page.helpline} />
    </main>
  )
}

/** All under each other, the name and the code first. */
function Slip({ page, printedAt }: SheetProps) {
  return (
    <main className="sheet sheet-slip">
      <Marks page={page} printedAt={printedAt} />
      <Title page={page} />
      <PersonName person={page.person} />
      <CodeSquare code={page.code} size={page.size} />
      <PersonBlock person={page.person} />
      <DoseList doses={page.doses} />
      <NextDose next={page.next} />
      <Origin page={page} />
      <HowToCheck helpline={page.helpline} />
    </main>
  )
}

function Title({ page: { title, doses } }: { readonly page: CertificatePage }) {
  const last = doses.at(-1)
  return (
    <>
      <p className="kind">
        <Said say={({ words }) => words.kind} />
      </p>
      <h1>
        <Said as="stack" say={({ words }) => words.titles[title]} />
      </h1>
      {last !== undefined && (
        <p className="given">
          <Said
            say={({ words, put }) => `${words.doses}: ${put(words.doseOf, { number: last.number, of: last.of })}`}
          />
        </p>
      )}
    </>
  )
}

function NextDose({ next }: Pick<CertificatePage, 'next'>) {
  if (next === null) return null
  const { from, to } = next
  return (
    <section className="next">
      <h3>
        <Said say={({ words }) => words.next} />
      </h3>
      <p>
        <Said
          as="stack"
          say={({ words, put, day }) =>
            to === null
              ? put(words.nextFrom, { from: day(from) })
              : put(words.nextWindow, { from: day(from), to: day(to) })
          }
        />
      </p>
    </section>
  )
}
