/** The fields of the reporting form, in the order in which things happen; filled in any order. */
import { criteria, outcomes, placeTypes, severities, signs } from '#contract/aefi-fields'
import { useText } from '../../text/use-text.ts'
import { CheckCards } from '../../ui/check-cards.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Form } from '../../ui/use-form.ts'
import { type CaseValues, listOf } from './case-form.ts'

interface PartProps {
  readonly form: Form<CaseValues>
}

export function WhatHappened({ form }: PartProps) {
  const { say } = useText()
  const { values, field } = form
  return (
    <section className="case-part">
      <h2>{say('aefi.case.what')}</h2>
      <div className="case-line">
        <SelectField
          label={say('aefi.case.severity')}
          field={field('severity')}
          options={severities.map((value) => ({ value, label: say(`aefi.severities.${value}`) }))}
          letter="v"
        />
        <DateField label={say('aefi.case.day')} field={field('day')} />
        <TextField label={say('aefi.case.time')} field={field('time')} width="short" />
      </div>
      {values.severity === 'serious' && (
        <CheckCards
          id={field('criteria').id}
          label={say('aefi.case.criteria')}
          choices={criteria.map((value) => ({ value: value as string, label: say(`aefi.criteria.${value}`) }))}
          values={listOf(values.criteria)}
          error={field('criteria').error}
          onChange={(chosen) => field('criteria').set(chosen.join(','))}
        />
      )}
      <CheckCards
        id={field('signs').id}
        label={say('aefi.case.signs')}
        choices={signs.map((value) => ({ value: value as string, label: say(`aefi.signs.${value}`) }))}
        values={listOf(values.signs)}
        error={field('signs').error}
        onChange={(chosen) => field('signs').set(chosen.join(','))}
      />
      <TextField label={say('aefi.case.note')} field={field('note')} letter="w" maxLength={500} optional />
    </section>
  )
}

export function CareAndOutcome({ form: { field } }: PartProps) {
  const { say } = useText()
  return (
    <section className="case-part">
      <h2>{say('aefi.case.care')}</h2>
      <TextField label={say('aefi.case.treatment')} field={field('treatment')} letter="t" maxLength={300} optional />
      <div className="case-line">
        <TextField
          label={say('aefi.case.hospital')}
          field={field('hospital')}
          width="middle"
          maxLength={120}
          optional
        />
        <SelectField
          label={say('aefi.case.outcome')}
          field={field('outcome')}
          empty={say('aefi.case.notSaid')}
          options={outcomes.map((value) => ({ value, label: say(`aefi.outcomes.${value}`) }))}
          letter="o"
        />
      </div>
    </section>
  )
}

export function PlaceAndVaccine({ form: { field } }: PartProps) {
  const { say } = useText()
  return (
    <section className="case-part">
      <h2>{say('aefi.case.about')}</h2>
      <div className="case-line">
        <SelectField
          label={say('aefi.case.placeType')}
          field={field('placeType')}
          empty={say('aefi.case.notSaid')}
          options={placeTypes.map((value) => ({ value, label: say(`aefi.placeTypes.${value}`) }))}
        />
        <TextField
          label={say('aefi.case.diluentLot')}
          field={field('diluentLot')}
          width="middle"
          maxLength={20}
          capitals
          optional
        />
      </div>
    </section>
  )
}

export function ToldAndLookedInto({ form: { field } }: PartProps) {
  const { say } = useText()
  return (
    <section className="case-part">
      <h2>{say('aefi.case.told')}</h2>
      <div className="case-line">
        <TextField label={say('aefi.case.notifiedTo')} field={field('notifiedTo')} width="middle" letter="d" optional />
        <DateField label={say('aefi.case.notifiedDay')} field={field('notifiedDay')} optional />
        <TextField label={say('aefi.case.notifiedTime')} field={field('notifiedTime')} width="short" optional />
      </div>
      <div className="case-line">
        <TextField label={say('aefi.case.investigatedBy')} field={field('investigatedBy')} width="middle" optional />
        <DateField label={say('aefi.case.investigatedDay')} field={field('investigatedDay')} optional />
        <TextField label={say('aefi.case.investigatedTime')} field={field('investigatedTime')} width="short" optional />
      </div>
      <TextField label={say('aefi.case.finding')} field={field('finding')} maxLength={300} optional />
      <TextField
        label={say('aefi.case.districtNumber')}
        field={field('districtNumber')}
        width="middle"
        maxLength={60}
        optional
      />
      <TextField
        label={say('aefi.case.withdrawn')}
        field={field('withdrawn')}
        hint={say('aefi.case.withdrawnHint')}
        maxLength={200}
        optional
      />
    </section>
  )
}
