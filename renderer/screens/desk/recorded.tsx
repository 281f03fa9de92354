/** The dose that was just recorded. One rule: what is done is said with its time, to the second. */
import { OBSERVED_MINUTES } from '#domain/aefi/observed'
import { Instant } from '#contract/fields'
import type { DoseView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { Shape } from '../../ui/shape.tsx'
import { exactTime } from '../../text/exact-time.ts'

export function Recorded({
  dose: { number, of, day, at, notedAt },
  today,
}: {
  readonly dose: DoseView
  readonly today: boolean
}) {
  const { say, sayDate, sayMoment, sayTime } = useText()
  if (at === null)
    return <p className="recorded">{say('desk.certificate.earlier', { number, of, at: sayDate(day) })}</p>
  if (!today) return <p className="recorded">{say('desk.certificate.earlier', { number, of, at: sayMoment(at) })}</p>
  const until = Instant.parse(new Date(Date.parse(at) + OBSERVED_MINUTES * 60_000).toISOString())
  return (
    <div className="recorded" role="status">
      <p className="desk-recorded-words">
        <Shape name="good" /> {say('desk.certificate.recorded', { number, of, time: exactTime(notedAt ?? at) })}
      </p>
      <p>{say('desk.certificate.remind', { time: sayTime(until) })}</p>
    </div>
  )
}
