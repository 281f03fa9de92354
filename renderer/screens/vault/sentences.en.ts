/** The vault's sentences in English. */
export const vaultEn = {
  newTitle: 'Choose a passphrase for this laptop',
  newWhy:
    'This laptop has no keychain that Teeka can use. The passphrase unlocks the register each time Teeka starts; without it nobody can read the register, and nobody can restore it.',
  newHint: 'At least 8 characters; three or four words are good. Write it down and keep it with the in-charge.',
  lockedTitle: 'Unlock the register',
  lockedWhy: 'Give the passphrase that was chosen for this laptop.',
  passphrase: 'Passphrase',
  again: 'The same again',
  choose: 'Use this passphrase',
  unlock: 'Unlock',
  unlocking: 'Opening the register. This takes a second or two.',
  tooShort: 'Write at least 8 characters.',
  differ: 'The two are not the same. Write the second one again.',
} as const
