/**
 * Whose signature under an Aadhaar record is believed. One rule: a key counts while its fingerprint is pinned in this
 * build; each is held against the pins again whenever it is read, so a swapped file is found out.
 */
import { z } from 'zod'
import type { TrustKeyView } from '#contract/identity-views'
import { Hash, LocalDate } from '#contract/fields'
import { localDateOf } from '#domain/calendar'
import { type TrustedKey, trustedKeyFrom } from '#proof/aadhaar/trusted-key'
import { UIDAI_PINS } from '#proof/aadhaar/uidai-pins'
import { type Context, mustHome } from '../context.ts'

const KeyRow = z.object({
  fingerprint: Hash,
  certificate: z.string(),
  kind: z.enum(['pinned', 'test']),
  by_name: z.string().nullable(),
})
type KeyRow = z.output<typeof KeyRow>

export interface TrustStore {
  readonly state: 'sound' | 'broken'
  readonly keys: readonly TrustedKey[]
}

/** Broken where one key is not the one that was brought in: then none is used. */
export function trustStore(context: Context): TrustStore {
  const found = rows(context).map((row) => keyOf(row, context))
  const keys = found.filter((key) => key !== undefined)
  return keys.length === found.length ? { state: 'sound', keys } : { state: 'broken', keys: [] }
}

function keyOf(row: KeyRow, context: Context): TrustedKey | undefined {
  const practice = mustHome(context).centre.mode === 'practice'
  const key = trustedKeyFrom(Buffer.from(row.certificate, 'base64'), UIDAI_PINS, { practice })
  return key.ok && key.value.fingerprint === row.fingerprint ? key.value : undefined
}

const rows = (context: Context): KeyRow[] =>
  context.db.rows(
    `select k.fingerprint, k.certificate, k.kind, s.name as by_name from trust_key k
     left join staff s on s.staff_id = k.by where k.log = :log order by k.at, k.fingerprint`,
    KeyRow,
    { log: mustHome(context).log },
  )

/** The pinned keys, whether they are here or missing, and in practice the test keys. */
export function trustKeyViews(context: Context): TrustKeyView[] {
  const here = rows(context)
  const pinned = UIDAI_PINS.map(({ name, fingerprint, validFrom, validTo }): TrustKeyView => {
    const row = here.find((one) => one.fingerprint === fingerprint)
    return {
      name,
      fingerprint: Hash.parse(fingerprint),
      validFrom: LocalDate.parse(validFrom),
      validTo: LocalDate.parse(validTo),
      state: row === undefined ? 'missing' : 'pinned',
      importedBy: row?.by_name ?? null,
    }
  })
  const tests = here.filter(({ kind }) => kind === 'test').flatMap((row) => testView(row, context))
  return [...pinned, ...tests]
}

function testView(row: KeyRow, context: Context): TrustKeyView[] {
  const key = keyOf(row, context)
  return key === undefined ? [] : [{ ...viewOf(key, context), importedBy: row.by_name }]
}

export const viewOf = (key: TrustedKey, context: Context): TrustKeyView => ({
  name: key.name,
  fingerprint: key.fingerprint,
  validFrom: localDateOf(context.instant(key.validFrom)),
  validTo: localDateOf(context.instant(key.validTo)),
  state: key.test ? 'test' : 'pinned',
  importedBy: null,
})
