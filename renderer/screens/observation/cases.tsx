/** The adverse events that are held here. One rule: what is open and serious stands first, with what is left to do. */
import './case.css'
import type { AefiId } from '#contract/fields'
import type { CaseLine, LotCluster } from '#contract/aefi'
import { useAsk } from '../../client/use-ask.ts'
import { type Text, useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { type Column, ListTable } from '../../ui/list-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { Deadlines } from './deadlines.tsx'
import { SeverityMark } from './severity-mark.tsx'

const MOST = 200

export function CasesPart({ onOpen }: { readonly onOpen: (id: AefiId) => void }) {
  const text = useText()
  const { say, sayRefusal } = text
  const [show, setShow] = useDraft<'open' | 'all'>('aefi-show', 'open')
  const { value, refused } = useAsk('aefi.list', { show, limit: MOST }, { keep: true })
  if (value === undefined) {
    return refused === undefined ? (
      <Skeleton lines={5} />
    ) : (
      <Notice kind="stop">{sayRefusal('aefi.list', refused)}</Notice>
    )
  }
  return (
    <section className="stack">
      {value.clusters.map((cluster) => (
        <Cluster key={cluster.lot + cluster.product} cluster={cluster} />
      ))}
      <Segments
        id="aefi-show"
        label={say('aefi.list.show')}
        segments={(['open', 'all'] as const).map((one) => ({ value: one, label: say(`aefi.list.${one}`) }))}
        value={show}
        onChoose={(one) => setShow(() => one)}
        onGoOn={() => undefined}
        focusFirst
      />
      {value.cases.length === 0 ? (
        <EmptyState title={say(show === 'open' ? 'aefi.list.none' : 'aefi.list.noneAll')}>
          {say('aefi.list.noneHint')}
        </EmptyState>
      ) : (
        <ListTable
          caption={say('aefi.list.title')}
          rows={value.cases}
          rowKey={({ id }) => id}
          columns={columns(text, onOpen)}
        />
      )}
    </section>
  )
}

function Cluster({ cluster }: { readonly cluster: LotCluster }) {
  const { say } = useText()
  const { productName: product, lot, serious, severe } = cluster
  return (
    <Notice
      kind="look"
      title={`${say('aefi.list.clusterTitle')}: ${say('aefi.list.cluster', { product, lot, serious, severe })}`}
    >
      {say('aefi.list.clusterHint')}
    </Notice>
  )
}

const columns = ({ say, sayMoment }: Text, onOpen: (id: AefiId) => void): Column<CaseLine>[] => [
  {
    key: 'number',
    head: say('aefi.list.number'),
    names: true,
    width: '24%',
    cell: ({ id, number, districtNumber }) => (
      <button
        type="button"
        className="case-open"
        aria-label={say('aefi.list.choose', { number: districtNumber ?? number })}
        onClick={() => onOpen(id)}
      >
        {breakable(districtNumber ?? number)}
      </button>
    ),
  },
  {
    key: 'who',
    head: say('aefi.list.who'),
    cell: ({ name, centre }) => (
      <>
        {name ?? say('aefi.list.unnamed')}
        <span className="case-more">{centre}</span>
      </>
    ),
  },
  {
    key: 'product',
    head: say('aefi.list.product'),
    cell: ({ productName, lot }) => (
      <>
        {productName}
        <span className="case-more">{lot}</span>
      </>
    ),
  },
  { key: 'onset', head: say('aefi.list.onset'), cell: ({ onset }) => sayMoment(onset) },
  {
    key: 'severity',
    head: say('aefi.list.severity'),
    cell: ({ severity, signs }) => (
      <>
        <SeverityMark severity={severity} />
        <span className="case-more">{signs.map((sign) => say(`aefi.signs.${sign}`)).join(', ')}</span>
      </>
    ),
  },
  { key: 'state', head: say('aefi.list.state'), cell: ({ state }) => say(`aefi.states.${state}`) },
  { key: 'deadlines', head: say('aefi.list.deadlines'), cell: (line) => <Deadlines of={line} /> },
]

/** A number may break at its strokes, which no browser does by itself. */
export const breakable = (number: string): string => number.replaceAll('/', '/\u200b')
