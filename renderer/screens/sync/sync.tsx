/** What waits, what is confirmed, and by which receipt. One rule: nothing is called sent that has no receipt. */
import './sync.css'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListTable } from '../../ui/list-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SyncMark } from '../../ui/sync-mark.tsx'
import { LineState } from './line-state.tsx'
import { Revocations } from './revocations.tsx'
import { SyncActs } from './sync-acts.tsx'

const SHOWN = 200

export function Sync() {
  const { say, sayRefusal } = useText()
  const { value: state, refused } = useAsk('sync.state', {})
  if (state === undefined) {
    return (
      <div className="screen">
        {refused === undefined ? (
          <Skeleton lines={6} />
        ) : (
          <Notice kind="stop">{sayRefusal('sync.state', refused)}</Notice>
        )}
      </div>
    )
  }
  return (
    <div className="screen">
      <h1>{say('sync.title')}</h1>
      <LineState state={state} />
      <SyncActs state={state} />
      <Revocations enrolled={state.line !== 'not-enrolled'} />
      <Batches />
    </div>
  )
}

function Batches() {
  const { say, sayMoment } = useText()
  const { value: batches } = useAsk('sync.batches', { limit: SHOWN })
  if (batches === undefined) return <Skeleton />
  if (batches.length === 0) return <EmptyState title={say('sync.noBatches')}>{say('sync.noBatchesHint')}</EmptyState>
  return (
    <section className="stack">
      <div>
        <h2>{say('sync.batches')}</h2>
        <p className="soft">{say('sync.batchesHint')}</p>
      </div>
      <ListTable
        caption={say('sync.batches')}
        rows={batches}
        rowKey={({ batch, log, from }) => `${log} ${from} ${batch}`}
        columns={[
          {
            key: 'range',
            head: say('sync.range'),
            names: true,
            cell: ({ from, to }) => say('sync.fromTo', { from, to }),
          },
          { key: 'batch', head: say('sync.batch'), cell: ({ batch }) => <code className="batch-name">{batch}</code> },
          {
            key: 'receipt',
            head: say('sync.receipt'),
            cell: ({ receiptAt }) => (
              <span className="batch-receipt">
                <SyncMark state={receiptAt === null ? 'waiting' : 'confirmed'} />
                {receiptAt !== null && <span className="soft">{sayMoment(receiptAt)}</span>}
              </span>
            ),
          },
        ]}
      />
    </section>
  )
}
