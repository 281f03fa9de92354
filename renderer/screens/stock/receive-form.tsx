/** Vials come from the cold-chain point. One rule: what came last stands there already; only what differs is typed. */
import type { OutputOf } from '#contract/calls'
import { VialMonitor } from '#contract/fields'
import { useText } from '../../text/use-text.ts'
import { DateField } from '../../ui/date-field.tsx'
import { readExpiry } from '../../ui/read-day.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ProductMark } from './product-mark.tsx'
import { StockForm } from './stock-form.tsx'
import { useProducts } from './use-products.ts'
import { useReceipt } from './use-receipt.ts'

export interface ReceiveFormProps {
  readonly stock: OutputOf<'stock.state'>
  /** With the sentence that says what was done. */
  readonly onDone: (sentence: string) => void
  readonly onLeave: () => void
}

export function ReceiveForm({ stock, onDone, onLeave }: ReceiveFormProps) {
  const { say, sayRefusal } = useText()
  const products = useProducts()
  const { form, refused, needsReason, busy, setProduct, setLot, advance } = useReceipt(stock, products.all, onDone)
  const product = products.all.find(({ code }) => code === form.values.product)
  return (
    <StockForm
      title={say('stock.receive.title')}
      hint={product === undefined ? say('stock.receive.hint') : <ProductMark product={product} />}
      act={say(needsReason ? 'stock.receive.actDespite' : 'stock.receive.act')}
      busy={busy}
      refused={refused === null ? null : sayRefusal('stock.receive', refused)}
      onAct={advance}
      onLeave={onLeave}
    >
      {needsReason && (
        <TextField label={say('stock.receive.despite')} field={form.field('despite')} letter="w" maxLength={200} />
      )}
      <SelectField
        label={say('stock.lots.product')}
        letter="p"
        field={{ ...form.field('product'), set: setProduct }}
        empty={say('stock.receive.choose')}
        options={products.all.map(({ code, name, maker }) => ({ value: code, label: `${name} (${maker})` }))}
        focusFirst={form.values.product === ''}
      />
      <TextField
        label={say('stock.lots.lot')}
        hint={say('session.vials.lotHint')}
        field={{ ...form.field('lot'), set: setLot }}
        letter="l"
        width="short"
        capitals
        maxLength={20}
        focusFirst={form.values.product !== ''}
      />
      <DateField
        label={say('session.vials.expiryLabel')}
        hint={say('stock.receive.expiryHint')}
        field={form.field('expiry')}
        read={readExpiry}
        letter="x"
        optional
      />
      <TextField
        label={say('stock.receive.vials')}
        field={form.field('vials')}
        letter="v"
        width="short"
        inputMode="numeric"
        maxLength={5}
      />
      <TextField
        label={say('stock.receive.doses')}
        hint={say('stock.receive.dosesHint')}
        field={form.field('doses')}
        letter="o"
        width="short"
        inputMode="numeric"
        maxLength={2}
      />
      <SelectField
        label={say('session.vials.monitor')}
        letter="m"
        field={form.field('monitor')}
        options={VialMonitor.options.map((value) => ({ value, label: say(`stock.monitors.${value}`) }))}
      />
      <TextField label={say('stock.receive.from')} field={form.field('from')} letter="f" maxLength={100} />
    </StockForm>
  )
}
