/**
 * The papers of the session: printed or saved, each time under a name. One rule: what went out stands below with who took
 * it; a list of people is no look-up book.
 */
import { useState } from 'react'
import type { ListName } from '#contract/papers'
import type { CentreView, SessionView, StaffView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segments } from '../../ui/segments.tsx'
import { usePrinter } from '../../printing/use-printer.ts'
import { usePrinterName } from '../settings/printer-choice.tsx'
import { CertificateRun } from './certificate-run.tsx'
import { type PaperNews, usePapers } from './use-papers.ts'

export interface PapersProps {
  readonly session: SessionView
  readonly me: StaffView
}

export function Papers({ session, me }: PapersProps) {
  const centre = useAsk('setup.state', {}).value?.centre ?? null
  const kinds = papersFor(me)
  if (centre === null || kinds.length === 0) return null
  return <PapersOf session={session} centre={centre} kinds={kinds} />
}

interface PapersOfProps {
  readonly session: SessionView
  readonly centre: CentreView
  readonly kinds: readonly ListName[]
}

function PapersOf({ session, centre, kinds }: PapersOfProps) {
  const { say } = useText()
  const [chosen, choose] = useState<Paper | null>(null)
  const what = chosen ?? (session.today ? 'tally' : 'day-list')
  return (
    <section className="stack" aria-label={say('session.papers.title')}>
      <h2>{say('session.papers.title')}</h2>
      <Segments
        id="papers-kind"
        label={say('session.papers.which')}
        segments={[...kinds, 'certificates' as const].map((value) => ({
          value,
          label: say(`session.papers.names.${value}`),
        }))}
        value={what}
        onChoose={choose}
        onGoOn={() => undefined}
        letter="p"
      />
      {what === 'certificates' ? (
        <CertificateRun session={session} />
      ) : (
        <ListPaper session={session} centre={centre} what={what} />
      )}
      <WentOut sessionId={session.id} />
    </section>
  )
}

type Paper = ListName | 'certificates'

interface ListPaperProps {
  readonly session: SessionView
  readonly centre: CentreView
  readonly what: ListName
}

function ListPaper({ session, centre, what }: ListPaperProps) {
  const { say } = useText()
  const { busy, news, print, savePdf, saveTable } = usePapers(session, centre, what)
  const printer = usePrinterName(usePrinter('sheet'))
  return (
    <>
      <div className="row">
        <ActButton chord="F7" does={say('session.papers.print')} onAct={() => void print()} busy={busy}>
          {say('session.papers.print')}
        </ActButton>
        <ActButton chord="alt+s" onAct={() => void savePdf()} busy={busy}>
          {say('session.papers.pdf')}
        </ActButton>
        {what !== 'day-list' && (
          <>
            <ActButton chord="alt+c" onAct={() => void saveTable(what, 'csv')} busy={busy}>
              {say('session.papers.csv')}
            </ActButton>
            <ActButton chord="alt+x" onAct={() => void saveTable(what, 'xlsx')} busy={busy}>
              {say('session.papers.xlsx')}
            </ActButton>
          </>
        )}
        <span className="soft">{say('session.papers.printer', { name: printer })}</span>
      </div>
      {news !== null && <NewsLine news={news} />}
    </>
  )
}

/** The line list has everybody on it: it is the in-charge's alone. */
function papersFor({ roles }: StaffView): readonly ListName[] {
  if (roles.includes('in-charge')) return ['day-list', 'tally', 'line-list']
  return roles.includes('verifier') ? ['day-list', 'tally'] : []
}

function NewsLine({ news }: { readonly news: PaperNews }) {
  const { say, sayRefusal } = useText()
  if (news.kind === 'refused') return <Notice kind="stop">{sayRefusal(news.call, news.refused)}</Notice>
  return (
    <Notice kind="info">
      {news.kind === 'saved' ? say('session.papers.saved', { file: news.file }) : say('session.papers.sent')}
    </Notice>
  )
}

const SHOWN = 5

function WentOut({ sessionId }: { readonly sessionId: SessionView['id'] }) {
  const { say, sayMoment } = useText()
  const { value: exports } = useAsk('papers.exports', { sessionId })
  if (exports === undefined || exports.length === 0) return null
  return (
    <div>
      <h3>{say('session.papers.wentOut', { count: exports.length })}</h3>
      <ul className="reasons soft">
        {exports.slice(0, SHOWN).map(({ id, what, medium, at, by }) => (
          <li key={id}>
            {say('session.papers.out', {
              what: say(`session.papers.names.${what}`),
              medium: say(`session.papers.media.${medium}`),
              by,
              at: sayMoment(at),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}
