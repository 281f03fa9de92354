/**
 * Tokens by which a document is known again on this register. One rule: never a bare hash; a number goes through a slow
 * function and then under a key that only this register has, so neither alone finds it again.
 */
import { createHmac, scryptSync } from 'node:crypto'
import { z } from 'zod'
import { type Birth, Hash, type Gender } from '#contract/fields'
import type { DocumentToken } from '#domain/events/identity'
import { searchTokens } from '#domain/people/name-key'
import type { Context } from '../context.ts'

export type TokenKind = DocumentToken['kind']

/** The key in use; a new one gets the next number, and tokens say which they were made under. */
const EPOCH = 1
/** 16 MB and about 40 ms on a slow core: once for each document shown, a million times too slow for guessing. */
const SLOWNESS = { N: 2 ** 14, r: 8, p: 1 } as const

export function tokenOf(kind: TokenKind, canonical: string, context: Context): DocumentToken {
  const stretched = scryptSync(canonical, `teeka-document|${kind}|${EPOCH}`, 32, SLOWNESS)
  const token = createHmac('sha256', siteKey(context)).update(stretched).digest('hex')
  return { kind, epoch: EPOCH, token: Hash.parse(token) }
}

/**
 * Of an offline Aadhaar record the number is not known, only its end: with name, birth and gender it names one person
 * in a district (Aadhaar Act, s. 8A: the number itself is not collected).
 */
export const aadhaarCanonical = (lastFour: string, name: string, birth: Birth, gender: Gender): string =>
  [lastFour, searchTokens(name).toSorted().join(' '), birth.kind === 'day' ? birth.day : birth.year, gender].join('|')

const KEY_NAME = `token-key-${EPOCH}`

function siteKey({ keep, random }: Context): Uint8Array {
  const known = keep.row('select value from device_secret where name = :name', SecretRow, { name: KEY_NAME })
  if (known !== undefined) return known.value
  const value = random(32)
  keep.run('insert into device_secret (name, value) values (:name, :value)', { name: KEY_NAME, value })
  return value
}

const SecretRow = z.object({ value: z.instanceof(Uint8Array) })
