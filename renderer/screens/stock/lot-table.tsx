/** Lots, each with where its vials went. One rule: a lot that does not add up says so in words in its own line. */
import type { LotView } from '#contract/stock-views'
import { wastagePercent } from '#domain/stock/wastage'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListTable } from '../../ui/list-table.tsx'
import { Shape } from '../../ui/shape.tsx'
import { ProductMark } from './product-mark.tsx'
import { useProducts } from './use-products.ts'

export function LotTable({ lots }: { readonly lots: readonly LotView[] }) {
  const text = useText()
  const { say, sayNumber } = text
  const products = useProducts()
  if (lots.length === 0) return <EmptyState title={say('stock.lots.none')}>{say('stock.lots.noneHint')}</EmptyState>
  const figure = (key: 'received' | 'opened' | 'returned' | 'adjusted') => ({
    key,
    head: say(`stock.lots.${key}`),
    align: 'end' as const,
    cell: (lot: LotView) => sayNumber(lot[key]),
  })
  return (
    <ListTable
      caption={say('stock.lots.title')}
      rows={lots}
      rowKey={({ product, lot }) => `${product} ${lot}`}
      columns={[
        {
          key: 'product',
          head: say('stock.lots.product'),
          cell: ({ product }) => <ProductMark product={products.of(product)} />,
        },
        { key: 'lot', head: say('stock.lots.lot'), cell: ({ lot }) => lot, names: true },
        { key: 'expiry', head: say('stock.lots.expiry'), cell: (lot) => <Expiry lot={lot} /> },
        figure('received'),
        figure('opened'),
        figure('returned'),
        figure('adjusted'),
        { key: 'held', head: say('stock.lots.held'), align: 'end', cell: (lot) => <Held lot={lot} /> },
        {
          key: 'wastage',
          head: say('stock.lots.wastage'),
          align: 'end',
          cell: (lot) => <Wasted lot={lot} />,
        },
      ]}
    />
  )
}

/** With a real minus sign; nothing was used: a dash. */
export const sayWastage = (percent: number | null, { say, sayNumber }: Text): string =>
  percent === null ? '–' : say('stock.wastage.percent', { percent: sayNumber(percent) })

function Wasted({ lot: { used } }: { readonly lot: LotView }) {
  const text = useText()
  const { say, sayNumber } = text
  const { given, doses } = used
  return (
    <span className="lot-day">
      {sayWastage(wastagePercent(used), text)}
      {doses > 0 && (
        <span className="lot-more">{say('stock.lots.of', { given: sayNumber(given), doses: sayNumber(doses) })}</span>
      )}
    </span>
  )
}

function Expiry({ lot: { expiry, state } }: { readonly lot: LotView }) {
  const { say, sayDate } = useText()
  if (expiry === null) return <span className="soft">{say('stock.lots.noDate')}</span>
  if (state === 'good') return <span className="lot-day">{sayDate(expiry)}</span>
  return (
    <span className={state === 'expired' ? 'vial-over' : 'vial-soon'}>
      <span className="lot-day">
        <Shape name={state === 'expired' ? 'stop' : 'look'} /> {sayDate(expiry)}
      </span>
      <span className="lot-more">{say(state === 'expired' ? 'stock.lots.expired' : 'stock.lots.soon')}</span>
    </span>
  )
}

function Held({ lot: { held, received, opened } }: { readonly lot: LotView }) {
  const { say, sayNumber } = useText()
  if (held >= 0) return <strong>{sayNumber(held)}</strong>
  const never = received === 0 && opened > 0
  return (
    <span className="vial-soon">
      <Shape name="look" /> {sayNumber(held)}
      <span className="lot-more">{say(never ? 'stock.lots.neverReceived' : 'stock.lots.moreOpened')}</span>
    </span>
  )
}
