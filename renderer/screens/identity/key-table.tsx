/** The keys one under the other on one line of years. One rule: each state has its word, its shape and its kind of bar. */
import type { OutputOf } from '#contract/calls'
import type { LocalDate } from '#contract/fields'
import type { TrustKeyView } from '#contract/identity-views'
import { useText } from '../../text/use-text.ts'
import { Shape } from '../../ui/shape.tsx'
import type { ShapeName } from '../../ui/shape.tsx'
import { standingOf } from './attention.ts'
import type { KeyStanding } from './attention.ts'
import { axisOf } from './key-axis.ts'
import type { Axis } from './key-axis.ts'
import { Validity, YearScale } from './key-timeline.tsx'

export interface KeyTableProps {
  readonly trust: OutputOf<'trust.keys'>
  readonly today: LocalDate
}

export function KeyTable({ trust: { keys, state }, today }: KeyTableProps) {
  const { say } = useText()
  const axis = axisOf(keys, today)
  const newestFirst = keys.toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))
  const lines = newestFirst.map((each) => ({ each, standing: standingOf(each, today) }))
  const real = lines.filter(({ standing }) => standing !== 'test')
  const tests = lines.filter(({ standing }) => standing === 'test')
  const line = ({ each, standing }: (typeof lines)[number]) => (
    <KeyLine
      key={each.fingerprint}
      trustKey={each}
      standing={standing}
      used={state === 'sound'}
      axis={axis}
      today={today}
    />
  )
  return (
    <div className="list-table">
      <table className="key-table">
        <caption className="sr-only">{say('identity.keys.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('identity.keys.name')}</th>
            <th scope="col" className="key-years">
              <span className="sr-only">{say('identity.keys.years')}</span>
              <YearScale axis={axis} today={today} />
            </th>
            <th scope="col">{say('identity.keys.state')}</th>
            <th scope="col">{say('identity.keys.code')}</th>
          </tr>
        </thead>
        <tbody>{real.map(line)}</tbody>
        {tests.length > 0 && (
          <tbody className="key-tests">
            <tr>
              <th scope="rowgroup" colSpan={4} className="key-tests-head">
                {say('identity.keys.tests')}
              </th>
            </tr>
            {tests.map(line)}
          </tbody>
        )}
      </table>
    </div>
  )
}

interface KeyLineProps {
  readonly trustKey: TrustKeyView
  readonly standing: KeyStanding
  /** False while the whole store is not believed. */
  readonly used: boolean
  readonly axis: Axis
  readonly today: LocalDate
}

function KeyLine({ trustKey, standing, used, axis, today }: KeyLineProps) {
  const { say, sayDate } = useText()
  const { name, fingerprint, validFrom, validTo, importedBy } = trustKey
  const period = say('identity.keys.period', { from: sayDate(validFrom), to: sayDate(validTo) })
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="identity-more">{period}</span>
      </th>
      <td className="key-years">
        <Validity from={validFrom} to={validTo} standing={standing} axis={axis} today={today} />
      </td>
      <td>
        <State standing={standing} used={used} />
      </td>
      <td>
        <code className="key-print" title={fingerprint}>
          {shortPrint(fingerprint)}
        </code>
        {importedBy !== null && <span className="identity-more">{say('identity.keys.by', { name: importedBy })}</span>}
      </td>
    </tr>
  )
}

const shapes: Readonly<Record<KeyStanding, ShapeName>> = {
  current: 'confirmed',
  retired: 'confirmed',
  'to-come': 'waiting',
  'missing-now': 'look',
  'missing-old': 'offline',
  'missing-later': 'offline',
  test: 'look',
}

/** A key that is here is not used while the store is broken; a missing one is missing all the same. */
function State({ standing, used }: { readonly standing: KeyStanding; readonly used: boolean }) {
  const { say } = useText()
  const here = standing === 'current' || standing === 'retired' || standing === 'to-come' || standing === 'test'
  const word = used || !here ? standing : 'unused'
  return (
    <>
      <span className={`key-state key-state-${word}`}>
        <Shape name={word === 'unused' ? 'stop' : shapes[word]} /> {say(`identity.keys.states.${word}`)}
      </span>
      <span className="identity-more">{say(`identity.keys.means.${word}`)}</span>
    </>
  )
}

/** Its two ends in groups of four, enough to compare over the telephone; the whole stands on hovering. */
const shortPrint = (fingerprint: string): string =>
  `${fingerprint.slice(0, 4)} ${fingerprint.slice(4, 8)} … ${fingerprint.slice(-4)}`
