/** The shelf was counted and differs from the register. One rule: the count is what is entered, never the difference. */
import { useState } from 'react'
import type { LotView } from '#contract/stock-views'
import type { RefusalOf } from '../../client/ask.ts'
import { newId } from '../../client/new-id.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { goToNextField } from '../../ui/next-field.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useForm } from '../../ui/use-form.ts'
import { lotKey, lotOptions } from './lot-choice.ts'
import { StockForm } from './stock-form.tsx'
import { useProducts } from './use-products.ts'
import { countIn } from './vial-count.ts'

export interface CountFormProps {
  readonly lots: readonly LotView[]
  readonly onDone: (sentence: string) => void
  readonly onLeave: () => void
}

const inTurn = ['lot', 'counted', 'reason'] as const

export function CountForm({ lots, onDone, onLeave }: CountFormProps) {
  const text = useText()
  const { say, sayRefusal } = text
  const products = useProducts()
  const { run, busy } = useAct('stock.adjust')
  const [id] = useState(() => newId())
  const [refused, setRefused] = useState<RefusalOf<'stock.adjust'> | null>(null)
  // What does not add up is what somebody comes here for.
  const first = lots.find(({ held }) => held < 0) ?? lots[0]
  const form = useForm({
    keep: 'stock-count',
    start: { lot: first === undefined ? '' : lotKey(first), counted: '', reason: '' },
    checks: {
      counted: (counted) => (countIn(counted, 0, 10_000) === null ? say('stock.count.wrong') : null),
      reason: (reason) => (reason.trim().length < 5 ? say('stock.count.reasonMissing') : null),
    },
  })
  const count = async (): Promise<void> => {
    const counted = countIn(form.values.counted, 0, 10_000)
    const chosen = lots.find((lot) => lotKey(lot) === form.values.lot) ?? first
    if (!form.ready() || chosen === undefined || counted === null) return
    const { product, lot } = chosen
    const answer = await run({ id, product, lot, counted, reason: form.values.reason.trim() })
    if (!answer.ok) return setRefused(answer)
    form.clear()
    onDone(say('stock.count.done', { count: counted, lot }))
  }
  const advance = (): void => {
    const fields = inTurn.map((name) => ({ id: form.field(name).id, inOrder: () => form.ready([name]) }))
    if (!goToNextField(fields)) void count()
  }
  return (
    <StockForm
      title={say('stock.count.title')}
      hint={say('stock.count.hint')}
      act={say('stock.count.act')}
      busy={busy}
      refused={refused === null ? null : sayRefusal('stock.adjust', refused)}
      onAct={advance}
      onLeave={onLeave}
    >
      <SelectField
        label={say('stock.lots.lot')}
        letter="l"
        field={form.field('lot')}
        options={lotOptions(lots, products, text)}
        focusFirst
      />
      <TextField
        label={say('stock.count.counted')}
        field={form.field('counted')}
        letter="c"
        width="short"
        inputMode="numeric"
        maxLength={5}
      />
      <TextField label={say('stock.count.reason')} field={form.field('reason')} letter="r" maxLength={200} />
    </StockForm>
  )
}
