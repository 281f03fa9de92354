/** What became of a list: how many came in, and each row that did not, with why. One rule: nothing is left unsaid. */
import { useEffect, useRef, useState } from 'react'
import type { ImportReport } from '#contract/lists'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ListTable } from '../../ui/list-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { rowsToMend } from './list-mend.ts'

type Broken = ImportReport['broken'][number]

export function ListReport({ report }: { readonly report: ImportReport }) {
  const text = useText()
  const { say } = text
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Newer browsers return a promise here; an effect must not.
    top.current?.scrollIntoView({ block: 'nearest' })
  }, [report])
  const { rows, broken, dropped } = report
  return (
    <div ref={top} className="stack">
      <Notice kind={broken.length > 0 || dropped.length > 0 ? 'look' : 'good'} title={countWords(report, text)}>
        {broken.length > 0 ? say('session.list.fix') : say('session.list.done', { count: rows })}
      </Notice>
      <Remarks report={report} />
      {broken.length > 0 && (
        <>
          <ListTable
            caption={say('session.list.why')}
            rows={broken}
            rowKey={({ row }) => String(row)}
            height="20rem"
            columns={[
              { key: 'row', head: say('session.list.row'), align: 'end', cell: ({ row }) => row, width: '4rem' },
              {
                key: 'name',
                head: say('session.list.name'),
                names: true,
                cell: ({ name }) => (name === '' ? <span className="soft">{say('session.list.noName')}</span> : name),
              },
              { key: 'why', head: say('session.list.why'), cell: (row) => <Reasons row={row} text={text} /> },
            ]}
          />
          <SaveToMend report={report} />
        </>
      )}
    </div>
  )
}

function countWords({ added, changed, known, repeated, broken, dropped }: ImportReport, { say }: Text): string {
  return [
    say('session.list.added', { count: added }),
    ...(changed > 0 ? [say('session.list.changed', { count: changed })] : []),
    ...(known > 0 ? [say('session.list.known', { count: known })] : []),
    ...(repeated.length > 0 ? [say('session.list.repeated', { count: repeated.length })] : []),
    ...(dropped.length > 0 ? [say('session.list.dropped', { count: dropped.length })] : []),
    ...(broken.length > 0 ? [say('session.list.broken', { count: broken.length })] : []),
  ].join(' · ')
}

const MOST_NAMED = 20

/** What does no harm and should be known. */
function Remarks({ report }: { readonly report: ImportReport }) {
  const { say } = useText()
  const { repeated, dropped, unused, separator } = report
  const some = (words: readonly string[]): string =>
    words.length > MOST_NAMED ? `${words.slice(0, MOST_NAMED).join(', ')} …` : words.join(', ')
  const remarks = [
    ...(dropped.length > 0 ? [say('session.list.droppedWho', { names: some(dropped.map(({ name }) => name)) })] : []),
    ...(repeated.length > 0
      ? [say('session.list.repeatedRows', { rows: some(repeated.map(({ row, first }) => `${row} (${first})`)) })]
      : []),
    ...(unused.length > 0 ? [say('session.list.unused', { columns: some(unused) })] : []),
    ...(separator === ';' ? [say('session.list.semicolons')] : []),
  ]
  if (remarks.length === 0) return null
  return (
    <ul className="list-remarks">
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  )
}

function Reasons({ row, text }: { readonly row: Broken; readonly text: Text }) {
  return (
    <ul className="reasons">
      {row.problems.map(({ field, code, details }) => (
        <li key={`${field} ${code}`}>
          <strong>{text.sayCode('columns', field, field)}</strong>: {text.sayFieldProblem(code, details)}
        </li>
      ))}
    </ul>
  )
}

/** The rows alone, each with why, to be mended in a spreadsheet and brought in as they then are. */
function SaveToMend({ report }: { readonly report: ImportReport }) {
  const text = useText()
  const { say, sayRefusal } = text
  const { run, busy } = useAct('files.export')
  const [outcome, setOutcome] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    const answer = await run({ name: 'teeka-rows-to-mend', format: 'csv', table: rowsToMend(report, text) })
    if (answer.ok) setOutcome(say('session.list.saved', { file: answer.value.file }))
    else setOutcome(answer.code === 'saving-cancelled' ? null : sayRefusal('files.export', answer))
  }
  return (
    <div className="row">
      <ActButton chord="alt+r" onAct={() => void save()} busy={busy}>
        {say('session.list.save')}
      </ActButton>
      {outcome !== null && <span role="status">{outcome}</span>}
    </div>
  )
}
