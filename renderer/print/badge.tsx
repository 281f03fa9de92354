/** A badge for a round of seals. One rule: it says on its face what it is good for, and what it is not. */
import './print.css'
import type { OutputOf } from '#contract/calls'
import type { Letterhead } from '#contract/papers'
import { Both } from './both.tsx'
import { qrPathOf } from '../certificate/qr-path.ts'
import type { Kind } from './kind.ts'
import { PracticeBand } from './practice.tsx'

type Badge = OutputOf<'badges.page'>

export const badge: Kind<'badges.page'> = {
  speaks: 'both',
  title: (_, { say }) => say('print.badge.documentTitle'),
  paper: (view, letterhead) => <Card view={view} letterhead={letterhead} />,
}

function Card({ view, letterhead }: { readonly view: Badge; readonly letterhead: Letterhead }) {
  const { centre, practice, printedAt, printedBy } = letterhead
  const { modules, path } = qrPathOf(view.code)
  return (
    <main className="slip badge">
      {practice && <PracticeBand />}
      <p>
        {centre.name} {centre.code}
      </p>
      <h1 className="slip-name">{view.name}</h1>
      <p>
        <Both say={({ say }) => view.roles.map((role) => say(`roles.${role}`)).join(' · ')} />
      </p>
      {/* The code is for the scanner; who reads aloud is not to read it. */}
      <svg className="badge-code" viewBox={`0 0 ${modules} ${modules}`} shapeRendering="crispEdges" aria-hidden="true">
        <path d={path} />
      </svg>
      <p className="slip-wrong">
        <Both as="stack" say={({ say }) => say('print.badge.use')} />
      </p>
      <p>
        <Both as="stack" say={({ say }) => say('print.badge.lost')} />
      </p>
      <p className="slip-foot">
        <Both
          as="stack"
          say={({ say, sayMoment }) => say('print.printed', { at: sayMoment(printedAt), by: printedBy })}
        />
      </p>
    </main>
  )
}
