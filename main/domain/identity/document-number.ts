/**
 * What the register keeps of a document's number. One rule: its end and the outcome of its check, so that whoever
 * takes the laptop finds no number in it.
 */
import { z } from 'zod'
import { done, refuse } from '#contract/answer'
import type { Answer } from '#contract/answer'
import type { DocumentKind } from '#contract/fields'
import { schemes } from './index.ts'
import { NumberFault } from './scheme.ts'
import type { CheckContext, Scheme } from './scheme.ts'
import { scrubAadhaar } from './scrub.ts'

export const CheckOutcome = z.union([z.enum(['passed', 'unreadable']), z.templateLiteral(['failed-', NumberFault])])
export type CheckOutcome = z.infer<typeof CheckOutcome>

export const DocumentNumber = z.strictObject({
  /** Fewer than four where the number is short, empty where it could not be read. */
  lastFour: z.string().max(8),
  masked: z.string().max(24),
  check: CheckOutcome,
})
export type DocumentNumber = z.infer<typeof DocumentNumber>

/**
 * Checks a number as typed. Where the kind only warns, a failing one is taken and its outcome says why; where it
 * blocks, the refusal's details carry `document` and `why` (a `NumberFault`), never the number.
 */
export function examineNumber(
  kind: DocumentKind,
  typed: string,
  context: CheckContext,
): Answer<DocumentNumber, 'number-blocked'> {
  const scheme: Scheme = schemes[kind]
  const { check, lastFour, masked } = scheme.read(typed, context)
  if (check.ok) return done({ lastFour, masked, check: 'passed' })
  if (scheme.onFailure === 'block') return refuse('number-blocked', { document: kind, why: check.why })
  return done({ lastFour, masked, check: `failed-${check.why}` })
}

export interface UnreadableNumber {
  readonly number: DocumentNumber
  readonly because: string
}

/** The document was seen and its number could not be read; `because` comes back without any Aadhaar number in it. */
export function unreadableNumber(because: string | null): Answer<UnreadableNumber, 'reason-needed'> {
  const reason = scrubAadhaar(because ?? '').trim()
  if (reason.length < 3) return refuse('reason-needed')
  return done({ number: { lastFour: '', masked: '••••', check: 'unreadable' }, because: reason })
}
