/** Unopened vials go back to the cold-chain point. One rule: all of a lot is proposed, since that is what happens at close. */
import { useState } from 'react'
import type { OutputOf } from '#contract/calls'
import type { RefusalOf } from '../../client/ask.ts'
import { newId } from '../../client/new-id.ts'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { goToNextField } from '../../ui/next-field.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useForm } from '../../ui/use-form.ts'
import { lotKey, lotOptions } from './lot-choice.ts'
import { StockForm } from './stock-form.tsx'
import { useProducts } from './use-products.ts'
import { countIn } from './vial-count.ts'

export interface GiveBackFormProps {
  readonly stock: OutputOf<'stock.state'>
  readonly onDone: (sentence: string) => void
  readonly onLeave: () => void
}

const inTurn = ['lot', 'vials', 'to'] as const

export function GiveBackForm({ stock, onDone, onLeave }: GiveBackFormProps) {
  const text = useText()
  const { say, sayRefusal } = text
  const products = useProducts()
  const { value: session } = useAsk('sessions.current', {})
  const { run, busy } = useAct('stock.giveBack')
  const [id] = useState(() => newId())
  const [refused, setRefused] = useState<RefusalOf<'stock.giveBack'> | null>(null)
  const lots = stock.lots.filter(({ held }) => held > 0)
  const first = lots[0]
  const form = useForm({
    keep: 'stock-give-back',
    start: {
      lot: first === undefined ? '' : lotKey(first),
      vials: String(first?.held ?? ''),
      to: stock.lastReceipt?.from ?? '',
    },
    checks: {
      vials: (vials) => (countIn(vials, 1, 10_000) === null ? say('stock.receive.vialsWrong') : null),
      to: (to) => (to.trim().length < 2 ? say('stock.giveBack.toMissing') : null),
    },
  })
  const chosen = lots.find((lot) => lotKey(lot) === form.values.lot) ?? first
  const giveBack = async (): Promise<void> => {
    const vials = countIn(form.values.vials, 1, 10_000)
    if (!form.ready() || chosen === undefined || vials === null) return
    const { product, lot } = chosen
    const sessionId = session?.today === true ? session.id : null
    const answer = await run({ id, sessionId, product, lot, vials, to: form.values.to.trim() })
    if (!answer.ok) return setRefused(answer)
    form.clear()
    onDone(say('stock.giveBack.done', { count: vials, lot }))
  }
  const advance = (): void => {
    const fields = inTurn.map((name) => ({ id: form.field(name).id, inOrder: () => form.ready([name]) }))
    if (!goToNextField(fields)) void giveBack()
  }
  return (
    <StockForm
      title={say('stock.giveBack.title')}
      hint={say('stock.giveBack.hint')}
      act={say('stock.giveBack.act')}
      busy={busy}
      refused={refused === null ? null : sayRefusal('stock.giveBack', refused)}
      onAct={advance}
      onLeave={onLeave}
    >
      <SelectField
        label={say('stock.lots.lot')}
        letter="l"
        field={{
          ...form.field('lot'),
          set: (key) => form.set({ lot: key, vials: String(lots.find((lot) => lotKey(lot) === key)?.held ?? '') }),
        }}
        options={lotOptions(lots, products, text)}
        focusFirst
      />
      <TextField
        label={say('stock.giveBack.vials')}
        field={form.field('vials')}
        letter="v"
        width="short"
        inputMode="numeric"
        maxLength={5}
      />
      <TextField label={say('stock.giveBack.to')} field={form.field('to')} letter="t" maxLength={100} />
    </StockForm>
  )
}
