/**
 * A delivery that is being entered. One rule: an empty date means that the label has none, and the form says so before
 * it is sent.
 */
import { useState } from 'react'
import type { InputOf, OutputOf } from '#contract/calls'
import { VialMonitor } from '#contract/fields'
import type { LotView } from '#contract/stock-views'
import type { ProductView } from '#contract/views'
import { vialProblems } from '#domain/stock/against-vial'
import type { RefusalOf } from '../../client/ask.ts'
import { newId } from '../../client/new-id.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { dayProblem } from '../../ui/date-field.tsx'
import { goToNextField } from '../../ui/next-field.ts'
import { readExpiry } from '../../ui/read-day.ts'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import type { FieldCheck, Form } from '../../ui/use-form.ts'
import { lotProblem } from '../session/use-open-vial.ts'
import { countIn } from './vial-count.ts'

type Values = Record<'product' | 'lot' | 'expiry' | 'vials' | 'doses' | 'monitor' | 'from' | 'despite', string>

export interface Receipt {
  readonly form: Form<Values>
  readonly refused: RefusalOf<'stock.receive'> | null
  readonly needsReason: boolean
  readonly busy: boolean
  readonly setProduct: (product: string) => void
  readonly setLot: (lot: string) => void
  readonly advance: () => void
}

const inTurn = ['product', 'lot', 'expiry', 'vials', 'doses', 'monitor', 'from'] as const

export function useReceipt(
  stock: OutputOf<'stock.state'>,
  products: readonly ProductView[],
  onDone: (sentence: string) => void,
): Receipt {
  const text = useText()
  const { say } = text
  const { run, busy } = useAct('stock.receive')
  const [id] = useState(() => newId())
  const [refused, setRefused] = useState<RefusalOf<'stock.receive'> | null>(null)
  const needsReason = refused !== null && (vialProblems as readonly string[]).includes(refused.code)
  const despite: FieldCheck<Values> = (why) =>
    needsReason && why.trim().length < 5 ? say('session.vials.despiteMissing') : null
  const form = useForm<Values>({
    keep: 'stock-receipt',
    start: startFrom(stock, text),
    checks: { ...receiptChecks(text), despite },
  })
  const receive = async (): Promise<void> => {
    const input = form.ready() ? inputOf(form.values, id, needsReason) : null
    if (input === null) return
    const answer = await run(input)
    if (!answer.ok) return take(answer)
    form.clear()
    onDone(say('stock.receive.done', { count: input.vials, lot: input.lot }))
  }
  return {
    form,
    refused,
    needsReason,
    busy,
    setProduct: (product) => {
      const doses = products.find(({ code }) => code === product)?.dosesPerVial
      form.set({ product, ...(doses !== undefined && { doses: String(doses) }) })
    },
    // A lot that came before is the same lot again.
    setLot: (lot) => {
      const known = stock.lots.find((each) => each.lot === lot && each.product === form.values.product)
      form.set({ lot, ...(known !== undefined && labelOf(known, text)) })
    },
    advance: () => {
      const fields = inTurn.map((name) => ({ id: form.field(name).id, inOrder: () => form.ready([name]) }))
      if (!goToNextField(fields)) void receive()
    },
  }

  function take(answer: RefusalOf<'stock.receive'>): void {
    setRefused(answer)
    const field = form.field('despite').id
    requestAnimationFrame(() => focusField(field))
  }
}

const receiptChecks = (text: Text) => {
  const { say } = text
  return {
    product: (product: string) => (product === '' ? say('stock.receive.productMissing') : null),
    lot: (lot: string) => lotProblem(lot, text),
    expiry: (day: string) => (day.trim() === '' ? null : dayProblem(day, text, readExpiry)),
    vials: (vials: string) => (countIn(vials, 1, 10_000) === null ? say('stock.receive.vialsWrong') : null),
    doses: (doses: string) => (countIn(doses, 1, 50) === null ? say('stock.receive.dosesWrong') : null),
    from: (from: string) => (from.trim().length < 2 ? say('stock.receive.fromMissing') : null),
  }
}

/** The last receipt once more, save how many vials it was. */
function startFrom({ lots, lastReceipt }: OutputOf<'stock.state'>, text: Text): Values {
  const { product = '', lot = '', from = '' } = lastReceipt ?? {}
  const known = lots.find((each) => each.product === product && each.lot === lot)
  const label = known === undefined ? { expiry: '', doses: '', monitor: 'none' } : labelOf(known, text)
  return { product, lot: known === undefined ? '' : lot, vials: '', from, despite: '', ...label }
}

const labelOf = ({ expiry, dosesPerVial, monitor }: LotView, { sayDate }: Text) => ({
  expiry: expiry === null ? '' : sayDate(expiry),
  doses: String(dosesPerVial),
  monitor: monitor ?? 'none',
})

/** As the register takes it; null while a field is not in order. */
function inputOf(values: Values, id: string, needsReason: boolean): InputOf<'stock.receive'> | null {
  const [vials, dosesPerVial] = [countIn(values.vials, 1, 10_000), countIn(values.doses, 1, 50)]
  const day = readExpiry(values.expiry)
  if (vials === null || dosesPerVial === null) return null
  return {
    id,
    product: values.product,
    lot: values.lot.trim(),
    expiry: day.ok ? day.day : null,
    vials,
    dosesPerVial,
    monitor: VialMonitor.catch('none').parse(values.monitor),
    from: values.from.trim(),
    despite: needsReason ? values.despite.trim() : null,
  }
}
