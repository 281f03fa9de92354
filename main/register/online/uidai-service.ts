/**
 * Online authentication by UIDAI's Authentication API 2.5. One rule: every question is a transaction of its own; only an
 * OTP is answered in the one that it was asked for in, while it is open, and a yes closes it.
 */
import { type Answer, done, refuse, type Refused } from '#contract/answer'
import type { Agency } from '#proof/uidai-auth/agency'
import type { RsaCertificate } from '#proof/uidai-auth/certificate'
import type { ReplyRoot } from '#proof/uidai-auth/open-reply'
import { type Confirmation, readReply } from '#proof/uidai-auth/read-reply'
import { type OutgoingRequest, writeAuthRequest, writeOtpRequest } from '#proof/uidai-auth/write-request'
import type { Carrier, Service } from './carriers.ts'
import type { AuthRequest, OnlineAuthentication, OnlineProblem } from './online-authentication.ts'

export interface UidaiSetUp {
  readonly agency: Agency
  /** UIDAI's certificate for replies. */
  readonly response: RsaCertificate
  readonly carrier: Carrier
}

export interface OnlineDeps {
  /** Milliseconds since 1970. */
  now(): number
  random(bytes: number): Uint8Array
}

/** UIDAI's OTPs live for ten minutes. */
const OTP_OPEN_MS = 10 * 60_000
const OTP = /^\d{4,8}$/

export function uidaiService(setUp: UidaiSetUp, deps: OnlineDeps): OnlineAuthentication {
  /** Until when each OTP that was asked for can be answered, by transaction. */
  const openOtps = new Map<string, number>()
  const line = lineTo(setUp, deps)

  return {
    on: true,
    async askOtp({ number, consent, channel }) {
      const stop = stopBefore(consent, setUp, deps)
      if (stop !== undefined) return stop
      const txn = newTxn(deps)
      const request = writeOtpRequest({ number, txn, now: deps.now(), channel }, setUp.agency)
      const sent = await line('otp', txn, request)
      if (!sent.ok) return sent
      for (const [old, until] of openOtps) if (until <= deps.now()) openOtps.delete(old)
      openOtps.set(txn, deps.now() + OTP_OPEN_MS)
      return done({ txn })
    },
    async authenticate({ number, consent, factor }) {
      const stop = stopBefore(consent, setUp, deps)
      if (stop !== undefined) return stop
      const txn = factor.kind === 'otp' ? factor.txn : newTxn(deps)
      const openUntil = openOtps.get(txn) ?? 0
      const wrong = factor.kind === 'otp' ? otpProblem(factor, openUntil, deps) : undefined
      if (wrong !== undefined) return refuse(wrong)
      // Taken out while it is asked: two windows cannot answer one OTP.
      openOtps.delete(txn)
      const sessionKey = deps.random(32)
      const request = writeAuthRequest({ number, txn, now: deps.now(), factor, sessionKey }, setUp.agency)
      const said = await line('auth', txn, request)
      if (!said.ok && factor.kind === 'otp') openOtps.set(txn, openUntil)
      return said
    },
  }
}

/** What is known to be in vain, before a number leaves the desk. */
function stopBefore(
  consent: boolean,
  { agency, response }: UidaiSetUp,
  deps: OnlineDeps,
): Refused<OnlineProblem> | undefined {
  if (!consent) return refuse('no-consent')
  const certificates = { encryption: agency.encryption, response, signing: agency.signing.certificate }
  const over = Object.entries(certificates).find(([, { validTo }]) => validTo < deps.now())
  return over && refuse('set-up-expired', { certificate: over[0] })
}

function otpProblem(
  { otp }: Extract<AuthRequest['factor'], { kind: 'otp' }>,
  openUntil: number,
  deps: OnlineDeps,
): 'otp-wrong' | 'otp-expired' | undefined {
  if (openUntil <= deps.now()) return 'otp-expired'
  return OTP.test(otp) ? undefined : 'otp-wrong'
}

const ROOTS: Readonly<Record<Service, ReplyRoot>> = { auth: 'AuthRes', otp: 'OtpRes' }

type Line = (service: Service, txn: string, request: OutgoingRequest) => Promise<Answer<Confirmation, OnlineProblem>>

function lineTo({ carrier, response }: UidaiSetUp, deps: OnlineDeps): Line {
  return async (service, txn, request) => {
    const came = await carrier(service, request)
    if (!came.ok) return came
    return readReply(came.value, { root: ROOTS[service], txn, now: deps.now(), signer: response })
  }
}

/** 32 hexadecimal digits, which no log takes for a person's number. */
const newTxn = (deps: OnlineDeps): string => Buffer.from(deps.random(16)).toString('hex')
