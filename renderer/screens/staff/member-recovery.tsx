/** One's own code for the envelope: made under one's PIN, shown once, printed or written down. */
import { useState } from 'react'
import type { Refused } from '#contract/answer'
import type { CallName } from '#contract/calls'
import { Pin, RecoveryId } from '#contract/fields'
import { newId } from '../../client/new-id.ts'
import { useAct } from '../../client/use-act.ts'
import { usePrinter } from '../../printing/use-printer.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { CodeCard } from '../../ui/code-card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PinField } from '../../ui/pin-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import type { MemberActProps } from './member.tsx'

export function MemberRecovery({ member, onDone }: MemberActProps) {
  const { say, sayRefusal } = useText()
  const issue = useAct('recovery.issue')
  const [id] = useState(() => RecoveryId.parse(newId()))
  const [code, setCode] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const form = useForm({
    start: { pin: '' },
    checks: { pin: (pin) => (Pin.safeParse(pin).success ? null : say('signIn.pinMissing')) },
  })
  const make = async (): Promise<void> => {
    if (!form.ready()) return
    const answer = await issue.run({ id, pin: form.values.pin })
    if (answer.ok) return setCode(answer.value.code)
    setRefused(sayRefusal('recovery.issue', answer))
    form.clear()
    focusField(form.field('pin').id)
  }
  if (code !== null) return <Shown id={id} code={code} onDone={onDone} />
  return (
    <>
      <p>{say('staff.member.recoveryHint')}</p>
      <PinField label={say('signIn.pinOf', { name: member.name })} field={form.field('pin')} focusFirst />
      {refused !== null && <Notice kind="stop">{refused}</Notice>}
      <div className="row">
        <PrimaryButton onAct={() => void make()} busy={issue.busy}>
          {say('staff.member.recovery')}
        </PrimaryButton>
      </div>
    </>
  )
}

interface ShownProps {
  readonly id: RecoveryId
  readonly code: string
  readonly onDone: (sentence: string) => void
}

function Shown({ id, code, onDone }: ShownProps) {
  const { say, sayRefusal } = useText()
  const print = useAct('print.page')
  const printer = usePrinter('roll')
  const [refused, setRefused] = useState<string | null>(null)
  const refuse = (call: CallName, answer: Refused<string>): void => setRefused(sayRefusal(call, answer))
  const printIt = async (): Promise<void> => {
    const printed = await print.run({ page: { kind: 'recovery-code', recoveryId: id }, printer })
    if (printed.ok) onDone(say('staff.member.recoveryPrinted'))
    else refuse('print.page', printed)
  }
  return (
    <>
      <CodeCard label={say('staff.member.recoveryCode')} code={code} />
      <p>{say('staff.member.recoveryKeep')}</p>
      {refused !== null && <Notice kind="stop">{refused}</Notice>}
      <div className="row">
        <PrimaryButton onAct={() => void printIt()} busy={print.busy}>
          {say('staff.member.recoveryPrint')}
        </PrimaryButton>
        <ActButton chord="alt+w" onAct={() => onDone(say('staff.member.recoveryDone'))}>
          {say('staff.member.recoveryWritten')}
        </ActButton>
      </div>
    </>
  )
}
