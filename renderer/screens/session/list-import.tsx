/** The list of the day from a file. One rule: whatever was left out is shown with its reasons, row by row. */
import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import type { OutputOf } from '#contract/calls'
import type { SessionId } from '#contract/fields'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ImportReport } from './import-report.tsx'
import { readListFile } from './read-list-file.ts'

type Outcome =
  | { readonly kind: 'report'; readonly report: OutputOf<'lists.import'> }
  | { readonly kind: 'refused'; readonly sentence: string }

export function ListImport({ sessionId }: { readonly sessionId: SessionId }) {
  const { say, sayRefusal } = useText()
  const { run, busy } = useAct('lists.import')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const bringIn = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    const read = await readListFile(file)
    if (!read.ok)
      return setOutcome({
        kind: 'refused',
        sentence: say(read.why === 'not-text' ? 'session.list.notText' : 'session.list.tooLarge'),
      })
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
      </div>
      <p className="soft list-hint">{say('session.list.hint')}</p>
      {outcome?.kind === 'refused' && <Notice kind="stop">{outcome.sentence}</Notice>}
      {outcome?.kind === 'report' && <ImportReport report={outcome.report} />}
    </section>
  )
}
