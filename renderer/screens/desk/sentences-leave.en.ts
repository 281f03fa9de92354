/** Coming, and going home without a dose, in English. */
export const leaveEn = {
  act: 'Goes home: next person',
  key: 'No dose today',
  title: 'Goes home without a dose',
  why: 'Why',
  missing: 'Choose why there was no dose.',
  again: 'May come again from',
  againHint: 'Day month year. Left empty where nobody can say.',
  note: 'Anything else',
  stays: 'The person stays',
  ended: 'Went home without a dose today. What is recorded now goes on from there.',
  outcomes: {
    refused: { label: 'Does not want it', hint: 'The person, or who speaks for them, says no' },
    deferred: { label: 'Later', hint: 'Unwell, another vaccine, illness not long ago' },
    'not-eligible': { label: 'Not due yet', hint: 'Too early, too young, another vaccine needed' },
    left: { label: 'Went away', hint: 'Called, and not there any more' },
    'no-vaccine': { label: 'No vaccine left', hint: 'To come again on another day' },
  },
} as const

export const arriveEn = {
  notYet: 'Expected, and not here yet.',
  act: 'Is here: give a token',
  token: 'Token from the gate',
  typed: 'The gate gave one',
  wrong: 'A token is a number of up to 4 digits.',
} as const
