/** How a screen speaks. One rule: a screen holds no sentence of its own; it names one, with what goes into it. */
import { useTranslation } from 'react-i18next'
import type { Refused } from '#contract/answer'
import type { CallName } from '#contract/calls'
import type { Birth, Instant, LocalDate } from '#contract/fields'
import { Language } from '#contract/fields'
import { writeBatchProblem } from './batch-problems.ts'
import { writeBirth, writeDate, writeMoment, writeNumber, writePartialDay, writeSpan, writeTime } from './days.ts'
import { writeFieldProblem } from './field-problems.ts'
import type { Slots as Details } from './fill.ts'
import type { en } from './en.ts'
import { speech } from './language.ts'
import { writeRefusal } from './refusals.ts'
import type { PathOf, SentenceAt, SlotOf } from './shape.ts'

export type TextKey = PathOf<typeof en>
type Slots<K extends TextKey> = SlotOf<SentenceAt<typeof en, K>>
type Values<K extends TextKey> = [Slots<K>] extends [never] ? [] : [values: Readonly<Record<Slots<K>, string | number>>]

export interface Text {
  readonly language: Language
  /** A sentence with its slots filled; `count` chooses between one and several. */
  readonly say: <K extends TextKey>(key: K, ...values: Values<K>) => string
  /** A sentence whose key was put together from data; `otherwise` where there is none. */
  readonly sayCode: (group: string, code: string, otherwise: string) => string
  readonly sayDate: (day: LocalDate) => string
  readonly sayTime: (at: Instant) => string
  readonly sayMoment: (at: Instant) => string
  readonly sayBirth: (birth: Birth) => string
  /** As much of a day as a foreign certificate knows. */
  readonly sayPartialDay: (day: string) => string
  readonly sayNumber: (value: number) => string
  /** Hours and minutes, `2:41`. */
  readonly saySpan: (milliseconds: number) => string
  /** Why a field could not be taken, to stand after its name. */
  readonly sayFieldProblem: (code: string, details: Details) => string
  /** Why a batch was refused, to stand after a colon; undefined for what is no batch problem. */
  readonly sayBatchProblem: (code: string) => string | undefined
  /** What was refused, why, and what to do next. */
  readonly sayRefusal: (call: CallName, refused: Refused<string>) => string
}

const texts = new Map<Language, Text>()

export function textFor(language: Language): Text {
  const text = texts.get(language) ?? makeText(language)
  texts.set(language, text)
  return text
}

export function useText(): Text {
  const { i18n } = useTranslation()
  return textFor(Language.catch('en').parse(i18n.language))
}

function makeText(language: Language): Text {
  // Keys and slots are checked by `say`; i18next's own types would check them a second time, by another catalogue.
  const fixed = speech.getFixedT(language)
  const t = (key: string, values: Readonly<Record<string, unknown>>): string => String(fixed(key, { ...values }))
  return {
    language,
    say: (key, ...[values]) => t(key, values ?? {}),
    sayCode: (group, code, otherwise) => t(`${group}.${code}`, { defaultValue: otherwise }),
    sayDate: (day) => writeDate(day, language),
    sayTime: (at) => writeTime(at, language),
    sayMoment: (at) => writeMoment(at, language),
    sayBirth: (birth) => writeBirth(birth, language),
    sayPartialDay: (day) => writePartialDay(day, language),
    sayNumber: (value) => writeNumber(value, language),
    saySpan: writeSpan,
    sayFieldProblem: (code, details) => writeFieldProblem(code, details, language),
    sayBatchProblem: (code) => writeBatchProblem(code, language),
    sayRefusal: (call, refused) => writeRefusal(call, refused, language),
  }
}
