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
  toSeal_one: '{{count}} dose to seal: Ctrl S after the PIN',
  toSeal_other: '{{count}} doses to seal: Ctrl S after the PIN',
  locked: 'Locked',
  why: {
    idle: 'Nobody touched this desk for a while. {{name}} types the PIN and goes on; nothing half typed was lost.',
    system: 'The laptop was locked or asleep. {{name}} types the PIN and goes on; nothing half typed was lost.',
    'hand-over':
      '{{name}} hands over. Choose your name with the digits or the arrow keys, then your PIN. The person in hand stays in hand.',
  },
  scanned: 'Scanning does nothing here, and a badge signs nobody in. Type your PIN first.',
  forgot: {
    act: 'PIN forgotten',
    title: 'The code from the envelope',
    code: 'Recovery code of {{name}}',
    codeHint: 'Four groups of four, as on the paper. Capitals, blanks and dashes do not matter.',
    codeMissing: 'Type the whole code from the paper: four groups of four.',
    set: 'Open with the code',
    others: 'Only the in-charge has a recovery code. They give you a new PIN: page Staff, your name, Alt+P.',
    next: 'Your next recovery code',
    nextHint:
      'The PIN is set. The code you used opens nothing any more; this one comes into the envelope. Write it down now: it is not shown again. It can also be made anew and printed on the page Staff.',
    written: 'Written down: sign in',
  },
  waitLeft_one: 'Too many wrong PINs. Wait {{count}} second more.',
  waitLeft_other: 'Too many wrong PINs. Wait {{count}} seconds more.',
} as const
