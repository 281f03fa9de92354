/** The walk-in's fields, in the order of Enter; the first that is empty takes the focus. */
import { useState } from 'react'
import { Gender } from '#contract/fields'
import type { Birth } from '#contract/fields'
import type { SessionView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { Segments } from '../../ui/segments.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { TextFieldProps } from '../../ui/text-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import type { Form } from '../../ui/use-form.ts'
import { ageWords } from './person-words.ts'
import { readBirth, walkInOrder } from './walk-in-form.ts'
import type { WalkInField, WalkInValues } from './walk-in-form.ts'

export interface WalkInFieldsProps {
  readonly form: Form<WalkInValues>
  readonly session: SessionView
  /** The name was typed to its end. */
  readonly onNamed: () => void
}

const genderKeys = { female: 'f', male: 'm', other: 'o' } as const

export function WalkInFields({ form, session, onNamed }: WalkInFieldsProps) {
  const text = useText()
  const { say } = text
  const [first] = useState(() => walkInOrder.find((name) => form.values[name] === '') ?? 'name')
  const common = (
    name: WalkInField,
    letter: string,
  ): Pick<TextFieldProps, 'field' | 'letter' | 'label' | 'focusFirst'> => ({
    field: form.field(name),
    letter,
    label: say(`desk.walkIn.${name}`),
    focusFirst: first === name,
  })
  const birth = readBirth(form.values.birth, session.date)
  /** The day in words shows which day was understood, and the age whether it can be. */
  const bornWords = (born: Birth): string => {
    const age = ageWords(born, session.date, text)
    return born.kind === 'year' ? age : say('desk.walkIn.birthDay', { day: text.sayDate(born.day), age })
  }
  return (
    <div className="desk-walk-in-fields">
      <TextField {...common('name', 'n')} hint={say('desk.walkIn.nameHint')} maxLength={100} onLeave={onNamed} />
      <TextField {...common('nativeName', 's')} hint={say('desk.walkIn.nativeNameHint')} maxLength={100} optional />
      <TextField
        {...common('birth', 'b')}
        hint={birth.ok ? bornWords(birth.value) : say('desk.walkIn.birthHint')}
        maxLength={20}
      />
      <Segments
        id={form.field('gender').id}
        label={say('desk.walkIn.gender')}
        letter="g"
        segments={Gender.options.map((value) => ({ value, label: say(`genders.${value}`), letter: genderKeys[value] }))}
        value={Gender.safeParse(form.values.gender).data ?? null}
        error={form.field('gender').error}
        focusFirst={first === 'gender'}
        onChoose={(gender) => form.set({ gender })}
        onGoOn={() => focusField(form.field('mobile').id)}
      />
      <TextField
        {...common('mobile', 'm')}
        hint={say('desk.walkIn.mobileHint')}
        inputMode="tel"
        maxLength={20}
        optional
      />
      <TextField
        {...common('referenceId', 'r')}
        hint={say('desk.walkIn.referenceIdHint')}
        inputMode="numeric"
        maxLength={20}
        optional
      />
    </div>
  )
}
