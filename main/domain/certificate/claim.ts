/**
 * The national record as it is signed: a map with small integer keys, because every letter of a key name would cost
 * one and a half characters of the printed code. One rule: a key, once given a meaning, keeps it; what is new gets a
 * new key, and a reader passes over keys that it does not know.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { Birth, DocumentKind, Gender } from '#contract/fields'
import { type CertificateDose, type CertificateName, VaccinationRecord } from './record.ts'

const VERSION = 1
const KEY = {
  version: 0,
  certificateId: 1,
  name: 2,
  birth: 3,
  gender: 4,
  document: 5,
  // 6 is kept for the last four digits of a health account number.
  doses: 7,
  centre: 8,
  vaccinator: 9,
  replaces: 10,
  practice: 11,
} as const

/** ISO/IEC 5218. */
const GENDER = { male: 1, female: 2, other: 9 } as const satisfies Record<Gender, number>

const DOCUMENT = {
  aadhaar: 1,
  pan: 2,
  epic: 3,
  passport: 4,
  'driving-licence': 5,
  pension: 6,
  npr: 7,
  udid: 8,
  'ration-card': 9,
  'service-id': 10,
  'student-id': 11,
  'other-photo-id': 12,
  abha: 13,
  'child-card': 14,
  // Kept, but in no certificate: there is no number of which it could print the end.
  facilitated: 15,
} as const satisfies Record<DocumentKind, number>

export type Claim = ReadonlyMap<number, unknown>

/** Keys in ascending order. Throws for a record that is none: who signs has checked it. */
export function claimOf(given: VaccinationRecord): Claim {
  const record = VaccinationRecord.parse(given)
  const claim = new Map<number, unknown>([
    [KEY.version, VERSION],
    [KEY.certificateId, record.certificateId],
    [KEY.name, wireName(record.name)],
    [KEY.birth, record.birth.kind === 'year' ? record.birth.year : numberOfDay(record.birth.day)],
    [KEY.gender, GENDER[record.gender]],
  ])
  if (record.document) claim.set(KEY.document, [DOCUMENT[record.document.kind], record.document.lastFour])
  claim.set(KEY.doses, record.doses.map(wireDose))
  claim.set(KEY.centre, [record.centre.id, record.centre.name, record.centre.district, record.centre.state])
  claim.set(KEY.vaccinator, record.vaccinator)
  if (record.replaces) claim.set(KEY.replaces, record.replaces)
  if (record.practice) claim.set(KEY.practice, true)
  return claim
}

/** The Latin name first; an empty text stands for one that is not known. */
const wireName = ({ latin = '', native }: CertificateName): string[] =>
  native === undefined ? [latin] : [latin, native]

const wireDose = (dose: CertificateDose): unknown[] => [
  dose.vaccine,
  dose.brand,
  dose.number,
  dose.of,
  numberOfDay(dose.day),
  dose.lot,
  ...(dose.nextDue === undefined ? [] : [numberOfDay(dose.nextDue)]),
]

const numberOfDay = (day: string): number => Number(day.replaceAll('-', ''))

const dayOfNumber = (day: number): string => {
  const digits = String(day).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

const WireDose = z.tuple([z.string(), z.string(), z.int(), z.int(), z.int(), z.string(), z.int().optional()])
const Wire = z.object({
  [KEY.certificateId]: z.string(),
  [KEY.name]: z.tuple([z.string(), z.string().optional()]),
  [KEY.birth]: z.int(),
  [KEY.gender]: z.int(),
  [KEY.document]: z.tuple([z.int(), z.string()]).optional(),
  [KEY.doses]: z.array(WireDose),
  [KEY.centre]: z.tuple([z.string(), z.string(), z.string(), z.string()]),
  [KEY.vaccinator]: z.string(),
  [KEY.replaces]: z.string().optional(),
  [KEY.practice]: z.literal(true).optional(),
})

export type ClaimProblem = 'not-a-record' | 'unknown-version'

/** Takes what a CBOR reader gave, whatever it is. */
export function readClaim(given: unknown): Answer<VaccinationRecord, ClaimProblem> {
  if (!(given instanceof Map)) return refuse('not-a-record')
  if (given.get(KEY.version) !== VERSION) return refuse('unknown-version')
  // Only number keys: a text key '1' beside the number 1 would otherwise overwrite it here.
  const wire = Wire.safeParse(Object.fromEntries([...given].filter(([key]) => typeof key === 'number')))
  if (!wire.success) return refuse('not-a-record')
  const record = VaccinationRecord.safeParse(recordOf(wire.data))
  return record.success ? done(record.data) : refuse('not-a-record')
}

function recordOf(wire: z.infer<typeof Wire>): unknown {
  const [latin, native] = wire[KEY.name]
  const [id, name, district, state] = wire[KEY.centre]
  const document = wire[KEY.document]
  return {
    certificateId: wire[KEY.certificateId],
    name: { ...given('latin', latin === '' ? undefined : latin), ...given('native', native) },
    birth: birthOf(wire[KEY.birth]),
    gender: nameOf(GENDER, wire[KEY.gender]),
    ...given('document', document && { kind: nameOf(DOCUMENT, document[0]), lastFour: document[1] }),
    doses: wire[KEY.doses].map(doseOf),
    centre: { id, name, district, state },
    vaccinator: wire[KEY.vaccinator],
    ...given('replaces', wire[KEY.replaces]),
    ...given('practice', wire[KEY.practice]),
  }
}

const birthOf = (number: number): Birth | { kind: 'day'; day: string } =>
  number < 10_000 ? { kind: 'year', year: number } : { kind: 'day', day: dayOfNumber(number) }

const doseOf = ([vaccine, brand, number, of, day, lot, nextDue]: z.infer<typeof WireDose>) => ({
  vaccine,
  brand,
  number,
  of,
  day: dayOfNumber(day),
  lot,
  ...given('nextDue', nextDue === undefined ? undefined : dayOfNumber(nextDue)),
})

const given = <K extends string, V>(name: K, value: V | undefined) => (value === undefined ? {} : { [name]: value })

const nameOf = (codes: Readonly<Record<string, number>>, code: number): string | undefined =>
  Object.keys(codes).find((name) => codes[name] === code)
