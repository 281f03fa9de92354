/** One day and one vaccine. One rule: the vaccine is chosen by name and band, never preselected. */
import { useState } from 'react'
import type { InputOf } from '#contract/calls'
import { ProductCode } from '#contract/fields'
import { localDateOf } from '#domain/calendar'
import type { RefusalOf } from '../../client/ask.ts'
import { newId } from '../../client/new-id.ts'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { bandColour } from '../../ui/band.ts'
import { ChoiceCards } from '../../ui/choice-cards.tsx'
import { DateField, dayProblem } from '../../ui/date-field.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { readDay } from '../../ui/read-day.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useForm } from '../../ui/use-form.ts'
import { placesIn, useSlotForm } from './slot-form.ts'
import { SlotLines } from './slot-lines.tsx'

/** With the laptop's day filled in: nine sessions in ten are opened on the day. */
export function OpenSession() {
  const { value } = useAsk('setup.state', {})
  const { sayDate } = useText()
  return value === undefined ? null : <OpenSessionForm today={sayDate(localDateOf(value.now))} />
}

function OpenSessionForm({ today }: { readonly today: string }) {
  const text = useText()
  const { say, sayRefusal } = text
  const { value: products = [] } = useAsk('sessions.products', {})
  const { run, busy } = useAct('sessions.open')
  const [refused, setRefused] = useState<RefusalOf<'sessions.open'> | null>(null)
  const [id] = useState(() => newId())
  const form = useForm({
    keep: 'open-session',
    start: { product: '', day: today, capacity: '100' },
    checks: {
      product: (code) => (code === '' ? say('session.open.productMissing') : null),
      day: (day) => dayProblem(day, text),
      capacity: (places) => (isCapacity(places) ? null : say('session.open.capacityWrong')),
    },
  })
  const slots = useSlotForm(text)
  const divided = slots.lines > 0
  const open = async (): Promise<void> => {
    if (!form.ready(divided ? ['product', 'day'] : undefined) || !slots.form.ready()) return
    const capacity = divided ? placesIn(slots) : Number(form.values.capacity)
    const answer = await run({ ...sessionInput(form.values, id), capacity, ...(divided && { slots: slots.slots }) })
    if (!answer.ok) return setRefused(answer)
    form.clear()
    slots.form.clear()
  }
  return (
    <div className="open-session">
      <div>
        <h1>{say('session.open.title')}</h1>
        <p className="soft">{say('session.open.hint')}</p>
      </div>
      <ErrorSummary problems={[...form.problems, ...slots.form.problems]} />
      {refused !== null && <Notice kind="stop">{sayRefusal('sessions.open', refused)}</Notice>}
      <ChoiceCards
        label={say('session.open.product')}
        choices={products.map(({ code, name, maker, band, dosesPerVial }) => ({
          value: code,
          label: name,
          hint: (
            <>
              {maker}
              <br />
              {say('session.open.dosesPerVial', { doses: dosesPerVial })}
            </>
          ),
          band: bandColour(band),
        }))}
        value={form.values.product}
        onChoose={(product) => form.set({ product })}
        error={form.field('product').error}
        columns={3}
        focusFirst
      />
      <div className="open-session-pair">
        <DateField label={say('session.open.day')} field={form.field('day')} letter="d" />
        {!divided && (
          <TextField
            label={say('session.open.capacity')}
            hint={say('session.open.capacityHint')}
            field={form.field('capacity')}
            letter="p"
            inputMode="numeric"
            width="short"
            maxLength={4}
          />
        )}
      </div>
      <SlotLines of={slots} places={isCapacity(form.values.capacity) ? Number(form.values.capacity) : 100} />
      <div className="row">
        <PrimaryButton onAct={() => void open()} busy={busy}>
          {say('session.open.act')}
        </PrimaryButton>
      </div>
    </div>
  )
}

const isCapacity = (text: string): boolean => /^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 1000

function sessionInput(
  { product, day }: { product: string; day: string },
  id: string,
): Omit<InputOf<'sessions.open'>, 'capacity'> {
  const read = readDay(day)
  return { id, date: read.ok ? read.day : '', product: ProductCode.parse(product) }
}
