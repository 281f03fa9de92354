/** How surely each officer has verified people. One rule: a figure asks a question; it accuses nobody. */
import './levels.css'
import type { LevelLine } from '#contract/identity-views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Shape } from '../../ui/shape.tsx'
import { judgeLevels, levelNames, lowOf, peopleOf } from './attention.ts'
import { NotYet } from './not-yet.tsx'

export function Levels() {
  const { say } = useText()
  const { value: lines, refused } = useAsk('identity.levels', {})
  if (lines === undefined) return <NotYet call="identity.levels" refused={refused} />
  return (
    <section className="stack" aria-labelledby="levels-title">
      <div>
        <h2 id="levels-title">{say('identity.levels.title')}</h2>
        <p className="soft">{say('identity.levels.hint')}</p>
      </div>
      {lines.length === 0 ? (
        <EmptyState title={say('identity.levels.empty')}>{say('identity.levels.emptyHint')}</EmptyState>
      ) : (
        <LevelTable lines={lines} />
      )}
    </section>
  )
}

/** Those to look at first. */
function LevelTable({ lines }: { readonly lines: readonly LevelLine[] }) {
  const { say } = useText()
  const rank = (line: LevelLine): number => (judgeLevels(line) === 'look' ? 0 : 1)
  return (
    <div className="list-table">
      <table className="level-table">
        <caption className="sr-only">{say('identity.levels.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('identity.levels.officer')}</th>
            <th scope="col" className="level-picture">
              {say('identity.levels.picture')}
            </th>
            {levelNames.map((level) => (
              <th key={level} scope="col" className="align-end">
                <span className={`level-swatch level-${level}`} aria-hidden="true" /> {level}
                <span className="level-word">{say(`desk.level.${level}`)}</span>
              </th>
            ))}
            <th scope="col" className="align-end">
              {say('identity.levels.people')}
            </th>
            <th scope="col">{say('identity.levels.says')}</th>
          </tr>
        </thead>
        <tbody>
          {lines
            .toSorted((one, other) => rank(one) - rank(other))
            .map((line) => (
              <Line key={line.officer} line={line} />
            ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ line }: { readonly line: LevelLine }) {
  const { say, sayNumber } = useText()
  return (
    <tr>
      <th scope="row">
        {line.name === '' ? <span className="soft">{say('identity.levels.unnamed')}</span> : line.name}
      </th>
      <td className="level-picture">
        <Bar line={line} />
      </td>
      {levelNames.map((level) => (
        <td key={level} className={line[level] === 0 ? 'align-end soft' : 'align-end'}>
          {sayNumber(line[level])}
        </td>
      ))}
      <td className="align-end">
        <strong>{sayNumber(peopleOf(line))}</strong>
      </td>
      <td>
        <Says line={line} />
      </td>
    </tr>
  )
}

/** A picture only: every figure stands in the columns beside it. The tick is the half. */
const Bar = ({ line }: { readonly line: LevelLine }) => (
  <div className="level-bar" aria-hidden="true">
    {levelNames
      .filter((level) => line[level] > 0)
      .map((level) => (
        <span key={level} className={`level-${level}`} style={{ flexGrow: line[level] }} />
      ))}
  </div>
)

function Says({ line }: { readonly line: LevelLine }) {
  const { say } = useText()
  const judged = judgeLevels(line)
  if (judged !== 'look') return <span className="soft">{say(`identity.levels.${judged}`)}</span>
  return (
    <span className="identity-look">
      <Shape name="look" /> {say('ui.look')}: {say('identity.levels.low', { low: lowOf(line), all: peopleOf(line) })}
    </span>
  )
}
