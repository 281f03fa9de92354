/** The line in words: what it is, what that means, what waits since when. */
import type { SyncView } from '#contract/sync'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Shape } from '../../ui/shape.tsx'

export function LineState({ state }: { readonly state: SyncView }) {
  const text = useText()
  const { say, sayMoment } = text
  const { line, server, waiting, waitingSince, confirmed, lastReceiptAt, trouble } = state
  return (
    <section className="stack">
      <div className="line-state">
        <div className="line-state-now">
          <h2>
            <Shape name={line === 'online' || line === 'sending' ? 'online' : 'offline'} /> {say(`sync.state.${line}`)}
          </h2>
          <p className="soft">{say(`sync.stateHint.${line}`)}</p>
          {server !== null && (
            <p className="line-state-server">
              {say('sync.server')}: <code>{server}</code>
            </p>
          )}
        </div>
        <dl className="line-state-figures">
          <div>
            <dt>
              <Shape name="waiting" /> {say('sync.waits')}
            </dt>
            <dd>{waiting === 0 ? say('sync.nothingWaits') : say('sync.entries', { count: waiting })}</dd>
            {waitingSince !== null && (
              <dd className="soft">{say('sync.waitsSince', { when: sayMoment(waitingSince) })}</dd>
            )}
          </div>
          <div>
            <dt className={confirmed > 0 ? 'line-state-confirmed' : undefined}>
              <Shape name="confirmed" /> {say('sync.isConfirmed')}
            </dt>
            <dd>{say('sync.entries', { count: confirmed })}</dd>
            <dd className="soft">
              {lastReceiptAt === null
                ? say('sync.noReceipt')
                : say('sync.lastReceipt', { when: sayMoment(lastReceiptAt) })}
            </dd>
          </div>
        </dl>
      </div>
      {trouble !== null && <Notice kind="look">{troubleIn(trouble, text)}</Notice>}
    </section>
  )
}

function troubleIn(code: string, { say, sayCode, sayBatchProblem }: Text): string {
  const why = sayBatchProblem(code)
  if (why !== undefined) return say('sync.trouble.batch', { why })
  return sayCode('sync.trouble', code, say('sync.trouble.otherwise', { code }))
}
