/** The server's address and the one-time code from the enrolment sheet. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { OutputOf } from '#contract/calls'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useForm } from '../../ui/use-form.ts'

export interface EnrolFormProps {
  readonly onEnrolled: (enrolled: OutputOf<'setup.enrol'>) => void
  /** What else can be done, beside the button. */
  readonly beside?: ReactNode
  readonly focusFirst?: boolean
}

export function EnrolForm({ onEnrolled, beside, focusFirst = true }: EnrolFormProps) {
  const { say, sayRefusal } = useText()
  const { run, busy } = useAct('setup.enrol')
  const [refused, setRefused] = useState<RefusalOf<'setup.enrol'> | null>(null)
  const form = useForm({
    keep: 'enrol',
    start: { server: '', code: '' },
    checks: {
      server: (text) => (/^https?:\/\/[^\s/]+\S*$/.test(text.trim()) ? null : say('firstStart.enrol.serverWrong')),
      code: (text) => (text.trim() === '' ? say('firstStart.enrol.codeMissing') : null),
    },
  })
  const enrol = async (): Promise<void> => {
    if (!form.ready()) return
    const answer = await run({ server: form.values.server.trim(), code: form.values.code.trim() })
    if (!answer.ok) return setRefused(answer)
    form.clear()
    onEnrolled(answer.value)
  }
  return (
    <div className="stack">
      <ErrorSummary problems={form.problems} />
      {refused !== null && <Notice kind="stop">{sayRefusal('setup.enrol', refused)}</Notice>}
      <TextField
        label={say('firstStart.enrol.server')}
        hint={say('firstStart.enrol.serverHint')}
        field={form.field('server')}
        inputMode="url"
        focusFirst={focusFirst}
      />
      <TextField
        label={say('firstStart.enrol.code')}
        hint={say('firstStart.enrol.codeHint')}
        field={form.field('code')}
        width="middle"
        capitals
        maxLength={64}
      />
      <div className="row">
        <PrimaryButton onAct={() => void enrol()} busy={busy}>
          {say('firstStart.enrol.act')}
        </PrimaryButton>
        {beside}
      </div>
    </div>
  )
}
