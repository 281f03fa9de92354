/** Details into a sentence. One rule: a part whose detail did not come is left out; no reader ever sees a slot. */
import { Instant, LocalDate } from '#contract/fields'
import type { Language } from '#contract/fields'
import { writeAmount, writeDate, writeMoment } from './days.ts'

export type Slots = Readonly<Record<string, unknown>>

/** `{{slot}}` is filled from the details; a part in `[[...]]` is left out when a slot in it has no value. */
export function fill(sentence: string, details: Slots, language: Language): string {
  const put = (part: string): string =>
    part.replaceAll(/\{\{(\w+)\}\}/g, (_, slot: string) => write(details[slot], language))
  const whole = (part: string): boolean =>
    [...part.matchAll(/\{\{(\w+)\}\}/g)].every(([, slot]) => details[slot ?? ''] !== undefined)
  return put(sentence.replaceAll(/\[\[(.*?)\]\]/g, (_, part: string) => (whole(part) ? part : '')))
}

function write(value: unknown, language: Language): string {
  if (typeof value === 'number') return writeAmount(value)
  if (Array.isArray(value)) return value.map((each) => write(each, language)).join(', ')
  if (typeof value !== 'string') return '…'
  const day = LocalDate.safeParse(value)
  if (day.success) return writeDate(day.data, language)
  const moment = Instant.safeParse(value)
  return moment.success ? writeMoment(moment.data, language) : value
}
