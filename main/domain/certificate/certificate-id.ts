/**
 * A certificate's id: the EU's unique certificate identifier (UVCI) with an opaque part of sixteen random letters, so
 * that two laptops without a network never mint the same one. One rule: the check character always stands with it.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import { luhnLetterOf } from '../luhn-letters.ts'
import { inFours, isCrockford, tidyCrockford, toCrockford } from './crockford.ts'

const PREFIX = 'URN:UVCI:01:IN:'
const CHECK_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/:'
const SHAPE = /^URN:UVCI:01:IN:[0-9A-HJKMNP-TV-Z]{16}#[A-Z0-9/:]$/

/** Luhn mod 38 over everything before the `#` (eHealth Network, UVCI annex 2). */
export const checkLetterOf = (text: string): string => luhnLetterOf(text, CHECK_LETTERS)

function isCertificateId(id: string): boolean {
  if (!SHAPE.test(id)) return false
  return checkLetterOf(id.slice(0, -2)) === id.slice(-1)
}

export const CertificateId = z.string().refine(isCertificateId).brand<'CertificateId'>()
export type CertificateId = z.infer<typeof CertificateId>

/** Takes ten random bytes (80 bits). */
export function certificateIdFrom(random: Uint8Array): CertificateId {
  if (random.length !== 10) throw new Error(`certificate id: ten random bytes, not ${random.length}`)
  const body = PREFIX + toCrockford(random)
  return CertificateId.parse(`${body}#${checkLetterOf(body)}`)
}

/** For print and for reading aloud: `ABCD EFGH JKMN PQRS #X`; readCertificateId takes it back. */
export function groupsOf(id: CertificateId): string {
  const opaque = id.slice(PREFIX.length, PREFIX.length + 16)
  return `${inFours(opaque).join(' ')} ${id.slice(-2)}`
}

export type CertificateIdProblem = 'wrong-length' | 'wrong-character' | 'wrong-check'

/** What a person typed or a scanner gave: with or without the prefix, the blanks, the `#`; any case. */
export function readCertificateId(typed: string): Answer<CertificateId, CertificateIdProblem> {
  const bare = typed.toUpperCase().replaceAll(/[\s#-]/g, '')
  const given = bare.startsWith(PREFIX) ? bare.slice(PREFIX.length) : bare
  if (given.length !== 17) return refuse('wrong-length', { letters: given.length })
  const opaque = tidyCrockford(given.slice(0, 16))
  const check = given.slice(16)
  if (!isCrockford(opaque) || !CHECK_LETTERS.includes(check)) return refuse('wrong-character')
  if (checkLetterOf(PREFIX + opaque) !== check) return refuse('wrong-check')
  return done(CertificateId.parse(`${PREFIX}${opaque}#${check}`))
}
