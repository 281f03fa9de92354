/** Which centre or office this is, as it will stand on every certificate. */
import { stateChoices } from '../../text/states.ts'
import { useText } from '../../text/use-text.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { StepProps } from './choice-steps.tsx'
import { Question } from './question.tsx'

export function PlaceStep({ form }: StepProps) {
  const { say, language } = useText()
  const office = form.values.kind === 'district'
  return (
    <Question
      title={say(office ? 'firstStart.place.districtTitle' : 'firstStart.place.centreTitle')}
      hint={say('firstStart.place.hint')}
    >
      <TextField
        label={say('firstStart.place.code')}
        hint={say('firstStart.place.codeHint')}
        field={form.field('code')}
        width="middle"
        capitals
        maxLength={24}
        focusFirst
      />
      <TextField
        label={say(office ? 'firstStart.place.officeName' : 'firstStart.place.centreName')}
        hint={say('firstStart.place.nameHint')}
        field={form.field('name')}
        maxLength={60}
      />
      <div className="first-start-pair">
        <TextField label={say('firstStart.place.district')} field={form.field('district')} maxLength={40} />
        <SelectField
          label={say('firstStart.place.state')}
          field={form.field('state')}
          options={stateChoices(language)}
          empty={say('firstStart.place.chooseState')}
        />
      </div>
    </Question>
  )
}
