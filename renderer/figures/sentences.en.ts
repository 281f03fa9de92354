/** A session in figures, in English. */
export const figuresEn = {
  title: 'The day in figures',
  hours: 'Doses by hour of the day',
  hour: 'Hour',
  doses: 'Doses',
  noDose: 'No dose yet',
  waiting: 'Minutes from token to dose',
  minutesHead: 'Minutes',
  people: 'People',
  minutes: '{{from}}–{{to}}',
  minutesFrom: '{{from}}+',
  noToken: 'Nobody with a token was vaccinated yet',
  waitingSaid: 'Half waited {{median}} minutes at most, nine in ten {{p90}} at most.',
  prompt: '{{prompt}} of {{doses}} doses were entered within 10 minutes of being given.',
  effort: 'Half of the doses took {{keys}} keys and {{seconds}} seconds at most.',
} as const
