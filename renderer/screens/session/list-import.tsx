/** The list of the day, from a file or as it was published. One rule: whatever was left out is shown with its reasons, row by row. */
import './list.css'
import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import type { SessionId } from '#contract/fields'
import type { ImportReport } from '#contract/lists'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { ListFeed } from './list-feed.tsx'
import { ListProgress } from './list-progress.tsx'
import { ListReport } from './list-report.tsx'
import { readListFile } from './read-list-file.ts'

type Outcome =
  | { readonly kind: 'report'; readonly report: ImportReport }
  | { readonly kind: 'refused'; readonly sentence: string }

export function ListImport({ sessionId }: { readonly sessionId: SessionId }) {
  const { say, sayRefusal } = useText()
  const { run, busy } = useAct('lists.import')
  // What was left out is still to be mended when another screen was looked at in between.
  const [outcome, keepOutcome] = useDraft<Outcome | null>(`list-${sessionId}`, null)
  const setOutcome = (next: Outcome | null): void => keepOutcome(() => next)
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const bringIn = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setOutcome(null)
    const read = await readListFile(file)
    if (!read.ok) return setOutcome({ kind: 'refused', sentence: say(`session.list.${read.why}`) })
    const answer = await run({ sessionId, text: read.text })
    setOutcome(
      answer.ok
        ? { kind: 'report', report: answer.value }
        : { kind: 'refused', sentence: sayRefusal('lists.import', answer) },
    )
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void bringIn(event.dataTransfer.files[0])
  }
  return (
    <section className="stack">
      <h2>{say('session.list.title')}</h2>
      <div
        className={over ? 'drop drop-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{busy ? say('session.list.bringing') : say('session.list.drop')}</p>
        <ActButton chord="alt+i" onAct={() => chooser.current?.click()} busy={busy}>
          {say('session.list.choose')}
        </ActButton>
        <input
          ref={chooser}
          type="file"
          accept=".csv,text/csv,text/plain"
          className="sr-only"
          tabIndex={-1}
          aria-label={say('session.list.title')}
          onChange={({ currentTarget }) => {
            void bringIn(currentTarget.files?.[0])
            // The same file can be chosen again after it was mended.
            currentTarget.value = ''
          }}
        />
        <ListProgress />
      </div>
      <ListFeed
        sessionId={sessionId}
        onReport={(report) => setOutcome({ kind: 'report', report })}
        onRefused={(sentence) => setOutcome({ kind: 'refused', sentence })}
      />
      <p className="soft list-hint">{say('session.list.hint')}</p>
      {outcome?.kind === 'refused' && <Notice kind="stop">{outcome.sentence}</Notice>}
      {outcome?.kind === 'report' && <ListReport report={outcome.report} />}
    </section>
  )
}
