/** The first member of staff, with the PIN that signs what this person does. */
import { useText } from '../../text/use-text.ts'
import { PinField } from '../../ui/pin-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { StepProps } from './choice-steps.tsx'
import { Question } from './question.tsx'

export function FounderStep({ form }: StepProps) {
  const { say } = useText()
  const office = form.values.kind === 'district'
  return (
    <Question
      title={say(office ? 'firstStart.founder.districtTitle' : 'firstStart.founder.centreTitle')}
      hint={say('firstStart.founder.hint')}
    >
      <TextField
        label={say('firstStart.founder.name')}
        hint={say('firstStart.founder.nameHint')}
        field={form.field('founder')}
        maxLength={100}
        focusFirst
      />
      <PinField
        label={say('firstStart.founder.pin')}
        hint={say('firstStart.founder.pinHint')}
        field={form.field('pin')}
      />
      <PinField label={say('firstStart.founder.pinAgain')} field={form.field('pinAgain')} />
    </Question>
  )
}
