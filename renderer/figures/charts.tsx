/** The two charts of a session, for its page and for its tally. */
import type { Figures } from '#contract/figures'
import { useText } from '../text/use-text.ts'
import { BarChart } from '../ui/bar-chart.tsx'

interface FiguresProps {
  readonly figures: Figures
}

export function HoursChart({ figures: { byHour } }: FiguresProps) {
  const { say, sayNumber } = useText()
  return (
    <BarChart
      title={say('figures.hours')}
      of={[say('figures.hour'), say('figures.doses')]}
      bars={byHour.map(({ hour, given }) => ({ label: `${String(hour).padStart(2, '0')}`, value: given }))}
      empty={say('figures.noDose')}
      sayNumber={sayNumber}
    />
  )
}

export function WaitingChart({ figures: { waiting } }: FiguresProps) {
  const { say, sayNumber } = useText()
  const bars = waiting?.classes.map(({ from, to, people }) => ({
    label: to === null ? say('figures.minutesFrom', { from }) : say('figures.minutes', { from, to: to - 1 }),
    value: people,
  }))
  return (
    <BarChart
      title={say('figures.waiting')}
      of={[say('figures.minutesHead'), say('figures.people')]}
      bars={bars ?? []}
      empty={say('figures.noToken')}
      sayNumber={sayNumber}
    >
      {waiting !== null && (
        <p>{say('figures.waitingSaid', { median: sayNumber(waiting.median), p90: sayNumber(waiting.p90) })}</p>
      )}
    </BarChart>
  )
}
