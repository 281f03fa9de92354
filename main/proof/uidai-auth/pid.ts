/**
 * The personal identity data block (Authentication API 2.5, PID 2.0): what UIDAI shall compare, before it is sealed. One
 * rule: it holds what the person said for this one question, and no more.
 */
import type { Birth, Gender } from '#contract/fields'
import { type Attributes, element } from './xml-text.ts'

export interface Demographic {
  readonly kind: 'demographic'
  readonly name: string
  /** Per cent of the name's words that must agree, 1 to 100; less than 100 needs a licence for partial matching. */
  readonly leastNameMatch: number
  readonly gender: Gender | null
  readonly birth: Birth | null
}
export interface OneTimePin {
  readonly kind: 'otp'
  /** Digits only. */
  readonly otp: string
  /** What shall be compared as well: an OTP alone says whose number it is, and nothing of name or birth. */
  readonly person?: Demographic
}
export type Factor = Demographic | OneTimePin

export interface Pid {
  /** `2026-11-23T09:30:00`, Indian time: 19 bytes of which the cipher takes its nonce. */
  readonly at: string
  readonly xml: string
}

const NAMESPACE = 'http://www.uidai.gov.in/authentication/uid-auth-request-data/2.0'

/** @param now milliseconds since 1970 */
export function writePid(factor: Factor, now: number): Pid {
  const at = indianTime(now)
  const person = personIn(factor)
  const demo = person === undefined ? '' : demoOf(person)
  const inside = factor.kind === 'otp' ? demo + element('Pv', { otp: factor.otp }) : demo
  return { at, xml: element('Pid', { xmlns: NAMESPACE, ts: at, ver: '2.0' }, inside) }
}

export const personIn = (factor: Factor): Demographic | undefined => (factor.kind === 'otp' ? factor.person : factor)

const AHEAD_OF_UTC_MS = 330 * 60_000

/** To the second and without an offset, as UIDAI writes it. */
export const indianTime = (now: number): string => new Date(now + AHEAD_OF_UTC_MS).toISOString().slice(0, 19)

const GENDERS: Readonly<Record<Gender, string>> = { female: 'F', male: 'M', other: 'T' }

function demoOf({ name, leastNameMatch, gender, birth }: Demographic): string {
  const asked: Attributes = {
    ms: leastNameMatch < 100 ? 'P' : 'E',
    mv: String(leastNameMatch),
    name,
    ...(gender === null ? {} : { gender: GENDERS[gender] }),
    ...(birth === null ? {} : { dob: birth.kind === 'year' ? String(birth.year) : birth.day }),
  }
  return element('Demo', {}, element('Pi', asked))
}
