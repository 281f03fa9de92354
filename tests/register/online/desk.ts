/** A desk that may ask the stand-in for UIDAI. One rule: its clock and its set-up are the test's to change. */
import { randomBytes } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { Birth, Gender } from '#contract/fields'
import { type AadhaarNumber, takeNumber } from '#proof/uidai-auth/aadhaar-number'
import type { Demographic } from '#proof/uidai-auth/pid'
import { OnlineConfiguration, onlineFrom } from '../../../main/register/online/configuration.ts'
import type { AuthRequest, OnlineAuthentication } from '../../../main/register/online/online-authentication.ts'
import type { StandInPerson } from '../../support/uidai-people.ts'
import { openStandIn, type StandIn, type StandInOptions } from '../../support/uidai-stand-in.ts'

export const NOW = Date.parse('2026-11-23T04:00:00Z')

export interface Desk {
  readonly uidai: StandIn
  readonly online: OnlineAuthentication
}

interface Changes {
  readonly set?: Partial<OnlineConfiguration>
  /** Milliseconds that the desk's clock is ahead. */
  readonly ahead?: () => number
}

export async function openDesk(options: Partial<StandInOptions> = {}, { set, ahead }: Changes = {}): Promise<Desk> {
  const uidai = await openStandIn({ now: () => NOW, ...options })
  onTestFinished(() => uidai.close())
  const configuration = OnlineConfiguration.parse({ ...uidai.configuration, ...set })
  const now = (): number => NOW + (ahead?.() ?? 0)
  return { uidai, online: onlineFrom(configuration, { now, random: (bytes) => randomBytes(bytes), practice: true }) }
}

/** As the officer types it. */
export function numberOf({ uid }: Pick<StandInPerson, 'uid'>): AadhaarNumber {
  const taken = takeNumber(uid.replaceAll(/(\d{4})(?=\d)/g, '$1 '))
  if (!taken.ok) throw new Error(taken.code)
  return taken.value
}

const GENDERS: Readonly<Record<StandInPerson['gender'], Gender>> = { F: 'female', M: 'male', T: 'other' }

/** What the register knows of the person. */
export function knownOf({ name, gender, dob }: StandInPerson, changes: Partial<Demographic> = {}): Demographic {
  const birth: Birth = { kind: 'year', year: Number(dob.slice(0, 4)) }
  return { kind: 'demographic', name, leastNameMatch: 100, gender: GENDERS[gender], birth, ...changes }
}

export const asking = (person: StandInPerson, changes: Partial<Demographic> = {}): AuthRequest => ({
  number: numberOf(person),
  consent: true,
  factor: knownOf(person, changes),
})

/** The transaction in which the OTP was sent. */
export async function otpSentTo(person: StandInPerson, { online }: Desk): Promise<string> {
  const sent = await online.askOtp({ number: numberOf(person), consent: true, channel: 'sms' })
  if (!sent.ok) throw new Error(sent.code)
  return sent.value.txn
}

export const telling = (person: StandInPerson, txn: string, otp = person.otp, known?: Demographic): AuthRequest => ({
  number: numberOf(person),
  consent: true,
  factor: { kind: 'otp', txn, otp, ...(known === undefined ? {} : { person: known }) },
})
