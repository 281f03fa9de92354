/** What came in from a folder, batch by batch. */
import './district.css'
import type { ReceivedBatch, ReceivedNotice } from '#contract/district'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { ListTable } from '../../ui/list-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Shape } from '../../ui/shape.tsx'

type Kind = 'accepted' | 'held' | 'waits' | 'refused'

const kindOf = ({ result }: ReceivedBatch): Kind => {
  if (result === 'accepted') return 'accepted'
  if (result === 'already-held') return 'held'
  return result === 'waits-for-earlier' ? 'waits' : 'refused'
}
const order: readonly Kind[] = ['refused', 'waits', 'accepted', 'held']
const shapes = { accepted: 'good', held: 'info', waits: 'look', refused: 'stop' } as const

export interface ReceivedProps {
  readonly notices: readonly ReceivedNotice[]
  readonly batches: readonly ReceivedBatch[]
}

export function Received({ notices, batches: runs }: ReceivedProps) {
  const text = useText()
  const { say, sayNumber } = text
  const urgent = notices.filter(({ result }) => result === 'accepted').length
  // A notice is news of its own; in the list it stands only where it was refused.
  const refusedNotices = notices.filter(({ result }) => result !== 'accepted' && result !== 'already-held')
  const batches = [...refusedNotices.map((notice) => ({ ...notice, events: 1 })), ...runs]
  const counted = order
    .map((kind) => ({ kind, count: batches.filter((batch) => kindOf(batch) === kind).length }))
    .filter(({ count }) => count > 0)
  const refused = counted.some(({ kind }) => kind === 'refused')
  const sorted = batches.toSorted((one, other) => order.indexOf(kindOf(one)) - order.indexOf(kindOf(other)))
  return (
    <section className="stack">
      {urgent > 0 && (
        <Notice kind="stop" title={say('district.urgent', { count: urgent })}>
          {say('district.urgentHint')}
        </Notice>
      )}
      <Notice
        kind={refused ? 'stop' : 'good'}
        title={counted.map(({ kind, count }) => say(`district.summary.${kind}`, { count })).join(' · ')}
      >
        {refused ? say('district.refusedHint') : undefined}
      </Notice>
      <ListTable
        caption={say('district.results')}
        rows={sorted}
        rowKey={({ name }) => name}
        height="18rem"
        columns={[
          {
            key: 'result',
            head: say('district.result'),
            names: true,
            cell: (batch) => (
              <span className={`received received-${kindOf(batch)}`}>
                <Shape name={shapes[kindOf(batch)]} />
                {resultIn(batch, text)}
              </span>
            ),
          },
          { key: 'batch', head: say('district.batch'), cell: ({ name }) => <code>{name}</code> },
          { key: 'entries', head: say('district.entries'), align: 'end', cell: ({ events }) => sayNumber(events) },
        ]}
      />
    </section>
  )
}

function resultIn({ result }: ReceivedBatch, { say, sayBatchProblem }: Text): string {
  if (result === 'accepted' || result === 'already-held' || result === 'waits-for-earlier') {
    return say(`district.resultOf.${result}`)
  }
  return say('district.resultOf.refused', { why: sayBatchProblem(result) ?? result })
}
