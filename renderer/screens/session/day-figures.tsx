/** The day in figures: doses by the hour, waits, how soon and how quickly doses were entered. */
import type { SessionView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { HoursChart, WaitingChart } from '../../figures/charts.tsx'
import { useText } from '../../text/use-text.ts'
import { PartsBar } from '../../ui/parts-bar.tsx'

/** From the last step to the first, so that the bar fills from its start. */
const parts = ['done', 'observing', 'ready', 'gate', 'ended'] as const

export function DayFigures({ session: { id, counts } }: { readonly session: SessionView }) {
  const { say, sayNumber } = useText()
  const { value: figures } = useAsk('sessions.figures', { sessionId: id })
  if (figures === undefined || figures.doses === 0) return null
  const { prompt, doses, effort } = figures
  return (
    <section className="stack" aria-label={say('figures.title')}>
      <h2>{say('figures.title')}</h2>
      <PartsBar
        title={say('figures.came', {
          count: counts.gate + counts.ready + counts.observing + counts.done + counts.ended,
        })}
        parts={parts.map((part) => ({ label: say(`figures.parts.${part}`), value: counts[part] }))}
        sayNumber={sayNumber}
      />
      <div className="session-two">
        <HoursChart figures={figures} />
        <WaitingChart figures={figures} />
      </div>
      <p>{say('figures.prompt', { prompt: sayNumber(prompt), doses: sayNumber(doses) })}</p>
      {effort !== null && (
        <p>{say('figures.effort', { keys: sayNumber(effort.keys), seconds: sayNumber(effort.seconds) })}</p>
      )}
    </section>
  )
}
