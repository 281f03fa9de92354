/**
 * What a certificate of another country says, in one form for all of theirs. One rule: it is shown to people and decides
 * nothing, so what is missing stays empty and what is odd is taken as it stands; only without a name there is nothing to
 * show.
 */
import { z } from 'zod'
import type { Gender } from '#contract/fields'

export interface ForeignDose {
  readonly number: number | null
  readonly of: number | null
  /** A code of the EU's value sets, of ICD-11 or of WHO's prequalification list. */
  readonly product: string
  readonly vaccine: string
  readonly lot: string | null
  /** As much of a day as is said. */
  readonly day: string
  readonly country: string
}
export interface ForeignRecord {
  readonly about: 'vaccination' | 'test' | 'recovery'
  readonly certificateId: string
  /** The Latin one first. */
  readonly names: readonly string[]
  readonly birth: string
  readonly gender: Gender | null
  readonly doses: readonly ForeignDose[]
  readonly issuer: string
  readonly country: string
}

/** Control characters and halves of letters have no place on a screen or in a log. */
const text = (most: number) =>
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
const maybe = (most: number) => text(most).transform((given) => (given === '' ? null : given))
const whole = z.int().min(0).max(99).nullable().catch(null)

/** `1971`, `1971-08`, `1971-08-15`, with an hour behind it or not; empty for anything else. */
const partialDay = text(40).transform((given) => /^\d{4}(-\d{2}(-\d{2})?)?(?=$|T)/.exec(given)?.[0] ?? '')

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
const gender = z
  .union([z.string(), z.int().transform(String), z.looseObject({ code: z.string() }).transform(({ code }) => code)])
  .transform((given) => GENDERS[given.toLowerCase()] ?? null)
  .catch(null)

/** The whole name as people of that country write it, and in a passport's letters where that is in another script. */
function namesOf(whole: string, machineReadable: string): string[] {
  const plain = machineReadable.replaceAll(/<+/g, ' ').trim()
  if (whole === '' || /^[\p{Script=Latin}\p{M}\P{L}]+$/u.test(whole)) return [whole || plain]
  return plain === '' ? [whole] : [plain, whole]
}
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')

const names = z.object({ fn: text(80), gn: text(80), fnt: text(80), gnt: text(80) })
const event = z.object({ co: text(10), is: text(80), ci: text(80) })
const vaccination = event.extend({ vp: text(40), mp: text(40), dn: whole, sd: whole, dt: partialDay })
const one = <T extends z.ZodType>(entry: T) => z.array(entry).length(1)

/** The EU's certificate, schema 1.0.0 to 1.3.3 (hcert claim 1): exactly one event of one kind. */
const euDcc = z
  .object({
    nam: names,
    dob: partialDay,
    v: one(vaccination).nullish(),
    t: one(event).nullish(),
    r: one(event).nullish(),
  })
  .transform(({ nam, dob, v, t, r }, context): ForeignRecord => {
    const [given, ...others] = [v, t, r].filter((events) => events !== undefined && events !== null)
    const said = given?.[0]
    if (said === undefined || others.length > 0) context.addIssue({ code: 'custom', message: 'not one event' })
    return {
      about: v ? 'vaccination' : t ? 'test' : 'recovery',
      certificateId: said?.ci ?? '',
      names: namesOf(joined(nam.gn, nam.fn), joined(nam.gnt, nam.fnt)),
      birth: dob,
      gender: null,
      doses: (v ?? []).map(({ vp, mp, dn, sd, dt, co }) => ({
        number: dn,
        of: sd,
        product: mp,
        vaccine: vp,
        lot: null,
        day: dt,
        country: co,
      })),
      issuer: said?.is ?? '',
      country: said?.co ?? '',
    }
  })

/** A FHIR Coding, Identifier or Reference, or what some issuers write in its place: the bare word. */
const coded = z
  .union([
    z.string(),
    z.looseObject({ code: z.string() }).transform(({ code }) => code),
    z.looseObject({ value: z.string() }).transform(({ value }) => value),
    z.looseObject({ identifier: z.looseObject({ value: z.string() }) }).transform(({ identifier }) => identifier.value),
  ])
  .pipe(text(80))
  .catch('')
const counted = z
  .union([
    z.int().min(0).max(99),
    z
      .string()
      .regex(/^\d{1,2}$/)
      .transform(Number),
  ])
  .nullable()
  .catch(null)

/** WHO's core data set for vaccination, DDCC:VS (hcert claim 3). */
const whoDdcc = z
  .object({
    name: text(160),
    birthDate: partialDay,
    sex: gender,
    vaccination: z.object({
      vaccine: coded,
      brand: coded,
      lot: maybe(40),
      date: partialDay,
      dose: counted,
      totalDoses: counted,
      country: coded,
    }),
    certificate: z.object({ issuer: coded, hcid: coded }).catch({ issuer: '', hcid: '' }),
  })
  .transform(({ name, birthDate, sex, vaccination: dose, certificate }): ForeignRecord => ({
    about: 'vaccination',
    certificateId: certificate.hcid,
    names: namesOf(name, ''),
    birth: birthDate,
    gender: sex,
    doses: [
      {
        number: dose.dose,
        of: dose.totalDoses,
        product: dose.brand,
        vaccine: dose.vaccine,
        lot: dose.lot,
        day: dose.date,
        country: dose.country,
      },
    ],
    issuer: certificate.issuer,
    country: dose.country,
  }))

const yellowDose = z.object({ vp: coded, dt: partialDay, dv: partialDay, bo: maybe(40), is: coded, cn: text(80) })

/** WHO's newer certificate of any vaccine, the smallest form (hcert claim -6, a draft): one dose. */
const whoDvc = z
  .object({
    n: text(160),
    dob: partialDay,
    s: gender,
    /** In the older draft the dose itself, in the newer the version. */
    v: one(yellowDose).optional().catch(undefined),
    vx: yellowDose.optional(),
  })
  .transform(({ n, dob, s, v, vx }, context): ForeignRecord => {
    const dose = vx ?? v?.[0]
    if (dose === undefined) context.addIssue({ code: 'custom', message: 'no dose' })
    return {
      about: 'vaccination',
      certificateId: '',
      names: namesOf(n, ''),
      birth: dob,
      gender: s,
      doses: dose
        ? [
            {
              number: null,
              of: null,
              product: dose.vp,
              vaccine: '',
              lot: dose.bo,
              day: dose.dv || dose.dt,
              country: '',
            },
          ]
        : [],
      issuer: dose?.is || dose?.cn || '',
      country: '',
    }
  })

/** By their number among the health claims (hcert specification 1.1; those of WHO are proposals). */
const FORMS: readonly (readonly [number, z.ZodType<ForeignRecord>])[] = [
  [1, euDcc],
  [3, whoDdcc],
  [-6, whoDvc],
]

/** Takes the health claim (-260) as a CBOR reader gave it, whatever it is; undefined where nobody is named. */
export function readForeignRecord(claim: unknown): ForeignRecord | undefined {
  if (!(claim instanceof Map)) return undefined
  for (const [number, form] of FORMS) {
    // WHO's proposals put theirs into a list of one.
    const given: unknown = claim.get(number)
    const record = form.safeParse(plainOf(Array.isArray(given) && given.length === 1 ? given[0] : given, 0)).data
    if (record?.names.some((name) => name !== '')) return record
  }
  return undefined
}

const DEEPEST = 16

/** Maps with text keys as objects, and what a tag stands around without it: a date is written with one and without. */
function plainOf(value: unknown, depth: number): unknown {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return value
  if (value instanceof Map) {
    const entries = [...value].filter(([key]) => typeof key === 'string')
    return Object.fromEntries(entries.map(([key, inner]) => [key as string, plainOf(inner, depth + 1)]))
  }
  if (Array.isArray(value)) return value.map((inner) => plainOf(inner, depth + 1))
  return 'contents' in value ? plainOf(value.contents, depth + 1) : value
}
