/**
 * The dose that is being filled in. One rule: it has one id from the first try to its answer, so that pressing twice,
 * or once more after a lost answer, records it once.
 */
import { useState } from 'react'
import type { InputOf } from '#contract/calls'
import { VialId } from '#contract/fields'
import type { PersonView, SessionView, StaffView, VialView } from '#contract/views'
import type { RefusalOf } from '../../client/ask.ts'
import { effortOn, forgetEffort } from '../../client/effort-now.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import type { FieldInTurn } from '../../ui/next-field.ts'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import type { Form } from '../../ui/use-form.ts'
import { idFor, idIsUsed } from './act-ids.ts'
import { useGivenEarlier } from './use-given-earlier.ts'
import type { GivenEarlier } from './use-given-earlier.ts'

export type Approval = Record<'reason' | 'approver' | 'order', string>
export type Pins = Record<'pin' | 'approverPin', string>

export interface DosePlan {
  readonly person: PersonView
  readonly session: SessionView
  readonly vial: VialView | undefined
  readonly vaccinator: StaffView | undefined
  readonly seal: 'now' | 'later'
  /** The in-charge who is proposed; '' for none. */
  readonly approver: string
  /** What speaks against the dose, as far as the screen knows. */
  readonly foreseen: readonly string[]
  readonly onRecorded: () => void
}

export interface Dose {
  readonly approval: Form<Approval>
  readonly pins: Form<Pins>
  readonly earlier: GivenEarlier
  readonly flags: readonly string[]
  readonly refused: RefusalOf<'doses.record'> | null
  readonly busy: boolean
  /** Whether the in-charge is here to approve, or reads it later. */
  readonly approving: 'now' | 'later'
  readonly approve: (when: 'now' | 'later') => void
  /** The fields that are shown, in the order of Enter. */
  readonly inTurn: readonly FieldInTurn[]
  readonly record: () => Promise<void>
}

const REASON_LEAST = 5
const PIN_LEAST = 4
const ORDER_LEAST = 3

export function useDose(plan: DosePlan): Dose {
  const { say } = useText()
  const { person, session, vial, vaccinator, seal, foreseen } = plan
  const earlier = useGivenEarlier(person, session)
  const act = `dose-${person.line.id}`
  const [id] = useState(() => idFor(act))
  const [found, setFound] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<RefusalOf<'doses.record'> | null>(null)
  const [done, setDone] = useState(false)
  const [approving, approve] = useState<'now' | 'later'>('now')
  const { run, busy } = useAct('doses.record')
  const short = (pin: string, sentence: string): string | null => (pin.length < PIN_LEAST ? sentence : null)
  const approval = useForm<Approval>({
    keep: `approval-${person.line.id}`,
    start: { reason: '', approver: plan.approver, order: '' },
    checks: {
      reason: (reason) => (reason.trim().length < REASON_LEAST ? say('desk.dose.reasonShort') : null),
      approver: (approver) => (approver === '' ? say('desk.dose.approverMissing') : null),
      order: (order) => (order.trim().length < ORDER_LEAST ? say('desk.dose.orderShort') : null),
    },
  })
  const pins = useForm<Pins>({
    start: { pin: '', approverPin: '' },
    checks: {
      pin: (pin) => short(pin, say('desk.dose.pinMissing')),
      approverPin: (pin) => short(pin, say('desk.dose.approverPinMissing')),
    },
  })
  const flags = [...new Set([...foreseen, ...found])]
  const needed = flags.length > 0
  const one = <V extends Readonly<Record<string, string>>>(form: Form<V>, name: keyof V & string): FieldInTurn => ({
    id: form.field(name).id,
    inOrder: () => form.ready([name]),
  })
  const byDistrict = flags.includes('officer-order')
  const ordered = byDistrict ? [one(approval, 'order')] : []
  const byApprover = approving === 'now' ? [...ordered, one(approval, 'approver'), one(pins, 'approverPin')] : []
  const approvalFields = needed ? [one(approval, 'reason'), ...byApprover] : []

  const input = (): InputOf<'doses.record'> | null => {
    const approved = approvalFields.every(({ inOrder }) => inOrder())
    const ready = earlier.ready() && approved && (seal === 'later' || pins.ready(['pin']))
    if (!ready || vial === undefined || vaccinator === undefined) return null
    const { reason, approver, order } = approval.values
    const by = { approver, pin: pins.values.approverPin, order: byDistrict ? order.trim() : null }
    const signed = approving === 'now' ? by : null
    const exception = needed ? { reason: reason.trim(), approval: signed } : null
    const to = { personId: person.line.id, sessionId: session.id, vialId: VialId.parse(vial.id) }
    const pin = seal === 'later' ? null : pins.values.pin
    const effort = effortOn(person.line.id)
    return { id, ...to, vaccinator: vaccinator.id, pin, exception, late: earlier.late(), effort }
  }
  const record = async (): Promise<void> => {
    const dose = input()
    if (dose === null) return
    const answer = await run(dose)
    if (!answer.ok) return take(answer)
    idIsUsed(act)
    forgetEffort(person.line.id)
    setDone(true)
    pins.clear()
    approval.clear()
    earlier.clear()
    plan.onRecorded()
  }
  return {
    approval,
    pins,
    earlier,
    flags,
    refused,
    approving,
    approve,
    busy: busy || done,
    inTurn: [...earlier.inTurn, ...approvalFields, ...(seal === 'now' ? [one(pins, 'pin')] : [])],
    record,
  }

  /** Everything typed stays, save a PIN that was not the right one. */
  function take(answer: RefusalOf<'doses.record'>): void {
    setRefused(answer)
    const against = answer.details['flags']
    if (answer.code === 'needs-approval' && Array.isArray(against)) setFound(against)
    if (answer.code === 'wrong-pin') retype('pin')
    if (answer.code === 'wrong-approver-pin') retype('approverPin')
  }
  function retype(name: keyof Pins): void {
    pins.set({ [name]: '' })
    focusField(pins.field(name).id)
  }
}
