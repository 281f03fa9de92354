/** The day in figures: doses by the hour, waits, how soon and how quickly doses were entered. */
import type { SessionId } from '#contract/fields'
import { useAsk } from '../../client/use-ask.ts'
import { HoursChart, WaitingChart } from '../../figures/charts.tsx'
import { useText } from '../../text/use-text.ts'

export function DayFigures({ sessionId }: { readonly sessionId: SessionId }) {
  const { say, sayNumber } = useText()
  const { value: figures } = useAsk('sessions.figures', { sessionId })
  if (figures === undefined || figures.doses === 0) return null
  const { prompt, doses, effort } = figures
  return (
    <section className="stack" aria-label={say('figures.title')}>
      <h2>{say('figures.title')}</h2>
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
