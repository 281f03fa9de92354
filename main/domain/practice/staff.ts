/**
 * Who works at a practice centre, and with which PIN. One rule: practice PINs are known to everybody and stand on the
 * screen, so none of them is ever a PIN of the real register.
 */
import type { Role } from '#contract/fields'

const pins: Readonly<Record<Role, string>> = {
  'in-charge': '4711',
  verifier: '2580',
  vaccinator: '1357',
  observer: '3690',
  'district-officer': '9630',
}

const order: readonly Role[] = ['in-charge', 'verifier', 'vaccinator', 'observer', 'district-officer']

/** By the first of somebody's roles, in the order of the table. */
export const practicePin = (roles: readonly Role[]): string => {
  const role = order.find((one) => roles.includes(one)) ?? 'observer'
  return pins[role]
}

export interface PracticeStaff {
  readonly name: string
  readonly roles: readonly Role[]
}

/** For a role that nobody of the real centre has yet. */
const invented: readonly PracticeStaff[] = [
  { name: 'Uma Prayog', roles: ['verifier'] },
  { name: 'Iqbal Namuna', roles: ['vaccinator'] },
  { name: 'Mary Sarav', roles: ['observer'] },
]

/** As many as digits choose at signing in. */
const MOST = 9

/** The real centre's people, its in-charges first, and somebody for each role that is missing. */
export function practiceStaff(real: readonly PracticeStaff[]): PracticeStaff[] {
  const leads = ({ roles }: PracticeStaff): boolean => roles.includes('in-charge')
  const missing = invented.filter(({ roles }) => !real.some((one) => roles.every((role) => one.roles.includes(role))))
  const copied = [...real.filter(leads), ...real.filter((one) => !leads(one))]
  return [...copied.slice(0, MOST - missing.length), ...missing]
}
