/** The guardian's fields under a child's card, in the order of Enter. */
import { DocumentKind } from '#contract/fields'
import { useText } from '../../text/use-text.ts'
import { Segments } from '../../ui/segments.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { NumberField } from './number-field.tsx'
import type { Guardian, Relation } from './use-guardian.ts'
import { guardianKinds, relations } from './use-guardian.ts'

export function GuardianFields({ guardian: { form, kind, number } }: { readonly guardian: Guardian }) {
  const { say } = useText()
  const choose = (chosen: string): void => {
    if (chosen !== kind) number.forget()
    form.set({ document: DocumentKind.parse(chosen) })
  }
  return (
    <fieldset className="desk-guardian">
      <legend>{say('desk.guardian.title')}</legend>
      <TextField
        label={say('desk.guardian.name')}
        hint={say('desk.guardian.nameHint')}
        field={form.field('name')}
        letter="g"
        maxLength={100}
      />
      <Segments<Relation>
        id={form.field('relation').id}
        label={say('desk.guardian.relation')}
        segments={relations.map((value) => ({ value, label: say(`desk.guardian.relations.${value}`) }))}
        value={relations.find((each) => each === form.values.relation) ?? null}
        onChoose={(relation) => form.set({ relation })}
        onGoOn={() => focusField(form.field('document').id)}
        error={form.field('relation').error}
      />
      <SelectField
        label={say('desk.guardian.document')}
        field={{ ...form.field('document'), set: choose }}
        options={guardianKinds.map((value) => ({ value, label: say(`documents.${value}`) }))}
      />
      <NumberField number={number} kind={kind} label={say('desk.guardian.number')} letter="e" />
      <TextField
        label={say('desk.guardian.child')}
        hint={say('desk.guardian.childHint')}
        field={form.field('child')}
        width="short"
        inputMode="numeric"
        maxLength={2}
      />
    </fieldset>
  )
}
