/** Seconds of each person over a run, as bars, with the median across. One rule: the figures beside it say the same. */
import type { FiguresView } from '#contract/practice'
import { useText } from '../../text/use-text.ts'

export interface RunPlotProps {
  readonly people: FiguresView['people']
  readonly median: number
}

const WIDTH = 480
const HEIGHT = 120

export function RunPlot({ people, median }: RunPlotProps) {
  const { say } = useText()
  const most = Math.max(1, ...people.map(({ seconds }) => seconds))
  const step = WIDTH / people.length
  const y = (seconds: number): number => HEIGHT - (seconds / most) * (HEIGHT - 4)
  return (
    <svg
      className="run-plot"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={say('practice.figures.plot', { count: people.length })}
    >
      {people.map(({ at, seconds }, place) => (
        <rect
          key={at}
          className={seconds > 2 * median ? 'run-bar run-bar-slow' : 'run-bar'}
          x={place * step}
          y={y(seconds)}
          width={Math.max(1, Math.min(step - 1, 24))}
          height={HEIGHT - y(seconds)}
        />
      ))}
      <line className="run-median" x1="0" x2={WIDTH} y1={y(median)} y2={y(median)} />
    </svg>
  )
}
