/**
 * The share code of an offline e-KYC file. One rule: the code is kept no longer than its form, the file no longer than
 * its code.
 */
import { useState } from 'react'
import type { Reading } from '#contract/identity-views'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'

export interface FileStepProps {
  /** Base64. */
  readonly zip: string
  readonly onOpened: (reading: Reading) => void
  readonly onClose: () => void
}

const LEAST = 4

export function FileStep({ zip, onOpened, onClose }: FileStepProps) {
  const { say, sayRefusal } = useText()
  const [refused, setRefused] = useState<RefusalOf<'identity.readFile'> | null>(null)
  const { run, busy } = useAct('identity.readFile')
  const form = useForm({
    start: { code: '' },
    checks: { code: (code) => (code.trim().length < LEAST ? say('desk.file.codeMissing') : null) },
  })
  const locked = refused?.code === 'file-locked'
  const open = async (): Promise<void> => {
    if (!form.ready()) return
    const answer = await run({ zip, code: form.values.code.trim() })
    if (answer.ok) return onOpened(answer.value)
    setRefused(answer)
    form.clear()
    focusField(form.field('code').id)
  }
  return (
    <section className="desk-step" aria-labelledby="file-title">
      <div className="step-head">
        <h1 id="file-title">{say('desk.file.title')}</h1>
        <p className="soft">{say('desk.file.hint')}</p>
      </div>
      {refused !== null && <Notice kind="stop">{sayRefusal('identity.readFile', refused)}</Notice>}
      {!locked && (
        <TextField
          label={say('desk.file.code')}
          hint={say('desk.file.codeHint')}
          field={form.field('code')}
          letter="c"
          width="short"
          maxLength={20}
          focusFirst
        />
      )}
      <div className="desk-step-acts">
        {locked ? (
          <PrimaryButton onAct={onClose}>{say('ui.close')}</PrimaryButton>
        ) : (
          <PrimaryButton onAct={() => void open()} busy={busy}>
            {say('desk.file.open')}
          </PrimaryButton>
        )}
        <ActButton look="quiet" chord="Escape" onAct={onClose}>
          {say('ui.cancel')}
        </ActButton>
      </div>
    </section>
  )
}
