/** The in-charge puts their seal under something at the desk: name and PIN. */
import type { ReactNode } from 'react'
import type { StaffView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { PinField } from '../../ui/pin-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import type { Form } from '../../ui/use-form.ts'

export interface InChargeSealProps {
  readonly inCharges: readonly StaffView[]
  readonly approver: string
  /** What is under their seal. */
  readonly children: ReactNode
  readonly form: Form<{ approver: string; pin: string }>
}

export function InChargeSeal({ inCharges, approver, form, children }: InChargeSealProps) {
  const { say } = useText()
  return (
    <div className="correct-seal">
      {children}
      <div className="desk-approval-row">
        <SelectField
          label={say('desk.dose.approver')}
          field={{ ...form.field('approver'), value: approver }}
          options={inCharges.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <PinField label={say('desk.dose.approverPin')} field={form.field('pin')} />
      </div>
    </div>
  )
}
