/**
 * The reporting form as it is filled in: words in fields, and back to facts. One rule: only what was changed is said;
 * what stands already is not said again under another name.
 */
import type { CaseView } from '#contract/aefi'
import { AefiFacts } from '#contract/aefi-fields'
import { type Instant, LotNumber } from '#contract/fields'
import { localDateOf } from '#domain/calendar'
import { NO_FACTS } from '#domain/aefi/standing'
import type { Text } from '../../text/use-text.ts'
import { dayProblem } from '../../ui/date-field.tsx'
import { readDay } from '../../ui/read-day.ts'
import type { FieldCheck, FormPlan } from '../../ui/use-form.ts'
import { momentOf, readTime } from './read-time.ts'

const empty = {
  day: '',
  time: '',
  severity: '',
  /** Codes with commas between them. */
  criteria: '',
  signs: '',
  note: '',
  treatment: '',
  hospital: '',
  outcome: '',
  placeType: '',
  diluentLot: '',
  notifiedTo: '',
  notifiedDay: '',
  notifiedTime: '',
  investigatedBy: '',
  finding: '',
  investigatedDay: '',
  investigatedTime: '',
  districtNumber: '',
  withdrawn: '',
}
export type CaseValues = typeof empty
export type CaseField = keyof CaseValues

export const listOf = (codes: string): string[] => (codes === '' ? [] : codes.split(','))

/** What stands by now, as it would have been typed. */
export function valuesOf({ facts, usualPlaceType }: CaseView, text: Text): CaseValues {
  const day = (at: Instant | undefined): string => (at === undefined ? '' : text.sayDate(localDateOf(at)))
  const time = (at: Instant | undefined): string => at?.slice(11, 16) ?? ''
  const { onset, notified, investigated } = facts
  return {
    ...empty,
    day: day(onset ?? undefined),
    time: time(onset ?? undefined),
    severity: facts.severity ?? '',
    criteria: (facts.criteria ?? []).join(','),
    signs: (facts.signs ?? []).join(','),
    note: facts.note ?? '',
    treatment: facts.treatment ?? '',
    hospital: facts.hospital ?? '',
    outcome: facts.outcome ?? '',
    placeType: facts.placeType ?? usualPlaceType ?? '',
    diluentLot: facts.diluentLot ?? '',
    notifiedTo: notified?.to ?? '',
    notifiedDay: day(notified?.at),
    notifiedTime: time(notified?.at),
    investigatedBy: investigated?.by ?? '',
    finding: investigated?.finding ?? '',
    investigatedDay: day(investigated?.at),
    investigatedTime: time(investigated?.at),
    districtNumber: facts.districtNumber ?? '',
    withdrawn: facts.withdrawn ?? '',
  }
}

const told = ['notifiedTo', 'notifiedDay', 'notifiedTime'] as const
const lookedInto = ['investigatedBy', 'finding', 'investigatedDay', 'investigatedTime'] as const

export function caseForm(view: CaseView, text: Text): FormPlan<CaseValues> & { readonly start: CaseValues } {
  const { say } = text
  const isTime = (value: string): string | null => (readTime(value) === undefined ? say('aefi.case.timeProblem') : null)
  const isDay = (value: string): string | null => dayProblem(value, text)
  /** Of what belongs together all is filled in, or nothing. */
  const together =
    (group: readonly CaseField[], form: (value: string) => string | null = () => null): FieldCheck<CaseValues> =>
    (value, all) => {
      if (group.every((name) => all[name].trim() === '')) return null
      return value.trim() === '' ? say('aefi.case.both') : form(value)
    }
  const isWords = (value: string): string | null => (value.trim().length < 3 ? say('aefi.case.tooShort') : null)
  const isLot = (value: string): string | null =>
    LotNumber.safeParse(value.trim()).success ? null : say('aefi.case.lotProblem')
  const ifAny =
    (check: (value: string) => string | null) =>
    (value: string): string | null =>
      value.trim() === '' ? null : check(value)
  return {
    keep: `aefi-${view.id}`,
    start: valuesOf(view, text),
    checks: {
      day: isDay,
      time: isTime,
      signs: (value) => (value === '' ? say('aefi.case.signsProblem') : null),
      criteria: (value, all) => (all.severity === 'serious' && value === '' ? say('aefi.case.criteriaProblem') : null),
      diluentLot: ifAny(isLot),
      withdrawn: ifAny(isWords),
      notifiedTo: together(told, isWords),
      notifiedDay: together(told, isDay),
      notifiedTime: together(told, isTime),
      investigatedBy: together(lookedInto, isWords),
      finding: together(lookedInto, isWords),
      investigatedDay: together(lookedInto, isDay),
      investigatedTime: together(lookedInto, isTime),
    },
  }
}

/** The facts that the form says and that do not stand already; every field of it was found in order. */
export function factsIn(values: CaseValues, { facts: stands }: CaseView): AefiFacts {
  const words = (value: string): string | null => value.trim() || null
  const said: AefiFacts = AefiFacts.parse({
    ...NO_FACTS,
    onset: momentIn(values.day, values.time),
    severity: words(values.severity),
    criteria: values.severity === 'serious' ? listOf(values.criteria) : [],
    signs: values.signs === '' ? null : listOf(values.signs),
    note: words(values.note),
    treatment: words(values.treatment),
    hospital: words(values.hospital),
    outcome: words(values.outcome),
    placeType: words(values.placeType),
    diluentLot: words(values.diluentLot),
    notified:
      values.notifiedTo.trim() === ''
        ? null
        : { at: momentIn(values.notifiedDay, values.notifiedTime), to: values.notifiedTo },
    investigated:
      values.finding.trim() === ''
        ? null
        : {
            at: momentIn(values.investigatedDay, values.investigatedTime),
            by: values.investigatedBy,
            finding: values.finding,
          },
    districtNumber: words(values.districtNumber),
    withdrawn: words(values.withdrawn),
  })
  const kept = Object.entries(said).map(([name, value]) => [
    name,
    isSame(value, stands[name as keyof AefiFacts]) ? null : value,
  ])
  return AefiFacts.parse(Object.fromEntries(kept))
}

/** To the minute, as it stands in the fields: the seconds of a report are nobody's change. */
const isSame = (one: unknown, other: unknown): boolean => toMinute(one) === toMinute(other)
const toMinute = (value: unknown): string =>
  JSON.stringify(value ?? null).replaceAll(/(\dT\d\d:\d\d):\d\d\.\d{3}/g, '$1')

function momentIn(day: string, time: string): Instant | null {
  const [on, at] = [readDay(day), readTime(time)]
  return on.ok && at !== undefined ? momentOf(on.day, at) : null
}
