/** One vaccinator's doses that await their seal: read, tick off, sign. */
import { useState } from 'react'
import type { InputOf } from '#contract/calls'
import { type DoseId, Pin, type StaffId } from '#contract/fields'
import type { DoseToSeal } from '#contract/seals'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useWedge } from '../../scan/use-wedge.ts'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PinField } from '../../ui/pin-field.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import { DoseRows } from './dose-rows.tsx'

const REASON_LEAST = 5

interface SealRoundProps {
  readonly staffId: StaffId
  readonly name: string
  readonly onDone: (sentence: string) => void
}

export function SealRound(props: SealRoundProps) {
  const { value: doses } = useAsk('doses.awaiting', { staffId: props.staffId })
  return doses === undefined ? <Skeleton lines={6} /> : <Round {...props} doses={doses} />
}

function Round({ staffId, name, doses, onDone }: SealRoundProps & { readonly doses: readonly DoseToSeal[] }) {
  const { say, sayRefusal } = useText()
  const { run, busy } = useAct('doses.seal')
  const [refused, setRefused] = useState<RefusalOf<'doses.seal'> | null>(null)
  // Left out, each with the reason that is being typed; without one it is left for the next round.
  const [out, setOut] = useState<ReadonlyMap<DoseId, string>>(
    () => new Map(doses.flatMap(({ id, disputed }) => (disputed === null ? [] : [[id, disputed]]))),
  )
  const form = useForm({
    start: { pin: '' },
    checks: { pin: (pin) => (Pin.safeParse(pin).success ? null : say('signIn.pinMissing')) },
  })
  const mine = doses.filter(({ id }) => !out.has(id))
  const notMine = [...out].filter(([, reason]) => reason.trim().length >= REASON_LEAST)
  const nothing = mine.length + notMine.length === 0
  const leaveOut = (id: DoseId, reason: string | null): void => {
    const next = new Map(out)
    if (reason === null) next.delete(id)
    else next.set(id, reason)
    setOut(next)
  }
  const seal = async (secret: InputOf<'doses.seal'>['secret']): Promise<void> => {
    if (nothing) return
    const answer = await run({
      staffId,
      doseIds: mine.map(({ id }) => id),
      notMine: notMine.map(([doseId, reason]) => ({ doseId, reason: reason.trim() })),
      secret,
    })
    form.clear()
    setRefused(answer.ok ? null : answer)
    if (answer.ok) onDone(say('seals.done', { count: answer.value.sealed, name }))
    else focusField(form.field('pin').id)
  }
  useWedge((code) => void seal({ kind: 'badge', code }))
  const byPin = (): void => {
    if (form.ready()) void seal({ kind: 'pin', pin: form.values.pin })
  }
  return (
    <section className="stack" aria-label={say('seals.roundOf', { name })}>
      <p className="soft">{say('seals.hint', { name })}</p>
      <DoseRows
        caption={say('seals.roundOf', { name })}
        tickHead={say('seals.mine')}
        doses={doses}
        isTicked={({ id }) => !out.has(id)}
        onTick={({ id }, ticked) => leaveOut(id, ticked ? null : '')}
        more={({ id }) => {
          const reason = out.get(id)
          return reason === undefined ? null : <WhyNot id={id} value={reason} onChange={leaveOut} />
        }}
      />
      <div className="round-foot">
        {refused !== null && <Notice kind="stop">{sayRefusal('doses.seal', refused)}</Notice>}
        <div className="round-sign">
          <PinField
            label={say('signIn.pinOf', { name })}
            hint={say('seals.orBadge')}
            letter="p"
            field={form.field('pin')}
            focusFirst
          />
          <PrimaryButton onAct={byPin} busy={busy} disabled={nothing}>
            {say('seals.act', { count: mine.length })}
          </PrimaryButton>
        </div>
        {notMine.length > 0 && <p className="soft">{say('seals.toInCharge', { count: notMine.length })}</p>}
      </div>
    </section>
  )
}

interface WhyNotProps {
  readonly id: DoseId
  readonly value: string
  readonly onChange: (id: DoseId, reason: string) => void
}

function WhyNot({ id, value, onChange }: WhyNotProps) {
  const { say } = useText()
  const field = { id: `why-${id}`, value, error: null, set: (to: string) => onChange(id, to), leave: () => undefined }
  return (
    <TextField label={say('seals.whyNot')} hint={say('seals.whyNotHint')} field={field} maxLength={200} focusFirst />
  )
}
