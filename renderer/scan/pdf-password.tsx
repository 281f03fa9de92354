/** Asks for the password of a PDF. One rule: the person says it, the form forgets it. */
import { useId } from 'react'
import { useText } from '../text/use-text.ts'
import { ActButton } from '../ui/act-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useForm } from '../ui/use-form.ts'

export interface PdfPasswordProps {
  /** One was given, and it was not the right one. */
  readonly wrong: boolean
  readonly onGive: (password: string) => void
  readonly onGiveUp: () => void
}

export function PdfPassword({ wrong, onGive, onGiveUp }: PdfPasswordProps) {
  const { say } = useText()
  const title = useId()
  const needed = (value: string): string | null => (value === '' ? say('scan.drop.passwordNeeded') : null)
  const { field, values, ready } = useForm({ start: { password: '' }, checks: { password: needed } })
  const password = field('password')
  const give = (): void => {
    if (ready()) onGive(values.password)
  }
  return (
    <section className="drop-locked" aria-labelledby={title}>
      <h3 id={title}>{say('scan.drop.locked')}</h3>
      <TextField
        label={say('scan.drop.password')}
        field={wrong && values.password === '' ? { ...password, error: say('scan.drop.passwordWrong') } : password}
        hint={say('scan.drop.passwordHint')}
        width="middle"
        focusFirst
      />
      <div className="row">
        <ActButton chord="Enter" onAct={give}>
          {say('scan.drop.unlock')}
        </ActButton>
        <ActButton look="quiet" chord="Escape" onAct={onGiveUp}>
          {say('scan.drop.giveUp')}
        </ActButton>
      </div>
    </section>
  )
}
