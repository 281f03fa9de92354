/**
 * Asking UIDAI itself who somebody is (assurance A4). One rule: off unless it was set up, and never later: a question is
 * answered now or refused, and nothing of it is kept to be asked again.
 */
import { type Answer, refuse } from '#contract/answer'
import type { AadhaarNumber } from '#proof/uidai-auth/aadhaar-number'
import type { Demographic, OneTimePin } from '#proof/uidai-auth/pid'
import type { Confirmation, ReplyProblem } from '#proof/uidai-auth/read-reply'
import type { ServiceProblem } from '#proof/uidai-auth/service-problems'
import type { OtpChannel } from '#proof/uidai-auth/write-request'

/** Each act spends a number that was taken for it; the person's consent is part of both and is never assumed. */
interface Asking {
  readonly number: AadhaarNumber
  readonly consent: true
}

export interface OtpRequest extends Asking {
  readonly channel: OtpChannel
}

export interface AuthRequest extends Asking {
  /** An OTP goes with the transaction in which it was asked for. */
  readonly factor: Demographic | (OneTimePin & { readonly txn: string })
}

export type OnlineProblem =
  | 'online-off'
  /** A certificate of the set-up is over; `details.certificate` says which: `encryption`, `response` or `signing`. */
  | 'set-up-expired'
  | 'number-wrong'
  | 'server-unreachable'
  | ReplyProblem
  /** `details.code` is UIDAI's, where it was UIDAI that refused. */
  | ServiceProblem

export interface OnlineAuthentication {
  readonly on: boolean
  /** Has UIDAI send an OTP to the person's phone or e-mail. */
  askOtp(request: OtpRequest): Promise<Answer<{ readonly txn: string }, OnlineProblem>>
  authenticate(request: AuthRequest): Promise<Answer<Confirmation, OnlineProblem>>
}

export const switchedOff: OnlineAuthentication = {
  on: false,
  askOtp: () => Promise.resolve(refuse('online-off')),
  authenticate: () => Promise.resolve(refuse('online-off')),
}
