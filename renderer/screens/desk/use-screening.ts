/**
 * What is being said before the dose. One rule: it is kept until the register has it, and what was not asked is not
 * answered.
 */
import { useState } from 'react'
import type { InputOf } from '#contract/calls'
import type { PersonView, SessionView } from '#contract/views'
import type { LocalDate } from '#contract/fields'
import type { Claim, Condition } from '#contract/policy-words'
import { CLAIM_OF } from '#domain/schedule/category'
import type { PolicyPack } from '#domain/schedule/policy-pack'
import { isInForce } from '#domain/schedule/policy-pack'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { readDay } from '../../ui/read-day.ts'
import { dayProblem } from '../../ui/date-field.tsx'
import { forgetDraft, useDraft } from '../../ui/use-draft.ts'
import { useForm } from '../../ui/use-form.ts'
import type { Form } from '../../ui/use-form.ts'

export interface Chosen {
  readonly claims: readonly Claim[]
  readonly conditions: readonly Condition[]
}
/** Days as typed: for each condition that ends, and for the appointment. */
export type Details = Record<Condition | 'illness' | 'booked', string>

/** What is confirmed with the proof in sight, or taken away. */
export interface Proposed {
  readonly booked: readonly Claim[]
  readonly before: readonly Claim[]
  /** One that is on the list still; '' for none. */
  readonly illness: string
}

/** As the booking says, and as was said and seen the last time, where that is asked today. */
export function proposedFor({ appointment, screening }: PersonView, pack: PolicyPack): Proposed {
  if (screening === null || screening.noted !== null) return { booked: [], before: [], illness: '' }
  const { ask, before } = screening
  const booked = appointment?.category ?? null
  const claim = booked === null ? undefined : CLAIM_OF[booked]
  const listed = pack.comorbidities.find(({ id }) => before?.comorbidities.includes(id))
  return {
    booked: ask.claims.filter((asked) => asked === claim),
    before: ask.claims.filter((asked) => asked !== claim && before?.claims.includes(asked)),
    illness: listed?.id ?? '',
  }
}

const BLANK: Details = {
  illness: '',
  booked: '',
  'covid-illness': '',
  'plasma-or-antibodies': '',
  'other-vaccine': '',
  'acutely-unwell': '',
  allergy: '',
  'bleeding-disorder': '',
  pregnant: '',
  lactating: '',
}

export interface Screening {
  readonly chosen: Chosen
  readonly details: Form<Details>
  /** The conditions that were chosen and of which the day of their end counts. */
  readonly dated: readonly Condition[]
  readonly toggleClaim: (claim: Claim) => void
  readonly toggleCondition: (condition: Condition) => void
  readonly note: () => Promise<void>
  readonly busy: boolean
  readonly refused: RefusalOf<'screening.note'> | null
}

export interface ScreeningPlan {
  readonly person: PersonView
  readonly session: SessionView
  readonly pack: PolicyPack
  readonly onNoted: () => void
}

export function useScreening({ person, session, pack, onNoted }: ScreeningPlan): Screening {
  const text = useText()
  const proposed = proposedFor(person, pack)
  const keep = `screening-${person.line.id}`
  const [chosen, change] = useDraft<Chosen>(keep, {
    claims: [...proposed.booked, ...proposed.before],
    conditions: [],
  })
  const [refused, setRefused] = useState<RefusalOf<'screening.note'> | null>(null)
  const { run, busy } = useAct('screening.note')
  const past = (value: string): string | null => {
    if (value.trim() === '') return null
    return (
      dayProblem(value, text) ?? (dayIn(value, session.date) === null ? text.say('desk.screening.dayToCome') : null)
    )
  }
  const pasts = Object.fromEntries(Object.keys(BLANK).map((name) => [name, past])) as Record<keyof Details, typeof past>
  const details = useForm<Details>({
    keep: `${keep}-details`,
    start: { ...BLANK, illness: proposed.illness },
    checks: { ...pasts, illness: (value) => (value === '' ? text.say('desk.screening.illnessMissing') : null) },
  })
  const dated = chosen.conditions.filter((condition) => isDated(condition, pack, session.date))
  const shown = [...(chosen.claims.includes('comorbidity') ? (['illness'] as const) : []), ...dated, 'booked' as const]

  const note = async (): Promise<void> => {
    if (!details.ready(shown)) return
    const answer = await run(inputFrom(person, session, chosen, details.values))
    if (!answer.ok) return setRefused(answer)
    forgetDraft(keep)
    details.clear()
    onNoted()
  }
  return {
    chosen,
    details,
    dated,
    toggleClaim: (claim) => change((before) => ({ ...before, claims: toggled(before.claims, claim) })),
    toggleCondition: (one) => change((before) => ({ ...before, conditions: toggled(before.conditions, one) })),
    note,
    busy,
    refused,
  }
}

const toggled = <T>(all: readonly T[], one: T): readonly T[] =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one]

function inputFrom(
  person: PersonView,
  session: SessionView,
  { claims, conditions }: Chosen,
  values: Details,
): InputOf<'screening.note'> {
  return {
    personId: person.line.id,
    sessionId: session.id,
    claims: [...claims],
    comorbidities: claims.includes('comorbidity') ? [values.illness] : [],
    conditions: conditions.map((condition) => ({ condition, since: dayIn(values[condition], session.date) })),
    bookedOn: dayIn(values.booked, session.date),
  }
}

/** Null for no day, and for one that has not come. */
function dayIn(text: string, today: LocalDate): LocalDate | null {
  const read = readDay(text)
  return read.ok && read.day <= today ? read.day : null
}

const isDated = (condition: Condition, pack: PolicyPack, on: LocalDate): boolean =>
  pack.conditions.some((rule) => rule.condition === condition && rule.wait !== null && isInForce(rule, on))
