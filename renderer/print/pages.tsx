/**
 * A paper of as many A4 pages as it takes. One rule: every page says by itself whose it is, what it is, which of how many,
 * when and by whom it was printed, and whether it is practice.
 */
import './print.css'
import { Fragment, useLayoutEffect, useRef, useState } from 'react'
import type { Letterhead, PaperSession } from '#contract/papers'
import { useText } from '../text/use-text.ts'
import { type Measured, paginate, type Slice } from './paginate.ts'
import { type Part, PartOn } from './part.tsx'
import { PracticeBand, PracticeGround } from './practice.tsx'

export interface PagesProps {
  readonly title: string
  readonly session: PaperSession | null
  readonly letterhead: Letterhead
  readonly parts: readonly Part[]
  /** The long side below, for tables with many columns. */
  readonly across?: boolean
}

/** All on one page first, to be measured; then each part on its page. */
export function Pages(props: PagesProps) {
  const { parts, across = false } = props
  const all = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState<readonly (readonly Slice[])[] | null>(null)
  useLayoutEffect(() => {
    if (all.current !== null) setPages(paginate(measure(all.current, parts), all.current.clientHeight))
  }, [parts])
  const shown = pages ?? [parts.map((_, part) => ({ part, from: 0, to: Number.MAX_SAFE_INTEGER }))]
  return (
    <main className={across ? 'paper paper-across' : 'paper'}>
      {shown.map((slices, index) => (
        <section className="page" key={index}>
          {props.letterhead.practice && <PracticeGround />}
          <Head {...props} />
          <div className="page-body" ref={pages === null ? all : null}>
            {slices.map(({ part, from, to }) => {
              const one = parts[part]
              return <Fragment key={part}>{one !== undefined && <PartOn part={one} from={from} to={to} />}</Fragment>
            })}
          </div>
          <Foot {...props} page={index + 1} pages={shown.length} />
        </section>
      ))}
    </main>
  )
}

function measure(body: HTMLElement, parts: readonly Part[]): Measured[] {
  return [...body.children].map((element, index) => {
    const part = parts[index]
    if (part?.kind !== 'table') return { kind: 'solid', height: tall(element) }
    const rows = [...element.querySelectorAll('tbody > tr')].map(tall)
    return { kind: 'table', rows, head: tall(element) - rows.reduce((sum, height) => sum + height, 0) }
  })
}

const tall = (element: Element): number => element.getBoundingClientRect().height

function Head({ title, session, letterhead: { centre, practice } }: PagesProps) {
  const { say, sayDate } = useText()
  return (
    <header className="page-head">
      {practice && <PracticeBand />}
      <div>
        <h1>{title}</h1>
        {session !== null && (
          <p>
            {say('print.session', {
              number: session.number,
              product: session.product,
              date: sayDate(session.date),
            })}
          </p>
        )}
      </div>
      <p className="page-centre">
        <strong>{centre.name}</strong> {centre.code}
        <span className="below">
          {centre.district}, {centre.state}
        </span>
      </p>
    </header>
  )
}

interface FootProps extends PagesProps {
  readonly page: number
  readonly pages: number
}

function Foot({ letterhead: { printedAt, printedBy }, page, pages }: FootProps) {
  const { say, sayMoment } = useText()
  return (
    <footer className="page-foot">
      <p>{say('print.printed', { at: sayMoment(printedAt), by: printedBy })}</p>
      <p>{say('print.pageOf', { page, pages })}</p>
    </footer>
  )
}
