/**
 * The fields of other countries' certificates, taken as they come. One rule: a field that is missing or odd is empty; it
 * never makes the rest unreadable.
 */
import { z } from 'zod'
import type { Gender } from '#contract/fields'

/** Control characters and halves of letters have no place on a screen or in a log. */
export const text = (most: number) =>
  z
    .string()
    .transform((given) =>
      given
        .normalize('NFC')
        .replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ')
        .trim()
        .slice(0, most),
    )
    .catch('')
export const maybe = (most: number) => text(most).transform((given) => (given === '' ? null : given))
export const whole = z.int().min(0).max(99).nullable().catch(null)

/** `1971`, `1971-08`, `1971-08-15`, with an hour behind it or not; empty for anything else. */
export const partialDay = text(40).transform((given) => /^\d{4}(-\d{2}(-\d{2})?)?(?=$|T)/.exec(given)?.[0] ?? '')

/** Known by FHIR's words and letters and by ISO/IEC 5218. */
const GENDERS: Readonly<Record<string, Gender>> = {
  male: 'male',
  m: 'male',
  '1': 'male',
  female: 'female',
  f: 'female',
  '2': 'female',
  other: 'other',
  x: 'other',
  '9': 'other',
}
export const gender = z
  .union([z.string(), z.int().transform(String), z.looseObject({ code: z.string() }).transform(({ code }) => code)])
  .transform((given) => GENDERS[given.toLowerCase()] ?? null)
  .catch(null)

/** The whole name as people of that country write it, and in a passport's letters where that is in another script. */
export function namesOf(whole: string, machineReadable: string): string[] {
  const plain = machineReadable.replaceAll(/<+/g, ' ').trim()
  if (whole === '' || /^[\p{Script=Latin}\p{M}\P{L}]+$/u.test(whole)) return [whole || plain]
  return plain === '' ? [whole] : [plain, whole]
}
/** A FHIR Coding, Identifier or Reference, or what some issuers write in its place: the bare word. */
export const coded = z
  .union([
    z.string(),
    z.looseObject({ code: z.string() }).transform(({ code }) => code),
    z.looseObject({ value: z.string() }).transform(({ value }) => value),
    z.looseObject({ identifier: z.looseObject({ value: z.string() }) }).transform(({ identifier }) => identifier.value),
  ])
  .pipe(text(80))
  .catch('')
export const counted = z
  .union([
    z.int().min(0).max(99),
    z
      .string()
      .regex(/^\d{1,2}$/)
      .transform(Number),
  ])
  .nullable()
  .catch(null)
