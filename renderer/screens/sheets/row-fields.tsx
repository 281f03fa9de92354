/** The fields of a row, in the order of the paper's columns. */
import { Gender } from '#contract/fields'
import type { SessionView, StaffView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { Segments } from '../../ui/segments.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { TextFieldProps } from '../../ui/text-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import type { Form } from '../../ui/use-form.ts'
import { paperKinds, vaccinatorsIn } from './row-values.ts'
import type { RowField, RowValues } from './row-values.ts'

const genderKeys = { female: 'f', male: 'm', other: 'o' } as const

export interface RowFieldsProps {
  readonly form: Form<RowValues>
  readonly session: SessionView
  readonly staff: readonly StaffView[]
}

export function RowFields({ form, session, staff }: RowFieldsProps) {
  const { say } = useText()
  const line = (name: RowField, letter: string): Pick<TextFieldProps, 'field' | 'letter' | 'label'> => ({
    field: form.field(name),
    letter,
    label: say(`sheets.row.${name}`),
  })
  const choose = say('sheets.row.choose')
  return (
    <div className="sheet-row-fields">
      <TextField {...line('token', 't')} width="short" inputMode="numeric" maxLength={4} optional focusFirst />
      <TextField {...line('name', 'n')} maxLength={100} />
      <TextField {...line('birth', 'b')} width="short" maxLength={20} />
      <Segments
        id={form.field('gender').id}
        label={say('sheets.row.gender')}
        letter="g"
        segments={Gender.options.map((value) => ({ value, label: say(`genders.${value}`), letter: genderKeys[value] }))}
        value={Gender.safeParse(form.values.gender).data ?? null}
        error={form.field('gender').error}
        onChoose={(gender) => form.set({ gender })}
        onGoOn={() => focusField(form.field('mobile').id)}
      />
      <TextField {...line('mobile', 'm')} width="short" inputMode="tel" maxLength={20} optional />
      <SelectField
        {...line('document', 'd')}
        options={paperKinds.options.map((value) => ({ value, label: say(`documents.${value}`) }))}
      />
      <TextField {...line('lastFour', 'l')} width="short" capitals maxLength={4} optional />
      <TextField {...line('number', 'o')} width="short" inputMode="numeric" maxLength={2} />
      <SelectField
        {...line('vial', 'v')}
        {...(form.values.vial === '' && { empty: choose })}
        options={session.vials.map(({ id, number, lot }) => ({
          value: id,
          label: say('sheets.row.vialOption', { number, lot }),
        }))}
      />
      <TextField {...line('time', 'i')} hint={say('sheets.row.timeHint')} width="short" maxLength={7} />
      <SelectField
        {...line('vaccinator', 'c')}
        {...(form.values.vaccinator === '' && { empty: choose })}
        options={vaccinatorsIn(staff).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </div>
  )
}
