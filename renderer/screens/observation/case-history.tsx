/** Every word about a case, who said it and when. One rule: nothing that was said goes away. */
import type { CaseView } from '#contract/aefi'
import { useText } from '../../text/use-text.ts'
import { SyncMark } from '../../ui/sync-mark.tsx'
import { wordsOfFacts } from './fact-words.ts'

export function CaseHistory({ history }: Pick<CaseView, 'history'>) {
  const text = useText()
  const { say, sayMoment } = text
  return (
    <section className="case-history">
      <h2>{say('aefi.case.history')}</h2>
      <ol>
        {history.map(({ id, at, by, facts, sync }) => (
          <li key={id}>
            <p className="case-said">
              <strong>{sayMoment(at)}</strong> {by} <SyncMark state={sync} small />
            </p>
            <dl>
              {wordsOfFacts(facts, text).map(({ name, words }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  )
}
