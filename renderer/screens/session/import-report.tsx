/** What became of a list: how many came in, and each row that did not, with why. */
import { useEffect, useRef } from 'react'
import type { OutputOf } from '#contract/calls'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { ListTable } from '../../ui/list-table.tsx'
import { Notice } from '../../ui/notice.tsx'

type Report = OutputOf<'lists.import'>
type Broken = Report['broken'][number]

export function ImportReport({ report }: { readonly report: Report }) {
  const text = useText()
  const { say } = text
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Newer browsers return a promise here; an effect must not.
    top.current?.scrollIntoView({ block: 'nearest' })
  }, [report])
  const { rows, added, known, broken } = report
  const words = [
    say('session.list.added', { count: added }),
    ...(known > 0 ? [say('session.list.known', { count: known })] : []),
    ...(broken.length > 0 ? [say('session.list.broken', { count: broken.length })] : []),
  ].join(' · ')
  return (
    <div ref={top} className="stack">
      <Notice kind={broken.length > 0 ? 'look' : 'good'} title={words}>
        {broken.length > 0 ? say('session.list.fix') : say('session.list.done', { count: rows })}
      </Notice>
      {broken.length > 0 && (
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
      )}
    </div>
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
