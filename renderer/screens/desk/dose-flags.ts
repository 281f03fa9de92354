/**
 * What will speak against a dose, as far as the screen can see. One rule: this only asks for the approval in good time;
 * the register judges, and what it finds is shown as well.
 */
import type { DueView, PersonView, VialView } from '#contract/views'
import { isOver } from './vials.ts'

export interface AboutDose {
  readonly due: DueView | null
  readonly verification: PersonView['verification']
  readonly screening: PersonView['screening']
  readonly vial: VialView | undefined
  readonly vaccinator: string
  /** Milliseconds since 1970. */
  readonly now: number
}

export function foreseenFlags({ due, verification, screening, vial, vaccinator, now }: AboutDose): string[] {
  const flags = due?.state === 'not-due' ? due.reasons.map(({ why }) => why) : []
  if (due?.byDistrict === true) flags.push('officer-order')
  if (verification !== null && verification.by === vaccinator) flags.push('one-person-two-roles')
  if (screening !== null && screening.noted === null) flags.push('not-asked')
  if (vial !== undefined && isOver(vial, now)) flags.push('vial-past-its-time')
  if (vial !== undefined && vial.discarded !== null) flags.push('vial-discarded')
  if (vial !== undefined && vial.given > vial.dosesPerVial) flags.push('vial-overdrawn')
  return flags
}
