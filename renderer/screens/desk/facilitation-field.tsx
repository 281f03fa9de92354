/** Under which leave somebody without a document is verified. One rule: how many it is still good for stands with it. */
import { FacilitationId } from '#contract/fields'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { SelectField } from '../../ui/select-field.tsx'

export interface FacilitationFieldProps {
  readonly id: string
  readonly value: FacilitationId | null
  readonly missing: boolean
  readonly onChoose: (id: FacilitationId | null) => void
}

export function FacilitationField({ id, value, missing, onChoose }: FacilitationFieldProps) {
  const { say } = useText()
  const { value: all } = useAsk('facilitation.list', {})
  const open = all?.filter(({ state }) => state === 'open')
  if (open === undefined) return null
  if (open.length === 0) return <Notice kind="look">{say('desk.facilitation.none')}</Notice>
  return (
    <SelectField
      label={say('desk.facilitation.label')}
      hint={say('desk.facilitation.hint')}
      letter="n"
      field={{
        id,
        value: value ?? '',
        error: missing ? say('desk.facilitation.missing') : null,
        set: (chosen) => onChoose(FacilitationId.safeParse(chosen).data ?? null),
        leave: () => undefined,
      }}
      empty={say('desk.dose.choose')}
      options={open.map(({ id: leave, facilitator, orderNumber, authorised, used }) => ({
        value: leave,
        label: say('desk.facilitation.option', { facilitator, order: orderNumber, left: authorised - used }),
      }))}
    />
  )
}
