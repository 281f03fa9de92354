/** One vial more: its lot as on the label, its expiry or that there is none, its monitor. */
import type { ReactNode } from 'react'
import { VialMonitor } from '#contract/fields'
import type { SessionView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { readExpiry } from '../../ui/read-day.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Form } from '../../ui/use-form.ts'
import type { VialNeed } from '../stock/advice.tsx'
import { useOpenVial } from './use-open-vial.ts'
import type { VialLabel } from './use-open-vial.ts'

export interface OpenVialProps {
  readonly session: SessionView
  /** The first vial of the day is what the page asks for; a later one can be left again. */
  readonly primary: boolean
  readonly onClose: () => void
  /** Other acts beside it. */
  readonly children?: ReactNode
}

export function OpenVial(props: OpenVialProps) {
  const { value: need, loading } = useAsk('vials.need', { sessionId: props.session.id })
  // The shelf says what the label will most likely be: better a moment later than typed for nothing.
  return loading ? null : <Filling {...props} need={need} />
}

function Filling({
  session,
  primary,
  onClose,
  children,
  need,
}: OpenVialProps & { readonly need: VialNeed | undefined }) {
  const { say, sayRefusal } = useText()
  const { form, before, number, refused, needsReason, busy, setLot, open } = useOpenVial(session, need, onClose)
  const leave = (): void => {
    form.clear()
    onClose()
  }
  return (
    <div className="card stack open-vial">
      {refused !== null && <Notice kind="stop">{sayRefusal('vials.open', refused)}</Notice>}
      {needsReason && (
        <TextField label={say('session.vials.despite')} field={form.field('despite')} letter="w" maxLength={200} />
      )}
      {before !== undefined && form.values.lot === before.lot && <p className="soft">{say('session.vials.sameLot')}</p>}
      <LabelFields form={form} setLot={setLot} />
      <p>
        {say('session.vials.write')} <strong className="open-vial-number">{number}</strong>
      </p>
      <div className="row">
        <PrimaryButton onAct={() => void open()} busy={busy}>
          {say(needsReason ? 'session.vials.actDespite' : 'session.vials.act')}
        </PrimaryButton>
        {children}
        {!primary && (
          <ActButton look="quiet" chord="Escape" onAct={leave}>
            {say('ui.cancel')}
          </ActButton>
        )}
      </div>
    </div>
  )
}

function LabelFields({ form, setLot }: { readonly form: Form<VialLabel>; readonly setLot: (lot: string) => void }) {
  const { say } = useText()
  const noExpiry = form.values.noExpiry === 'yes'
  return (
    <>
      <div className="open-vial-fields">
        <TextField
          label={say('session.vials.lot')}
          hint={say('session.vials.lotHint')}
          field={{ ...form.field('lot'), set: setLot }}
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
        <SelectField
          label={say('session.vials.monitor')}
          hint={say('session.vials.monitorHint')}
          letter="m"
          field={form.field('monitor')}
          empty={say('session.vials.monitorUnseen')}
          options={VialMonitor.options.map((value) => ({ value, label: say(`stock.monitors.${value}`) }))}
        />
      </div>
      <label className="open-vial-none">
        <input
          type="checkbox"
          checked={noExpiry}
          onChange={({ currentTarget }) => form.set({ noExpiry: currentTarget.checked ? 'yes' : '' })}
        />
        {say('session.vials.expiryNone')}
      </label>
    </>
  )
}
