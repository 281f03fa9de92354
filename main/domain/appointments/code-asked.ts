/**
 * When the code of a booking is asked. One rule: it stands in for knowing who somebody is, so where a signed document
 * or its issuer said that, it is not asked.
 */
import type { AppointmentView, Method, VerificationView } from '#contract/views'

const SAID_BY_ISSUER: readonly Method[] = ['secure-qr', 'ekyc', 'online']

export const isSaidByIssuer = (method: Method): boolean => SAID_BY_ISSUER.includes(method)

type Checked = Pick<VerificationView, 'decision' | 'method'>

/** After the identity agreed and before anything else. */
export const isCodeAsked = (
  appointment: Pick<AppointmentView, 'hasCode' | 'check'> | null,
  verification: Checked | null,
): boolean =>
  appointment !== null &&
  appointment.hasCode &&
  appointment.check === null &&
  verification?.decision === 'agrees' &&
  !isSaidByIssuer(verification.method)
