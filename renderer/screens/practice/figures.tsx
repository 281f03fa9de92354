/**
 * What a person costs at this desk, person by person. One rule: it measures Teeka and the way of working, so it names
 * tokens and never people.
 */
import './figures.css'
import type { SessionId } from '#contract/fields'
import type { FiguresView } from '#contract/practice'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { askForFeedback } from '../feedback/ask-feedback.ts'
import { RunPlot } from './run-plot.tsx'

export function Figures({ sessionId }: { readonly sessionId: SessionId }) {
  const { say } = useText()
  const { value: figures } = useAsk('practice.figures', { sessionId })
  const { value: place } = useAsk('practice.state', {})
  const rehearsal = place?.at === 'practice'
  if (figures === undefined || (!rehearsal && figures.people.length === 0)) return null
  return (
    <section className="figures card">
      <h2>{say(rehearsal ? 'practice.figures.rehearsal' : 'practice.figures.title')}</h2>
      <Measured figures={figures} />
      {rehearsal && <Again />}
    </section>
  )
}

function Measured({ figures: { people, keys, seconds, steps } }: { readonly figures: FiguresView }) {
  const { say } = useText()
  if (keys === null || seconds === null) return <p className="soft">{say('practice.figures.none')}</p>
  const slowest = people.toSorted((one, other) => other.seconds - one.seconds).slice(0, 3)
  return (
    <>
      <p className="figures-lead">
        {say('practice.figures.lead', { count: people.length, seconds: seconds.median, keys: keys.median })}
      </p>
      <div className="figures-two">
        <RunPlot people={people} median={seconds.median} />
        <dl className="figures-list">
          <div>
            <dt>{say('practice.figures.nineInTen')}</dt>
            <dd>{say('practice.figures.spent', { seconds: seconds.p90, keys: keys.p90 })}</dd>
          </div>
          {steps.map(({ step, median }) => (
            <div key={step}>
              <dt>{say(`practice.figures.steps.${step}`)}</dt>
              <dd>{say('practice.figures.seconds', { seconds: median })}</dd>
            </div>
          ))}
          {slowest.map(({ token, at, ...spent }, place) => (
            <div key={at}>
              <dt>
                {token === null
                  ? say('practice.figures.slow', { place: place + 1 })
                  : say('practice.figures.slowToken', { place: place + 1, token })}
              </dt>
              <dd>{say('practice.figures.spent', spent)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  )
}

/** The end of a run: what was bad, and once more from the beginning. */
function Again() {
  const { say } = useText()
  const { run, busy } = useAct('practice.enter')
  return (
    <div className="row">
      <ActButton chord="shift+F1" onAct={() => askForFeedback('now')}>
        {say('practice.figures.ask')}
      </ActButton>
      <ActButton chord="alt+n" onAct={() => void run({ how: 'start-over' })} busy={busy}>
        {say('practice.startOver')}
      </ActButton>
      <span className="soft">{say('practice.startOverWhat')}</span>
    </div>
  )
}
