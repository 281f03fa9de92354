/** What stands there, and the field for what is right. */
import { useState } from 'react'
import { Gender } from '#contract/fields'
import type { DoseView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Segments } from '../../ui/segments.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FieldState } from '../../ui/use-form.ts'
import type { CorrectField } from './correct-values.ts'
import { isSearch } from './scanned-text.ts'

export interface CorrectValueProps {
  readonly what: CorrectField
  readonly dose: DoseView | undefined
  readonly field: FieldState
  readonly onGoOn: () => void
}

export function CorrectValue({ what, dose, field, onGoOn }: CorrectValueProps) {
  const { say } = useText()
  const label = say('desk.correct.to')
  if (what === 'void') return <Notice kind="look">{say('desk.correct.voidWarns')}</Notice>
  if (what === 'vial') return <VialChoice {...{ dose, field, label }} />
  if (what === 'person') return <PersonChoice {...{ field, label }} />
  if (what === 'gender') {
    return (
      <Segments
        id={field.id}
        label={label}
        segments={Gender.options.map((value) => ({
          value,
          label: say(`genders.${value}`),
          letter: value.slice(0, 1),
        }))}
        value={Gender.safeParse(field.value).data ?? null}
        error={field.error}
        onChoose={field.set}
        onGoOn={onGoOn}
        focusFirst
      />
    )
  }
  return (
    <TextField
      label={label}
      field={field}
      hint={what === 'time' ? say('desk.correct.timeHint') : undefined}
      width={what === 'name' || what === 'nativeName' ? 'full' : 'middle'}
      maxLength={100}
      focusFirst
    />
  )
}

interface ChoiceProps {
  readonly field: FieldState
  readonly label: string
}

/** The vials of the dose's own day. */
function VialChoice({ dose, field, label }: ChoiceProps & Pick<CorrectValueProps, 'dose'>) {
  const { say } = useText()
  const { value: sessions } = useAsk('sheets.sessions', {})
  const vials = (sessions ?? [])
    .filter(({ date }) => date === dose?.day)
    .flatMap(({ vials: each, product }) => each.map((vial) => ({ ...vial, product: product.name })))
  return (
    <SelectField
      label={label}
      field={field}
      {...(field.value === '' && { empty: say('desk.dose.choose') })}
      options={vials.map(({ id, number, lot, product }) => ({
        value: id,
        label: `${product} ${say('desk.correct.vialOption', { number, lot })}`,
      }))}
      focusFirst
    />
  )
}

function PersonChoice({ field, label }: ChoiceProps) {
  const { say, sayBirth } = useText()
  const [text, setText] = useState('')
  const { value: found } = useAsk('people.search', { text, limit: 8 }, { enabled: isSearch(text), keep: true })
  return (
    <>
      <TextField
        label={say('desk.correct.personFind')}
        hint={say('desk.correct.personHint')}
        field={{ id: 'correct-find', value: text, error: null, set: setText, leave: () => undefined }}
        maxLength={100}
        focusFirst
      />
      <SelectField
        label={label}
        field={field}
        {...(field.value === '' && { empty: say('desk.dose.choose') })}
        options={(found ?? []).map(({ id, name, birth, mobileEnd }) => ({
          value: id,
          label: [name, sayBirth(birth), mobileEnd ?? ''].filter((part) => part !== '').join(' · '),
        }))}
      />
    </>
  )
}
