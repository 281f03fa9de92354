/**
 * Something that was recorded wrongly is put right. One rule: one thing at a time, what stands there beside what is right,
 * and never without a reason.
 */
import './correct.css'
import { useState } from 'react'
import type { PersonView, SessionView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { goToNextField } from '../../ui/next-field.ts'
import { Notice } from '../../ui/notice.tsx'
import { Segments } from '../../ui/segments.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import { Because, becauseChecks, becauseOf, NO_REASON } from '../sheets/because.tsx'
import type { BecauseValues } from '../sheets/because.tsx'
import { CorrectValue } from './correct-value.tsx'
import {
  doseFields,
  doseWords,
  isOfDose,
  personFields,
  readDoseChange,
  readPersonChange,
  standing,
} from './correct-values.ts'
import type { CorrectField } from './correct-values.ts'
import { InChargeSeal } from './in-charge-seal.tsx'
import { BackButton } from './own-escape.tsx'
import { useCorrect } from './use-correct.ts'
import { useIsInCharge } from './use-in-charge.ts'

export interface CorrectStepProps {
  readonly person: PersonView
  readonly session: SessionView
  /** What was said to be wrong. */
  readonly from: CorrectField
  readonly onCorrected: () => void
  readonly onLeave: () => void
}

const whys = ['read-wrong', 'mistyped', 'person-says', 'mixed-up'] as const
const letters: Readonly<Record<CorrectField, string>> = {
  name: 'n',
  nativeName: 's',
  birth: 'b',
  gender: 'g',
  mobile: 'm',
  number: 'd',
  vial: 'v',
  time: 't',
  person: 'p',
  void: 'x',
}

export function CorrectStep({ person, session, from, onCorrected, onLeave }: CorrectStepProps) {
  const text = useText()
  const { say, sayFieldProblem, sayRefusal } = text
  const [field, choose] = useState(from)
  const doses = person.doses.filter(({ origin }) => origin === 'recorded')
  const [doseId, setDose] = useState<string>(doses.at(-1)?.id ?? '')
  const dose = doses.find(({ id }) => id === doseId)
  const inCharge = useIsInCharge()
  const inCharges = (useAsk('staff.list', {}).value ?? []).filter(({ roles }) => roles.includes('in-charge'))
  const wrong = (typed: string): string | null => {
    const read = isOfDose(field)
      ? field === 'void' || dose === undefined
        ? null
        : readDoseChange(field, typed, dose)
      : readPersonChange(field, typed, session.date)
    if (read === null || read.ok) return null
    return say('desk.correct.problem', {
      field: say(`desk.correct.fields.${field}`),
      problem: sayFieldProblem(read.code, read.details),
    })
  }
  const value = useForm({
    // Each field has words of its own: looking at another forgets none of them.
    keep: `correct-${person.line.id}`,
    start: Object.fromEntries([...personFields, ...doseFields].map((name) => [name, ''])) as Record<
      CorrectField,
      string
    >,
    checks: { [field]: wrong },
  })
  const why = useForm<BecauseValues>({ start: NO_REASON, checks: becauseChecks(say('desk.correct.whyMissing')) })
  const seal = useForm({ start: { approver: inCharges[0]?.id ?? '', pin: '' }, checks: {} })
  const reasons = whys.map((code) => ({ value: code, label: say(`desk.correct.whys.${code}`) }))
  const approver = seal.values.approver === '' ? (inCharges[0]?.id ?? '') : seal.values.approver
  const { busy, refused, odd, correct } = useCorrect({
    person,
    field,
    dose,
    typed: value.values[field],
    reason: becauseOf(why.values, reasons),
    approval: seal.values.pin === '' ? null : { approver, pin: seal.values.pin },
    today: session.date,
    onCorrected: () => {
      value.clear()
      onCorrected()
    },
  })
  const asksPin =
    !inCharge && (isOfDose(field) || refused?.refused.code === 'needs-in-charge' || seal.values.pin !== '')
  const inTurn = [
    { id: value.field(field).id, inOrder: () => value.ready([field]) },
    { id: why.field('reason').id, inOrder: () => why.ready() },
    ...(asksPin ? [{ id: seal.field('pin').id, inOrder: () => true }] : []),
  ]
  const isReady = (): boolean => (field === 'void' || value.ready([field])) && why.ready()
  const advance = (): void => {
    if (!goToNextField(inTurn) && isReady()) void correct()
  }
  const shown = doses.length === 0 ? personFields : ([...personFields, ...doseFields] as const)
  return (
    <section className="desk-step" aria-labelledby="correct-title">
      <h2 id="correct-title">{say('desk.correct.title')}</h2>
      <Segments<CorrectField>
        id="correct-what"
        label={say('desk.correct.what')}
        letter="c"
        segments={shown.map((name) => ({
          value: name,
          label: say(`desk.correct.fields.${name}`),
          letter: letters[name],
        }))}
        value={field}
        onChoose={choose}
        onGoOn={() => setTimeout(() => focusField(value.field(field).id))}
      />
      {isOfDose(field) && doses.length > 1 && (
        <SelectField
          label={say('desk.correct.doses')}
          field={{ id: 'correct-dose', value: doseId, error: null, set: setDose, leave: () => undefined }}
          options={doses.map((each) => ({ value: each.id, label: doseWords(each, text) }))}
        />
      )}
      <div className="correct-pair">
        <div>
          <p className="soft">{say('desk.correct.stands')}</p>
          <p className="correct-stands">{standing(field, { person, dose }, text)}</p>
        </div>
        <CorrectValue
          key={field}
          what={field}
          dose={dose}
          field={value.field(field)}
          onGoOn={() => focusField(why.field('reason').id)}
        />
      </div>
      <Because
        label={say('desk.correct.why')}
        letter="w"
        reasons={reasons}
        form={why}
        onGoOn={() => focusField(asksPin ? seal.field('pin').id : why.field('reason').id)}
      />
      {asksPin && (
        <InChargeSeal {...{ inCharges, approver }} form={seal}>
          <p>{say('desk.correct.byInCharge')}</p>
        </InChargeSeal>
      )}
      {refused !== null && <Notice kind="stop">{sayRefusal(refused.call, refused.refused)}</Notice>}
      <div className="desk-step-acts">
        <PrimaryButton onAct={advance} busy={busy}>
          {say(field === 'void' ? 'desk.correct.actVoid' : 'desk.correct.act')}
        </PrimaryButton>
        {odd !== null && (
          <ActButton chord="F4" onAct={() => void correct(odd)} busy={busy}>
            {say('desk.correct.actKnowing')}
          </ActButton>
        )}
        <BackButton onAct={onLeave}>{say('ui.back')}</BackButton>
      </div>
    </section>
  )
}
