/** The in-charge's approval of a dose that was given against the rules: reason, name, PIN. */
import type { ReactNode } from 'react'
import type { StaffView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { PinField } from '../../ui/pin-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { flagWords } from './due-words.ts'
import type { Dose } from './use-dose.ts'

export interface ApprovalFieldsProps {
  readonly dose: Dose
  readonly inCharges: readonly StaffView[]
  /** The vaccinator's PIN: the last to be typed. */
  readonly children: ReactNode
}

export function ApprovalFields({
  dose: { flags, approval, pins, approving },
  inCharges,
  children,
}: ApprovalFieldsProps) {
  const text = useText()
  const { say } = text
  return (
    <section className="desk-approval" aria-label={say('desk.dose.approvalTitle')}>
      <Notice kind="look" title={say('desk.dose.approvalTitle')}>
        {say('desk.dose.speaksAgainst')}: {flags.map((flag) => flagWords(flag, text)).join('; ')}
      </Notice>
      <TextField
        label={say('desk.dose.reason')}
        hint={say('desk.dose.reasonHint')}
        field={approval.field('reason')}
        letter="r"
        maxLength={200}
        focusFirst
      />
      {approving === 'now' && flags.includes('officer-order') && (
        <TextField
          label={say('desk.dose.order')}
          hint={say('desk.dose.orderHint')}
          field={approval.field('order')}
          letter="o"
          maxLength={100}
        />
      )}
      <div className="desk-approval-row">
        {approving === 'now' && (
          <>
            <SelectField
              label={say('desk.dose.approver')}
              letter="a"
              field={approval.field('approver')}
              empty={say('desk.dose.choose')}
              options={inCharges.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <PinField label={say('desk.dose.approverPin')} letter="i" field={pins.field('approverPin')} />
          </>
        )}
        {children}
      </div>
    </section>
  )
}
