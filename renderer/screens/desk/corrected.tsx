/** What was corrected of someone, and doses recorded in error. One rule: the wrong word stays readable, struck out. */
import type { OutputOf } from '#contract/calls'
import { useText } from '../../text/use-text.ts'
import { changeWords } from './correction-words.ts'

export function Corrected({ past }: { readonly past: OutputOf<'people.history'> }) {
  const text = useText()
  const { say, sayMoment } = text
  return (
    <>
      {past.voided.map(({ id, number, productName, lot, at, voidedAt, byName, reason }) => (
        <li key={id} className="desk-history-record">
          <s>{say('desk.correct.struck', { number, product: productName, lot, at: sayMoment(at) })}</s>
          <span>{say('desk.correct.struckWhy', { by: byName, at: sayMoment(voidedAt), reason })}</span>
        </li>
      ))}
      {past.corrections.map(({ id, dose, changes, byName, at, reason }) => (
        <li key={id} className="desk-history-record">
          <strong>
            {dose === null ? say('desk.correct.corrected') : say('desk.correct.correctedDose', { number: dose.number })}
          </strong>
          <span>
            {changes.map((change) => changeWords(change, text)).join('; ')}
            <span className="desk-history-more">
              {say('desk.correct.changeWhy', { by: byName, at: sayMoment(at), reason })}
            </span>
          </span>
        </li>
      ))}
    </>
  )
}
