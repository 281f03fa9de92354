/**
 * What waits for the in-charge. One rule: each dose is ticked as it was read; nobody approves what they have not seen,
 * and what is not approved stays on record with the reason.
 */
import { useState } from 'react'
import { type DoseId, Pin, StaffId } from '#contract/fields'
import type { DoseToApprove } from '#contract/seals'
import type { Refused } from '#contract/answer'
import type { CallName } from '#contract/calls'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PinField } from '../../ui/pin-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import { DoseRows } from './dose-rows.tsx'
import { WhatSpeaks } from './what-speaks.tsx'

export function Approvals() {
  const { say } = useText()
  const { value: doses } = useAsk('approvals.waiting', {})
  const [done, setDone] = useState<string | null>(null)
  if (doses === undefined) return <Skeleton lines={6} />
  return (
    <div className="screen">
      <h1>{say('seals.approvals.title')}</h1>
      {done !== null && <Notice kind="good">{done}</Notice>}
      {doses.length === 0 ? (
        <EmptyState title={say('seals.approvals.none')}>{say('seals.approvals.noneHint')}</EmptyState>
      ) : (
        <Round doses={doses} onDone={setDone} />
      )}
    </div>
  )
}

interface RoundProps {
  readonly doses: readonly DoseToApprove[]
  readonly onDone: (sentence: string) => void
}

function Round({ doses, onDone }: RoundProps) {
  const { say, sayRefusal } = useText()
  const approve = useAct('approvals.approve')
  const refuse = useAct('approvals.refuse')
  const { value: staff } = useAsk('staff.list', {})
  const { value: me } = useAsk('staff.me', {})
  const [seen, setSeen] = useState<ReadonlySet<DoseId>>(new Set())
  const [refused, setRefused] = useState<string | null>(null)
  const inCharges = (staff ?? []).filter(({ roles }) => roles.includes('in-charge'))
  const proposed = inCharges.find(({ id }) => id === me?.id) ?? inCharges[0]
  const form = useForm({
    start: { note: '', order: '', approver: '', pin: '' },
    checks: {
      note: (note) => (note.trim() === '' || note.trim().length >= 5 ? null : say('desk.dose.reasonShort')),
      order: (order) => (order.trim().length >= 3 ? null : say('desk.dose.orderShort')),
      pin: (pin) => (Pin.safeParse(pin).success ? null : say('signIn.pinMissing')),
    },
  })
  const ticked = doses.filter(({ id, flags }) => seen.has(id) && flags.length > 0)
  const note = form.values.note.trim()
  const approver = form.values.approver === '' ? (proposed?.id ?? '') : form.values.approver
  const tick = ({ id }: DoseToApprove, to: boolean): void =>
    setSeen(new Set(to ? [...seen, id] : [...seen].filter((one) => one !== id)))
  const take = (call: CallName, answer: { readonly ok: true } | Refused<string>, sentence: string): void => {
    form.set({ pin: '' })
    setRefused(answer.ok ? null : sayRefusal(call, answer))
    if (!answer.ok) return focusField(form.field('pin').id)
    form.clear()
    setSeen(new Set())
    onDone(sentence)
  }
  const signed = (): { readonly approver: StaffId; readonly pin: string } => ({
    approver: StaffId.parse(approver),
    pin: form.values.pin,
  })
  const byDistrict = ticked.some(({ flags }) => flags.includes('officer-order'))
  const approveAll = async (): Promise<void> => {
    if (!form.ready(byDistrict ? ['note', 'order', 'pin'] : ['note', 'pin'])) return
    const doseIds = ticked.map(({ id }) => id)
    const order = byDistrict ? form.values.order.trim() : null
    const answer = await approve.run({ doseIds, note: note === '' ? null : note, order, ...signed() })
    take('approvals.approve', answer, say('seals.approvals.done', { count: doseIds.length }))
  }
  const one = ticked.length === 1 ? ticked[0] : undefined
  const refuseOne = async (): Promise<void> => {
    if (one === undefined || !form.ready(['note', 'pin'])) return
    if (note === '') {
      setRefused(say('seals.approvals.reasonFirst'))
      return focusField(form.field('note').id)
    }
    const answer = await refuse.run({ doseId: one.id, reason: note, ...signed() })
    take('approvals.refuse', answer, say('seals.approvals.refused', { name: one.name }))
  }
  return (
    <section className="stack" aria-label={say('seals.approvals.title')}>
      <p className="soft">{say('seals.approvals.hint')}</p>
      <DoseRows
        caption={say('seals.approvals.title')}
        tickHead={say('seals.approvals.seen')}
        doses={doses}
        isTicked={({ id }) => seen.has(id)}
        onTick={tick}
        more={(dose) => <WhatSpeaks dose={dose} />}
      />
      <div className="round-foot">
        {refused !== null && <Notice kind="stop">{refused}</Notice>}
        <div className="round-sign">
          <TextField
            label={say('seals.approvals.note')}
            field={form.field('note')}
            letter="n"
            optional
            maxLength={200}
          />
          {byDistrict && (
            <TextField label={say('desk.dose.order')} field={form.field('order')} letter="o" maxLength={100} />
          )}
          <SelectField
            label={say('desk.dose.approver')}
            letter="a"
            field={{ ...form.field('approver'), value: approver }}
            options={inCharges.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <PinField label={say('desk.dose.approverPin')} letter="p" field={form.field('pin')} />
        </div>
        <div className="row">
          <PrimaryButton onAct={() => void approveAll()} busy={approve.busy} disabled={ticked.length === 0}>
            {say('seals.approvals.act', { count: ticked.length })}
          </PrimaryButton>
          <ActButton look="stop" chord="alt+x" onAct={() => void refuseOne()} disabled={one === undefined}>
            {say('seals.approvals.refuse')}
          </ActButton>
        </div>
      </div>
    </section>
  )
}
