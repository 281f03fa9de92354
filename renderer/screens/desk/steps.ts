/** Where a person stands. One rule: the step follows from what the register holds, never from what was pressed. */
import type { PersonView } from '#contract/views'

export const stepNames = ['identity', 'check', 'dose', 'certificate'] as const
export type StepName = (typeof stepNames)[number]

/** `given`: the dose that the rules speak against was given all the same. */
export function stepOf({ line, verification, due }: PersonView, given: boolean): StepName {
  if (line.step === 'vaccinated' || line.step === 'done') return 'certificate'
  if (verification === null || verification.decision === 'differs') return 'identity'
  return due?.state === 'not-due' && !given ? 'check' : 'dose'
}
