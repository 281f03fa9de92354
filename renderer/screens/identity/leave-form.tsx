/** An order of the district, as it stands on the paper. One rule: Enter goes from field to field and, on the last, acts. */
import '../desk/identity.css'
import type { LocalDate } from '#contract/fields'
import type { FacilitationView } from '#contract/identity-views'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { NumberField } from '../desk/number-field.tsx'
import { guardianKinds } from '../desk/use-guardian.ts'
import { useLeave } from './use-leave.ts'
import type { Leave } from './use-leave.ts'

export interface LeaveFormProps {
  readonly today: LocalDate
  readonly onEntered: (leave: FacilitationView) => void
  readonly onLeave: () => void
}

export function LeaveForm({ today, onEntered, onLeave }: LeaveFormProps) {
  const { say, sayRefusal } = useText()
  const leave = useLeave(today, onEntered)
  const { problems, refused, busy, advance, forget } = leave
  return (
    <section className="stack leave-form" aria-labelledby="leave-title">
      <div className="identity-line">
        <h2 id="leave-title">{say('identity.facilitation.formTitle')}</h2>
        <p className="soft">{say('identity.facilitation.formHint')}</p>
      </div>
      <ErrorSummary problems={problems} />
      {refused !== null && <Notice kind="stop">{sayRefusal('facilitation.authorise', refused)}</Notice>}
      <Fields leave={leave} />
      <div className="row">
        <PrimaryButton onAct={advance} busy={busy}>
          {say('identity.facilitation.act')}
        </PrimaryButton>
        <ActButton
          look="quiet"
          chord="Escape"
          onAct={() => {
            forget()
            onLeave()
          }}
        >
          {say('ui.cancel')}
        </ActButton>
      </div>
    </section>
  )
}

function Fields({ leave: { form, kind, number, chooseKind } }: { readonly leave: Leave }) {
  const { say } = useText()
  return (
    <div className="leave-fields">
      <TextField
        label={say('identity.facilitation.name')}
        field={form.field('facilitator')}
        letter="f"
        maxLength={100}
        focusFirst
      />
      <TextField
        label={say('identity.facilitation.mobile')}
        field={form.field('mobile')}
        letter="m"
        width="short"
        inputMode="tel"
        maxLength={20}
      />
      <SelectField
        label={say('identity.facilitation.document')}
        letter="d"
        // What a guardian may show, a facilitator may: anything that is a document of their own.
        options={guardianKinds.map((value) => ({ value, label: say(`documents.${value}`) }))}
        field={{ ...form.field('document'), set: chooseKind }}
      />
      <NumberField number={number} kind={kind} label={say('identity.facilitation.number')} letter="n" />
      <TextField
        label={say('identity.facilitation.orderNumber')}
        field={form.field('orderNumber')}
        letter="o"
        width="middle"
        maxLength={40}
      />
      <TextField
        label={say('identity.facilitation.authorisedBy')}
        field={form.field('authorisedBy')}
        letter="a"
        maxLength={100}
      />
      <TextField
        label={say('identity.facilitation.doses')}
        field={form.field('doses')}
        letter="u"
        width="short"
        inputMode="numeric"
        maxLength={5}
      />
      <DateField label={say('identity.facilitation.lastDay')} field={form.field('until')} letter="l" optional />
    </div>
  )
}
