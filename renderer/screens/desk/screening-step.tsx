/**
 * What is asked before the dose. One rule: only what decides something for this person today stands here, so that on
 * an ordinary day it is one look and one Enter.
 */
import './screening.css'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Claim, Condition } from '#contract/policy-words'
import type { ScreeningView } from '#contract/policy-views'
import { PROOF_FOR } from '#domain/schedule/category'
import type { PolicyPack } from '#domain/schedule/policy-pack'
import { usePack } from '../../client/use-pack.ts'
import { useText } from '../../text/use-text.ts'
import { takeFocus } from '../../ui/arrival-focus.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import type { StepProps } from './step-props.ts'
import type { Screening } from './use-screening.ts'
import { proposedFor, useScreening } from './use-screening.ts'

export function ScreeningStep({ person, session, onChanged, onGiven }: StepProps & { readonly onGiven: () => void }) {
  const { say, sayMoment, sayRefusal } = useText()
  const pack = usePack()
  const screening = useScreening({ person, session, pack, onNoted: onChanged })
  const primary = useRef<HTMLButtonElement>(null)
  // An illness that nobody has said yet is the first thing to say; all else stands ready for Enter.
  const toSay = screening.chosen.claims.includes('comorbidity') && screening.details.values.illness === ''
  const [illnessFirst] = useState(toSay)
  useLayoutEffect(() => {
    if (!illnessFirst) takeFocus(primary.current)
  }, [illnessFirst])
  if (person.screening === null) return null
  const { ask } = person.screening
  const proposed = proposedFor(person, pack)
  const { chosen, details, note, busy, refused } = screening
  const isNone = chosen.claims.length + chosen.conditions.length === 0 && details.values.booked === ''
  return (
    <section className="desk-step" aria-labelledby="screening-title">
      <h2 id="screening-title">{say('desk.screening.title')}</h2>
      {refused !== null && <Notice kind="stop">{sayRefusal('screening.note', refused)}</Notice>}
      {proposed.booked.map((claim) => (
        <Notice key={claim} kind="info">
          {say('desk.screening.bookedAs', { claim: say(`policy.claims.${claim}`) })}
        </Notice>
      ))}
      {proposed.before.map((claim) => (
        <Notice key={claim} kind="info">
          {say('desk.screening.saidBefore', {
            claim: say(`policy.claims.${claim}`),
            at: sayMoment(person.screening?.before?.at ?? person.knownAsOf),
          })}
        </Notice>
      ))}
      <Claims ask={ask} screening={screening} />
      <Conditions ask={ask} screening={screening} />
      <Particulars ask={ask} screening={screening} pack={pack} />
      <div className="desk-step-acts">
        <PrimaryButton onAct={() => void note()} busy={busy} buttonRef={primary}>
          {say(isNone ? 'desk.screening.none' : 'desk.screening.note')}
        </PrimaryButton>
        <ActButton chord="F4" onAct={onGiven}>
          {say('desk.due.given')}
        </ActButton>
      </div>
    </section>
  )
}

interface PartProps {
  readonly ask: ScreeningView['ask']
  readonly screening: Screening
}

function Claims({ ask, screening }: PartProps) {
  const { say } = useText()
  if (ask.claims.length === 0) return null
  return (
    <Asked<Claim>
      legend={say('desk.screening.comesAs')}
      asked={ask.claims}
      chosen={screening.chosen.claims}
      firstDigit={1}
      words={(claim) => say(`policy.claims.${claim}`)}
      hint={(claim) => say('desk.screening.proof', { proof: say(`policy.proofs.${PROOF_FOR[claim]}`) })}
      onToggle={screening.toggleClaim}
    />
  )
}

function Conditions({ ask, screening }: PartProps) {
  const { say } = useText()
  if (ask.conditions.length === 0) return null
  return (
    <Asked<Condition>
      legend={say('desk.screening.any')}
      asked={ask.conditions}
      chosen={screening.chosen.conditions}
      firstDigit={ask.claims.length + 1}
      words={(condition) => say(`policy.conditions.${condition}`)}
      onToggle={screening.toggleCondition}
    />
  )
}

interface AskedProps<V extends string> {
  readonly legend: string
  readonly asked: readonly V[]
  readonly chosen: readonly V[]
  /** Digits choose; those beyond nine have none. */
  readonly firstDigit: number
  readonly words: (one: V) => string
  readonly hint?: (one: V) => string
  readonly onToggle: (one: V) => void
}

function Asked<V extends string>({ legend, asked, chosen, firstDigit, words, hint, onToggle }: AskedProps<V>) {
  const numbered = asked.map((one, place) => ({ one, digit: place + firstDigit })).filter(({ digit }) => digit <= 9)
  useKeys(
    Object.fromEntries(
      numbered.map(({ one, digit }) => [String(digit), { does: words(one), run: () => onToggle(one) }]),
    ),
  )
  return (
    <fieldset className="desk-asked">
      <legend>{legend}</legend>
      {asked.map((one, place) => (
        <label key={one} className="desk-asked-one">
          <input type="checkbox" checked={chosen.includes(one)} onChange={() => onToggle(one)} />
          <span className="desk-asked-words">
            {words(one)}
            {hint !== undefined && <span className="desk-asked-proof soft">{hint(one)}</span>}
          </span>
          {place + firstDigit <= 9 && <KeyCap chord={String(place + firstDigit)} />}
        </label>
      ))}
    </fieldset>
  )
}

/** What a chosen answer needs to be judged by: which illness, since when. */
function Particulars({ ask, screening, pack }: PartProps & { readonly pack: PolicyPack }) {
  const { say, language } = useText()
  const { chosen, dated, details } = screening
  return (
    <>
      {chosen.claims.includes('comorbidity') && (
        <SelectField
          label={say('desk.screening.illness')}
          letter="i"
          field={details.field('illness')}
          empty={say('desk.screening.choose')}
          options={pack.comorbidities.map(({ id, names }) => ({ value: id, label: names[language] }))}
          focusFirst
        />
      )}
      {dated.map((condition) => (
        <DateField
          key={condition}
          label={say('desk.screening.since', { condition: say(`policy.conditions.${condition}`) })}
          hint={say('desk.screening.sinceHint')}
          field={details.field(condition)}
          optional
          focusFirst
        />
      ))}
      {ask.booking && (
        <DateField
          label={say('desk.screening.booked')}
          hint={say('desk.screening.bookedHint')}
          field={details.field('booked')}
          letter="b"
          optional
        />
      )}
    </>
  )
}
