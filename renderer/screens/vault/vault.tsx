/**
 * The passphrase, where the laptop has no keychain: chosen once, given at every start. One rule: it is held in this
 * form only and forgotten with it.
 */
import { useState } from 'react'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { LanguageSwitch } from '../../language-switch.tsx'
import { useText } from '../../text/use-text.ts'
import { BarePage } from '../../ui/bare-page.tsx'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'

const SHORTEST = 8

export interface VaultProps {
  /** Whether a passphrase has been chosen before. */
  readonly chosen: boolean
}

export function Vault({ chosen }: VaultProps) {
  const { say, sayRefusal } = useText()
  const { run, busy } = useAct('vault.open')
  const [refused, setRefused] = useState<RefusalOf<'vault.open'> | null>(null)
  const form = useForm({
    start: { passphrase: '', again: '' },
    checks: {
      passphrase: (text) => (text.length < SHORTEST ? say('vault.tooShort') : null),
      again: (text, { passphrase }) => (chosen || text === passphrase ? null : say('vault.differ')),
    },
  })
  const open = async (): Promise<void> => {
    if (!form.ready()) return
    const answer = await run({ passphrase: form.values.passphrase })
    setRefused(answer.ok ? null : answer)
    if (!answer.ok) focusField(form.field('passphrase').id)
  }
  return (
    <BarePage app={say('app.name')} corner={<LanguageSwitch />}>
      <div className="stack">
        <h1>{say(chosen ? 'vault.lockedTitle' : 'vault.newTitle')}</h1>
        <p>{say(chosen ? 'vault.lockedWhy' : 'vault.newWhy')}</p>
        <ErrorSummary problems={form.problems} />
        {refused !== null && <Notice kind="stop">{sayRefusal('vault.open', refused)}</Notice>}
        <TextField
          label={say('vault.passphrase')}
          field={form.field('passphrase')}
          hint={chosen ? undefined : say('vault.newHint')}
          secret
          focusFirst
        />
        {!chosen && <TextField label={say('vault.again')} field={form.field('again')} secret />}
        <div className="row">
          <PrimaryButton onAct={() => void open()} busy={busy}>
            {say(chosen ? 'vault.unlock' : 'vault.choose')}
          </PrimaryButton>
          {busy && <span className="soft">{say('vault.unlocking')}</span>}
        </div>
      </div>
    </BarePage>
  )
}
