/** Where a person stands. One rule: the step follows from what the register holds, never from what was pressed. */
import type { DoseView, PersonView } from '#contract/views'
import { isCodeAsked } from '#domain/appointments/code-asked'

export const stepNames = ['identity', 'check', 'dose', 'readBack', 'certificate'] as const
export type StepName = (typeof stepNames)[number]

/** Something has to be asked before it can be said whether the dose is due. */
export const isToBeAsked = ({ screening }: PersonView): boolean => screening !== null && screening.noted === null

/** `given`: the dose that the rules speak against was given all the same. */
export function stepOf(person: PersonView, given: boolean): StepName {
  const { line, verification, due, appointment } = person
  if (line.step === 'done') return 'certificate'
  if (line.step === 'vaccinated') return doseToRead(person) === undefined ? 'certificate' : 'readBack'
  if (verification === null || verification.decision === 'differs') return 'identity'
  if (isCodeAsked(appointment, verification)) return 'identity'
  if (given) return 'dose'
  return isToBeAsked(person) || due?.state === 'not-due' ? 'check' : 'dose'
}

/** The dose of this visit, while the person has not read what is recorded of it. */
export const doseToRead = ({ line, doses }: PersonView): DoseView | undefined => {
  const last = doses.findLast(({ origin }) => origin === 'recorded')
  return line.step === 'vaccinated' && last?.readBack === null ? last : undefined
}
