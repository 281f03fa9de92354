/** The state that issued a voter ID: two states have given out the same numbers. */
import { useAsk } from '../../client/use-ask.ts'
import { states } from '../../text/states.ts'
import { useText } from '../../text/use-text.ts'
import { SelectField } from '../../ui/select-field.tsx'

export interface StateFieldProps {
  readonly value: string
  readonly onChoose: (state: string) => void
}

export function StateField({ value, onChoose }: StateFieldProps) {
  const { say, language } = useText()
  return (
    <SelectField
      label={say('desk.identity.state')}
      letter="s"
      field={{ id: 'epic-state', value, error: null, set: onChoose, leave: () => undefined }}
      options={states.map((state) => ({ value: state.en, label: state[language] }))}
    />
  )
}

/** Most people vote where they are vaccinated. */
export function useOwnState(): string {
  const { value } = useAsk('setup.state', {})
  return value?.centre?.state ?? ''
}
