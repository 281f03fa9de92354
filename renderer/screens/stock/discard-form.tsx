/** A vial leaves the table. One rule: a digit says why and Enter does it, since it cannot be taken back. */
import { useState } from 'react'
import { DiscardReason, VialId } from '#contract/fields'
import type { SessionView, VialView } from '#contract/views'
import { vialState } from '#domain/stock/clock'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { ChoiceCards } from '../../ui/choice-cards.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'

export interface DiscardFormProps {
  readonly session: SessionView
  /** On the table; not empty. */
  readonly vials: readonly VialView[]
  readonly now: number
  readonly onDiscarded: () => void
  readonly onBack: () => void
}

export function DiscardForm({ session, vials, now, onDiscarded, onBack }: DiscardFormProps) {
  const { say, sayRefusal } = useText()
  const one = useAct('vials.discard')
  const all = useAct('vials.discardAll')
  const [refused, setRefused] = useState<RefusalOf<'vials.discard'> | RefusalOf<'vials.discardAll'> | null>(null)
  const stateOf = (vial: VialView) => vialState(vial, Date.parse(vial.discardAt) - now)
  const first = vials.find((vial) => stateOf(vial) !== 'open') ?? vials[0]
  const form = useForm({
    start: { vial: first?.id ?? '', reason: first === undefined ? '' : reasonOf(stateOf(first)), note: '' },
    checks: {
      reason: (reason) => (reason === '' ? say('stock.discard.reasonMissing') : null),
      note: (note, { reason }) =>
        reason === 'other' && note.trim().length < 3 ? say('stock.discard.noteMissing') : null,
    },
  })
  const { values } = form
  const chosen = vials.find(({ id }) => id === values.vial) ?? first
  const choose = (id: string): void => {
    const vial = vials.find((each) => each.id === id)
    form.set({ vial: id, reason: vial === undefined ? '' : reasonOf(stateOf(vial)) })
  }
  const discard = async (): Promise<void> => {
    if (!form.ready() || chosen === undefined) return
    const note = values.note.trim()
    const reason = DiscardReason.parse(values.reason)
    const answer = await one.run({ vialId: VialId.parse(chosen.id), reason, note: note === '' ? null : note })
    if (!answer.ok) return setRefused(answer)
    onDiscarded()
  }
  const discardAll = async (): Promise<void> => {
    const answer = await all.run({ sessionId: session.id })
    if (!answer.ok) return setRefused(answer)
    onDiscarded()
  }
  const reason = form.field('reason')
  const note = form.field('note')
  return (
    <div className="stack">
      {refused !== null && <Notice kind="stop">{sayRefusal('vials.discard', refused)}</Notice>}
      {vials.length > 1 && (
        <SelectField
          label={say('stock.discard.which')}
          letter="v"
          field={{ ...form.field('vial'), set: choose }}
          options={vials.map(({ id, number, lot }) => ({
            value: id,
            label: say('stock.discard.vial', { number, lot }),
          }))}
        />
      )}
      <ChoiceCards
        label={say('stock.discard.why', { number: chosen?.number ?? '' })}
        columns={3}
        choices={DiscardReason.options.map((value) => ({ value, label: say(`stock.reasons.${value}`) }))}
        value={DiscardReason.safeParse(values.reason).data ?? null}
        onChoose={(value) => {
          form.set({ reason: value })
          if (value === 'other') requestAnimationFrame(() => focusField(note.id))
        }}
        error={reason.error}
        focusFirst
      />
      <TextField
        label={say('stock.discard.note')}
        field={note}
        letter="n"
        optional={values.reason !== 'other'}
        maxLength={200}
      />
      <div className="row">
        <PrimaryButton onAct={() => void discard()} busy={one.busy}>
          {say('stock.discard.act', { number: chosen?.number ?? '' })}
        </PrimaryButton>
        <ActButton chord="alt+a" onAct={() => void discardAll()} busy={all.busy}>
          {say('stock.discard.all', { count: vials.length })}
        </ActButton>
        <ActButton look="quiet" chord="Escape" onAct={onBack}>
          {say('ui.back')}
        </ActButton>
      </div>
    </div>
  )
}

/** What its clock and its doses say; nobody else's reason is guessed. */
const reasonOf = (state: ReturnType<typeof vialState>): string =>
  state === 'time-over' || state === 'used-up' ? state : ''
