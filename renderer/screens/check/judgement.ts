/**
 * How an answer looks and what is to be done by it. One rule: good is only what is good without a reserve; each refusal
 * has its own next step.
 */
import { unreachable } from '#contract/answer'
import type { CheckedCertificate, CheckReason, Standing } from '#contract/certificate-check'
import type { ShapeName } from '../../ui/shape.tsx'
import type { checkEn } from './sentences.en.ts'

export type Kind = 'good' | 'look' | 'stop' | 'info' | 'practice'

const kinds: Readonly<Record<Standing['is'], Kind>> = {
  valid: 'good',
  'valid-by-old-list': 'look',
  'valid-without-list': 'look',
  'not-valid-yet': 'look',
  'signer-unknown': 'look',
  expired: 'stop',
  revoked: 'stop',
  forged: 'stop',
  unreadable: 'info',
  practice: 'practice',
}
export const kindOf = ({ is }: Standing): Kind => kinds[is]

const shapes: Readonly<Record<Standing['is'], ShapeName>> = {
  valid: 'good',
  'valid-by-old-list': 'good',
  'valid-without-list': 'good',
  'not-valid-yet': 'waiting',
  'signer-unknown': 'look',
  expired: 'waiting',
  revoked: 'stop',
  forged: 'stop',
  unreadable: 'info',
  practice: 'stop',
}
export const shapeOf = ({ is }: Standing): ShapeName => shapes[is]

export type NextStep = keyof typeof checkEn.next

export function nextStepOf({ standing, origin }: CheckedCertificate): NextStep {
  switch (standing.is) {
    case 'valid':
      return 'compare'
    case 'valid-by-old-list':
      return 'newerList'
    case 'valid-without-list':
      return origin === 'foreign' ? 'foreignList' : 'firstList'
    case 'expired':
      return standing.check === 'not-expired' ? 'ended' : 'signerEnded'
    case 'not-valid-yet':
      return 'clock'
    case 'revoked':
      return standing.why === 'device-revoked' ? 'stolen' : 'revoked'
    case 'forged':
      return standing.why === 'other-issuer' ? 'otherRoot' : 'forged'
    case 'unreadable':
      return unreadable[standing.why] ?? 'scanAgain'
    case 'signer-unknown':
      if (standing.why === 'other-issuer') return 'otherRoot'
      if (origin === 'cowin') return 'namesNobody'
      if (origin !== 'foreign') return 'enrol'
      return standing.why === 'no-kid' ? 'namesNobody' : 'bringInSigners'
    case 'practice':
      return 'practice'
    default:
      return unreachable(standing)
  }
}

/** What is not damaged will not be read a second time either. */
const unreadable: Readonly<Partial<Record<CheckReason, NextStep>>> = {
  'not-a-certificate': 'otherCode',
  'not-a-credential': 'otherCode',
  'unknown-context': 'newerTeeka',
  'unsupported-algorithm': 'newerTeeka',
  'unknown-version': 'newerTeeka',
  'not-a-health-certificate': 'otherKind',
  'no-period': 'otherKind',
}
