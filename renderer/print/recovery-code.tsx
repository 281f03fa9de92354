/** The code for the envelope. One rule: it is large enough to be read in bad light, and says where it belongs. */
import './print.css'
import type { OutputOf } from '#contract/calls'
import type { Letterhead } from '#contract/papers'
import { Both } from './both.tsx'
import type { Kind } from './kind.ts'
import { SlipFoot, SlipHead } from './slip-parts.tsx'

export const recoveryPaper: Kind<'recovery.page'> = {
  speaks: 'both',
  title: (_, { say }) => say('print.recovery.documentTitle'),
  paper: (view, letterhead) => <Paper view={view} letterhead={letterhead} />,
}

interface PaperProps {
  readonly view: OutputOf<'recovery.page'>
  readonly letterhead: Letterhead
}

function Paper({ view, letterhead }: PaperProps) {
  const groups = view.code.split(' ')
  return (
    <main className="slip">
      <SlipHead {...letterhead} />
      <p>
        <Both as="stack" say={({ say }) => say('print.recovery.title')} />
      </p>
      <h1 className="slip-name">{view.name}</h1>
      <p className="slip-code">
        {groups.slice(0, 2).join(' ')}
        <br />
        {groups.slice(2).join(' ')}
      </p>
      <p className="slip-wrong">
        <Both as="stack" say={({ say }) => say('print.recovery.keep')} />
      </p>
      <p>
        <Both as="stack" say={({ say }) => say('print.recovery.use')} />
      </p>
      <p>
        <Both as="stack" say={({ say }) => say('print.recovery.lost')} />
      </p>
      <SlipFoot {...letterhead} />
    </main>
  )
}
