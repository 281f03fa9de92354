/**
 * What a certificate of another country says, in one form for all of theirs. One rule: it is shown to people and decides
 * nothing, so what is missing stays empty and what is odd is taken as it stands; only without a name there is nothing to
 * show.
 */
import type { z } from 'zod'
import type { Gender } from '#contract/fields'
import { euDcc } from './foreign-eu.ts'
import { whoDdcc, whoDvc } from './foreign-who.ts'

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
