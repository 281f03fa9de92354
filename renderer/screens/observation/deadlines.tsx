/** What is still to be done about a case, and how long there is. */
import type { CaseLine } from '#contract/aefi'
import { type Text, useText } from '../../text/use-text.ts'
import { Shape } from '../../ui/shape.tsx'
import { useNow } from '../../ui/use-now.ts'

type Due = NonNullable<CaseLine['notify']>

export function Deadlines({ of }: { readonly of: Pick<CaseLine, 'notify' | 'investigate' | 'outcome' | 'state'> }) {
  const text = useText()
  const now = useNow(60_000)
  const { say } = text
  if (of.state === 'withdrawn') return null
  return (
    <ul className="deadlines">
      {of.notify === null && <li className="soft">{say('aefi.due.monthly')}</li>}
      {of.notify !== null && <Line name={say('aefi.due.notify')} due={of.notify} now={now} />}
      {of.investigate !== null && <Line name={say('aefi.due.investigate')} due={of.investigate} now={now} />}
      {of.outcome === null && <li>{say('aefi.due.outcome')}</li>}
    </ul>
  )
}

function Line({ name, due, now }: { readonly name: string; readonly due: Due; readonly now: number }) {
  const text = useText()
  const isLate = due.doneAt === null && Date.parse(due.by) <= now
  return (
    <li className={isLate ? 'deadline-late' : due.doneAt === null ? undefined : 'soft'}>
      {isLate && <Shape name="stop" />} {name}: {wordsOf(due, now, text)}
    </li>
  )
}

const HOUR = 3_600_000

function wordsOf({ by, doneAt }: Due, now: number, { say, sayMoment, saySpan }: Text): string {
  if (doneAt !== null) return say('aefi.due.done', { at: sayMoment(doneAt) })
  const left = Date.parse(by) - now
  if (left <= 0) return say('aefi.due.over', { at: sayMoment(by) })
  if (left < 48 * HOUR) return say('aefi.due.left', { span: saySpan(left) })
  return say('aefi.due.daysLeft', { count: Math.floor(left / (24 * HOUR)) })
}
