/**
 * How many sheets of a job came out as they should. One rule: it is typed and never proposed, for what came out must not
 * be printed a second time under its number.
 */
import { asciiDigits } from '#domain/people/digits'
import { useText } from '../text/use-text.ts'
import { ActButton } from '../ui/act-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useForm } from '../ui/use-form.ts'
import { useKeys } from '../ui/use-keys.ts'

export interface CameOutProps {
  readonly papers: number
  readonly onPrint: (cameOut: number) => void
  readonly onBack: () => void
}

export function CameOut({ papers, onPrint, onBack }: CameOutProps) {
  const { say } = useText()
  const form = useForm({
    start: { count: '' },
    checks: {
      count: (typed) => (countIn(typed, papers) === null ? say('printing.countWrong', { most: papers - 1 }) : null),
    },
  })
  const print = (): void => {
    const count = countIn(form.values.count, papers)
    if (form.ready() && count !== null) onPrint(count)
  }
  useKeys({ Enter: print, Escape: onBack })
  return (
    <>
      <TextField
        label={say('printing.cameOut')}
        field={form.field('count')}
        width="short"
        inputMode="numeric"
        maxLength={3}
        focusFirst
      />
      <ActButton chord="Enter" onAct={print}>
        {say('printing.rest')}
      </ActButton>
      <ActButton chord="Escape" onAct={onBack}>
        {say('ui.back')}
      </ActButton>
    </>
  )
}

/** Not all of them: then there is no rest. */
function countIn(typed: string, papers: number): number | null {
  const text = asciiDigits(typed).trim()
  return /^\d{1,3}$/.test(text) && Number(text) < papers ? Number(text) : null
}
