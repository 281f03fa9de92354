/** That a dose is due, and why: a look, no stop. */
import type { DueView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Shape } from '../../ui/shape.tsx'
import { orderWords, whyWords, windowWords } from './due-words.ts'

export function DueLine({ due }: { readonly due: DueView }) {
  const text = useText()
  if (due.state === 'not-due') return null
  return (
    <>
      <p className="desk-due-line">
        <strong className="desk-due-line-state">
          <Shape name={due.byDistrict ? 'look' : 'good'} /> {text.say('desk.due.title', { dose: due.dose, of: due.of })}
        </strong>
        <span>
          {windowWords(due, text)} <span className="due-line-order">{orderWords(due, text)}</span>
        </span>
      </p>
      {due.reasons.map((reason) => (
        <Notice key={reason.why} kind="look">
          {whyWords(reason, text)}
        </Notice>
      ))}
    </>
  )
}
