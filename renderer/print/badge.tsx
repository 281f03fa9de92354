/** A badge for a round of seals. One rule: it says on its face what it is good for, and what it is not. */
import './print.css'
import type { OutputOf } from '#contract/calls'
import type { Letterhead } from '#contract/papers'
import { Both } from './both.tsx'
import { qrPathOf } from '../certificate/qr-path.ts'
import type { Kind } from './kind.ts'
import { SlipFoot, SlipHead } from './slip-parts.tsx'

type Badge = OutputOf<'badges.page'>

export const badge: Kind<'badges.page'> = {
  speaks: 'both',
  title: (_, { say }) => say('print.badge.documentTitle'),
  paper: (view, letterhead) => <Card view={view} letterhead={letterhead} />,
}

function Card({ view, letterhead }: { readonly view: Badge; readonly letterhead: Letterhead }) {
  const { modules, path } = qrPathOf(view.code)
  return (
    <main className="slip badge">
      <SlipHead {...letterhead} />
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
      <SlipFoot {...letterhead} />
    </main>
  )
}
