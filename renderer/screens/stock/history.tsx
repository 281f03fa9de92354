/** Everything that happened to vials, the latest first. One rule: a page at a time, so that 18 months cost nothing. */
import { useState } from 'react'
import type { MovementView } from '#contract/stock-views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ListTable } from '../../ui/list-table.tsx'
import { useProducts } from './use-products.ts'

const PAGE = 50

export function History() {
  const text = useText()
  const { say, sayMoment } = text
  const products = useProducts()
  /** Where each page begins; the last one is shown. */
  const [pages, setPages] = useState<readonly (number | null)[]>([null])
  const { value: movements = [] } = useAsk(
    'stock.movements',
    { below: pages.at(-1) ?? null, limit: PAGE },
    { keep: true },
  )
  const end = movements.at(-1)
  if (end === undefined) return null
  return (
    <section className="stack">
      <div className="section-head">
        <h2>{say('stock.history.title')}</h2>
        <div className="row">
          {pages.length > 1 && (
            <ActButton look="quiet" chord="alt+n" onAct={() => setPages(pages.slice(0, -1))}>
              {say('stock.history.later')}
            </ActButton>
          )}
          {movements.length === PAGE && (
            <ActButton look="quiet" chord="alt+e" onAct={() => setPages([...pages, end.place])}>
              {say('stock.history.earlier')}
            </ActButton>
          )}
        </div>
      </div>
      <ListTable
        caption={say('stock.history.title')}
        rows={movements}
        rowKey={({ place }) => String(place)}
        columns={[
          { key: 'at', head: say('stock.history.at'), cell: ({ at }) => sayMoment(at) },
          { key: 'what', head: say('stock.history.what'), cell: (one) => sayMovement(one, text), names: true },
          {
            key: 'lot',
            head: say('stock.history.lot'),
            cell: ({ product, lot }) => `${products.of(product).name}, ${lot}`,
          },
          { key: 'words', head: say('stock.history.words'), cell: (one) => moreWords(one, text) },
          { key: 'by', head: say('stock.history.by'), cell: ({ byName }) => byName },
        ]}
      />
    </section>
  )
}

function sayMovement({ kind, vials, vialNumber }: MovementView, { say, sayNumber }: Text): string {
  switch (kind) {
    case 'received':
      return say('stock.history.received', { count: vials })
    case 'returned':
      return say('stock.history.returned', { count: vials })
    case 'adjusted':
      return say('stock.history.adjusted', { change: `${vials > 0 ? '+' : ''}${sayNumber(vials)}` })
    case 'opened':
      return say('stock.history.opened', { number: vialNumber ?? '' })
    case 'discarded':
      return say('stock.history.discarded', { number: vialNumber ?? '' })
  }
}

/** Where from or where to, why, what was left; and what was done in spite of the label. */
function moreWords({ words, despite, flags, reason, dosesLeft }: MovementView, { say, sayCode }: Text): string {
  return [
    ...(reason === null ? [] : [sayCode('stock.reasons', reason, reason)]),
    ...(dosesLeft === null || dosesLeft === 0 ? [] : [say('stock.vial.left', { count: dosesLeft })]),
    ...(words === null ? [] : [words]),
    ...flags.map((flag) => sayCode('stock.flags', flag, flag)),
    ...(despite === null ? [] : [`“${despite}”`]),
  ].join(' · ')
}
