/** What is asked before the dose, in English. */
export const screeningEn = {
  screening: {
    title: 'Ask before the dose',
    bookedAs: 'Booked as: {{claim}}. Look at the proof; Enter confirms it, its digit takes it away.',
    comesAs: 'Comes as, with the proof seen',
    any: 'Does any of these apply today?',
    proof: 'seen: {{proof}}',
    none: 'None of these',
    note: 'Note it',
    saidBefore: 'Said and seen {{at}}: {{claim}}. Look at the proof; Enter confirms it, its digit takes it away.',
    illness: 'Illness on the certificate',
    choose: 'Choose from the list',
    illnessMissing: 'Say which listed illness the certificate names.',
    since: '{{condition}}: when did it end?',
    sinceHint: 'The day first, such as 23 11 2026. Empty if not known; then it counts as today.',
    booked: 'When was the appointment made?',
    bookedHint: 'Appointments made before a change of the rules are honoured. Empty if there is none.',
    dayToCome: 'This day has not come yet.',
    askAgain: 'Ask again',
    said: 'Asked: none of it applies.',
    saidSome: 'Said: {{said}}.',
  },
} as const
