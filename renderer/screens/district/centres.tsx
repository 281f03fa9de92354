/** A line for each centre: what came, when, what is missing, what went on. */
import type { CentreLine } from '#contract/district'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { ListTable } from '../../ui/list-table.tsx'
import type { Column } from '../../ui/list-table.tsx'
import { Shape } from '../../ui/shape.tsx'
import { SyncMark } from '../../ui/sync-mark.tsx'

export function Centres({ centres }: { readonly centres: readonly CentreLine[] }) {
  const text = useText()
  return (
    <ListTable
      caption={text.say('district.table')}
      rows={centres}
      rowKey={({ log }) => log}
      columns={columnsIn(text)}
    />
  )
}

function columnsIn({ say, sayMoment, sayNumber }: Text): readonly Column<CentreLine>[] {
  return [
    { key: 'code', head: say('district.code'), cell: ({ code }) => <span className="centre-code">{code}</span> },
    { key: 'name', head: say('district.name'), names: true, cell: (centre) => <CentreName centre={centre} /> },
    { key: 'people', head: say('district.people'), align: 'end', cell: ({ people }) => sayNumber(people) },
    { key: 'doses', head: say('district.doses'), align: 'end', cell: ({ doses }) => sayNumber(doses) },
    { key: 'heard', head: say('district.heard'), cell: ({ heardAt }) => sayMoment(heardAt) },
    { key: 'gaps', head: say('district.missing'), cell: (centre) => <Gaps centre={centre} /> },
    { key: 'forwarded', head: say('district.forwardedHead'), cell: (centre) => <Forwarded centre={centre} /> },
  ]
}

function CentreName({ centre: { name, mode } }: { readonly centre: CentreLine }) {
  const { say } = useText()
  return (
    <>
      {name === '' ? <span className="soft">{say('district.unnamed')}</span> : name}
      {mode === 'practice' && <span className="centre-practice">{say('district.practice')}</span>}
    </>
  )
}

function Gaps({ centre: { gaps } }: { readonly centre: CentreLine }) {
  const { say } = useText()
  if (gaps.length === 0) return <span className="soft">{say('district.noGaps')}</span>
  return (
    <ul className="centre-gaps">
      {gaps.map(({ from, to }) => (
        <li key={from}>
          <Shape name="look" /> {say('district.gap', { from, to })}
        </li>
      ))}
    </ul>
  )
}

/** Confirmed only when the national server's receipts reach as far as what is held here. */
function Forwarded({ centre: { forwardedTo, upTo } }: { readonly centre: CentreLine }) {
  const { say, sayNumber } = useText()
  const all = forwardedTo >= upTo
  return (
    <span className="centre-forwarded">
      <SyncMark state={all ? 'confirmed' : 'waiting'} small />
      {all
        ? say('district.forwardedAll', { upTo: sayNumber(upTo) })
        : say('district.forwardedPart', { to: sayNumber(forwardedTo), upTo: sayNumber(upTo) })}
    </span>
  )
}
