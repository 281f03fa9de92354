/**
 * A vial that is being opened. One rule: what was typed stays; what speaks against the label is said once, and with a
 * reason it is recorded all the same.
 */
import { useState } from 'react'
import { LotNumber, VialMonitor } from '#contract/fields'
import type { SessionView, VialView } from '#contract/views'
import { vialProblems } from '#domain/stock/against-vial'
import type { RefusalOf } from '../../client/ask.ts'
import { newId } from '../../client/new-id.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { dayProblem } from '../../ui/date-field.tsx'
import { readExpiry } from '../../ui/read-day.ts'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import type { Form } from '../../ui/use-form.ts'
import type { VialNeed } from '../stock/advice.tsx'

export type VialLabel = Record<'lot' | 'expiry' | 'noExpiry' | 'monitor' | 'despite', string>

export interface OpenedVial {
  readonly form: Form<VialLabel>
  readonly before: VialView | undefined
  /** As it will be written on the vial. */
  readonly number: number
  readonly refused: RefusalOf<'vials.open'> | null
  /** It can be recorded all the same, with a reason. */
  readonly needsReason: boolean
  readonly busy: boolean
  readonly setLot: (lot: string) => void
  readonly open: () => Promise<void>
}

export function useOpenVial(session: SessionView, need: VialNeed | undefined, onOpened: () => void): OpenedVial {
  const text = useText()
  const { say, sayDate } = text
  const { run, busy } = useAct('vials.open')
  const [refused, setRefused] = useState<RefusalOf<'vials.open'> | null>(null)
  const [id, setId] = useState(() => newId())
  const before = session.vials.findLast(({ flags }) => flags.length === 0)
  const needsReason = refused !== null && (vialProblems as readonly string[]).includes(refused.code)
  const form = useForm<VialLabel>({
    // The next vial is another form: what was typed for this one must not stand in it.
    keep: `vial-${session.id}-${session.vials.length}`,
    start: { ...labelOf(likelyLabel(before, need), sayDate), monitor: '', despite: '' },
    checks: {
      lot: (lot) => lotProblem(lot, text),
      expiry: (day, { noExpiry }) => (noExpiry === 'yes' ? null : dayProblem(day, text, readExpiry)),
      despite: (why) => (needsReason && why.trim().length < 5 ? say('session.vials.despiteMissing') : null),
    },
  })
  const open = async (): Promise<void> => {
    if (!form.ready()) return
    const { lot, noExpiry, monitor, despite } = form.values
    const day = readExpiry(form.values.expiry)
    const answer = await run({
      id,
      sessionId: session.id,
      lot: lot.trim(),
      expiry: noExpiry === 'yes' || !day.ok ? null : day.day,
      monitor: VialMonitor.safeParse(monitor).data ?? null,
      despite: needsReason ? despite.trim() : null,
    })
    if (!answer.ok) return take(answer)
    setId(newId())
    form.clear()
    onOpened()
  }
  return {
    form,
    before,
    refused,
    needsReason,
    busy,
    open,
    number: Math.max(0, ...session.vials.map(({ number }) => number)) + 1,
    // A lot that is on the shelf brings its date with it.
    setLot: (lot) => {
      const known = need?.lots.find((each) => each.lot === lot.trim())
      form.set(known === undefined ? { lot } : labelOf(known, sayDate))
    },
  }

  function take(answer: RefusalOf<'vials.open'>): void {
    setRefused(answer)
    const despite = form.field('despite').id
    requestAnimationFrame(() => focusField(despite))
  }
}

export function lotProblem(lot: string, { say }: Text): string | null {
  if (lot.trim() === '') return say('session.vials.lotMissing')
  return LotNumber.safeParse(lot.trim()).success ? null : say('session.vials.lotWrong')
}

/** The lot of the vial before while some of it lies ready, or nothing is known of the shelf; else what expires first. */
function likelyLabel(before: VialView | undefined, need: VialNeed | undefined): Label | undefined {
  const first = need?.lots[0]
  return need?.lots.find(({ lot }) => lot === before?.lot) ?? first ?? before
}

type Label = Pick<VialView, 'lot' | 'expiry'>

/** A box of vials is one lot: what stood on the last label stands there again, to be looked at and confirmed. */
const labelOf = (
  label: Label | undefined,
  sayDate: Text['sayDate'],
): Pick<VialLabel, 'lot' | 'expiry' | 'noExpiry'> => ({
  lot: label?.lot ?? '',
  expiry: label === undefined || label.expiry === null ? '' : sayDate(label.expiry),
  noExpiry: label !== undefined && label.expiry === null ? 'yes' : '',
})
