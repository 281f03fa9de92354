/** Signing in, in English. */
export const signInEn = {
  title: 'Who is at the desk?',
  hint: 'Choose your name with the digits or the arrow keys, then your PIN.',
  list: 'Staff',
  pinOf: 'PIN of {{name}}',
  pinHint: '4 to 8 digits',
  pinMissing: 'Type your PIN, 4 to 8 digits.',
  signIn: 'Sign in',
  other: 'Somebody else',
  waitLeft_one: 'Too many wrong PINs. Wait {{count}} second more.',
  waitLeft_other: 'Too many wrong PINs. Wait {{count}} seconds more.',
} as const
