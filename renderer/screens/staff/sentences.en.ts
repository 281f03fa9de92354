/** The staff page in English. */
export const staffEn = {
  title: 'Staff',
  hint: 'Everybody acts under an own PIN: verifier and vaccinator are two people and two signatures.',
  name: 'Name',
  roles: 'Roles',
  list: 'Who works here',
  add: 'Add somebody',
  rolesLabel: 'What this person does',
  rolesHint: 'One or several',
  rolesMissing: 'Choose at least one role.',
  pinLabel: 'PIN',
  pinHint: '4 to 8 digits. Let the person type it, out of your sight.',
  act: 'Add to the staff',
  added: '{{name}} can sign in now.',
  you: 'you',
  what: {
    'in-charge': 'opens sessions, approves exceptions',
    verifier: 'finds, registers, verifies identity',
    vaccinator: 'gives the dose and signs it',
    observer: 'watches people after the dose',
    'district-officer': 'receives and forwards batches',
  },
} as const
