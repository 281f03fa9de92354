/** A new member of staff: name, roles, and a PIN that the person types. */
import { useState } from 'react'
import { PersonName } from '#contract/fields'
import type { Role } from '#contract/fields'
import type { RefusalOf } from '../../client/ask.ts'
import { newId } from '../../client/new-id.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { CheckCards } from '../../ui/check-cards.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PinField } from '../../ui/pin-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import { newPinProblem } from './new-pin.ts'

export const atCentre: readonly Role[] = ['verifier', 'vaccinator', 'observer', 'in-charge']
const atOffice: readonly Role[] = ['district-officer']

export function AddStaff({ office }: { readonly office: boolean }) {
  const text = useText()
  const { say, sayRefusal } = text
  const { run, busy } = useAct('staff.add')
  const [refused, setRefused] = useState<RefusalOf<'staff.add'> | null>(null)
  const [added, setAdded] = useState<string | null>(null)
  const [id, setId] = useState(() => newId())
  const choices = office ? atOffice : atCentre
  const form = useForm({
    start: { name: '', roles: office ? 'district-officer' : '', pin: '', pinAgain: '' },
    checks: {
      name: (name) => (PersonName.safeParse(name).success ? null : say('firstStart.founder.nameWrong')),
      roles: (roles) => (roles === '' ? say('staff.rolesMissing') : null),
      pin: (pin) => newPinProblem(pin, text),
      pinAgain: (again, { pin }) => (again === pin ? null : say('firstStart.founder.pinDiffers')),
    },
  })
  const roles = choices.filter((role) => form.values.roles.split(' ').includes(role))
  const add = async (): Promise<void> => {
    if (!form.ready()) return
    const answer = await run({ id, name: form.values.name.trim(), roles, pin: form.values.pin })
    setAdded(answer.ok ? answer.value.name : null)
    setRefused(answer.ok ? null : answer)
    if (!answer.ok) return
    setId(newId())
    form.clear()
    focusField(form.field('name').id)
  }
  return (
    <section className="stack card" aria-label={say('staff.add')}>
      <h2>{say('staff.add')}</h2>
      <ErrorSummary problems={form.problems} />
      {refused !== null && <Notice kind="stop">{sayRefusal('staff.add', refused)}</Notice>}
      {added !== null && <Notice kind="good">{say('staff.added', { name: added })}</Notice>}
      <TextField label={say('staff.name')} field={form.field('name')} letter="n" maxLength={100} />
      <CheckCards
        id={form.field('roles').id}
        label={say('staff.rolesLabel')}
        hint={say('staff.rolesHint')}
        choices={choices.map((role) => ({ value: role, label: say(`roles.${role}`), hint: say(`staff.what.${role}`) }))}
        values={roles}
        error={form.field('roles').error}
        onChange={(chosen) => form.set({ roles: chosen.join(' ') })}
      />
      <div className="add-staff-pins">
        <PinField label={say('staff.pinLabel')} field={form.field('pin')} />
        <PinField label={say('firstStart.founder.pinAgain')} field={form.field('pinAgain')} />
      </div>
      <p className="soft add-staff-hint">{say('staff.pinHint')}</p>
      <div className="row">
        <PrimaryButton onAct={() => void add()} busy={busy}>
          {say('staff.act')}
        </PrimaryButton>
      </div>
    </section>
  )
}
