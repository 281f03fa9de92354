/** One vial more: its lot as on the label, its expiry or that there is none. */
import { useState } from 'react'
import type { SessionView, VialView } from '#contract/views'
import { LotNumber } from '#contract/fields'
import type { RefusalOf } from '../../client/ask.ts'
import { newId } from '../../client/new-id.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { DateField, dayProblem } from '../../ui/date-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { readExpiry } from '../../ui/read-day.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useForm } from '../../ui/use-form.ts'

export interface OpenVialProps {
  readonly session: SessionView
  /** The first vial of the day is what the page asks for; a later one can be left again. */
  readonly primary: boolean
  readonly onClose: () => void
}

export function OpenVial({ session, primary, onClose }: OpenVialProps) {
  const text = useText()
  const { say, sayRefusal } = text
  const { run, busy } = useAct('vials.open')
  const [refused, setRefused] = useState<RefusalOf<'vials.open'> | null>(null)
  const [id, setId] = useState(() => newId())
  const before = session.vials.at(-1)
  const form = useForm({
    // The next vial is another form: what was typed for this one must not stand in it.
    keep: `vial-${session.id}-${session.vials.length}`,
    start: startFrom(before, text.sayDate),
    checks: {
      lot: (lot) => {
        if (lot.trim() === '') return say('session.vials.lotMissing')
        return LotNumber.safeParse(lot.trim()).success ? null : say('session.vials.lotWrong')
      },
      expiry: (day, { noExpiry }) => (noExpiry === 'yes' ? null : dayProblem(day, text, readExpiry)),
    },
  })
  const noExpiry = form.values.noExpiry === 'yes'
  const leave = (): void => {
    form.clear()
    onClose()
  }
  const open = async (): Promise<void> => {
    if (!form.ready()) return
    const day = readExpiry(form.values.expiry)
    const expiry = noExpiry || !day.ok ? null : day.day
    const answer = await run({ id, sessionId: session.id, lot: form.values.lot.trim(), expiry })
    if (!answer.ok) return setRefused(answer)
    setId(newId())
    form.clear()
    onClose()
  }
  return (
    <div className="card stack open-vial">
      {refused !== null && <Notice kind="stop">{sayRefusal('vials.open', refused)}</Notice>}
      {before !== undefined && form.values.lot === before.lot && <p className="soft">{say('session.vials.sameLot')}</p>}
      <div className="open-vial-fields">
        <TextField
          label={say('session.vials.lot')}
          hint={say('session.vials.lotHint')}
          field={form.field('lot')}
          letter="l"
          width="short"
          capitals
          maxLength={20}
          focusFirst
        />
        {!noExpiry && (
          <DateField
            label={say('session.vials.expiryLabel')}
            hint={say('session.vials.expiryHint')}
            field={form.field('expiry')}
            read={readExpiry}
            letter="x"
          />
        )}
      </div>
      <label className="open-vial-none">
        <input
          type="checkbox"
          checked={noExpiry}
          onChange={({ currentTarget }) => form.set({ noExpiry: currentTarget.checked ? 'yes' : '' })}
        />
        {say('session.vials.expiryNone')}
      </label>
      <div className="row">
        <PrimaryButton onAct={() => void open()} busy={busy}>
          {say('session.vials.act')}
        </PrimaryButton>
        {!primary && (
          <ActButton look="quiet" chord="Escape" onAct={leave}>
            {say('ui.cancel')}
          </ActButton>
        )}
      </div>
    </div>
  )
}

/** A box of vials is one lot: what stood on the last label stands there again, to be looked at and confirmed. */
const startFrom = (before: VialView | undefined, sayDate: (day: NonNullable<VialView['expiry']>) => string) => ({
  lot: before?.lot ?? '',
  expiry: before === undefined || before.expiry === null ? '' : sayDate(before.expiry),
  noExpiry: before !== undefined && before.expiry === null ? 'yes' : '',
})
