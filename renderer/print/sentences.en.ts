/** What stands on papers in English. */
export const printEn = {
  practice: 'PRACTICE',
  practiceWords: 'Printed for training. Nobody was vaccinated.',
  session: 'Session {{number}} · {{product}} · {{date}}',
  printed: 'Printed {{at}} by {{by}}',
  pageOf: 'Page {{page}} of {{pages}}',
  name: 'Name',
  birth: 'Born',
  gender: 'Gender',
  mobile: 'Mobile, end',
  reference: 'Reference id',
  none: 'none',
  dayList: {
    title: 'List of the day',
    documentTitle: 'List of the day, session {{number}}',
    token: 'Token',
    came: 'Came',
  },
  readBack: {
    title: 'Is everything right?',
    documentTitle: 'Read-back slip',
    mobile: 'Mobile',
    wrong: 'Something wrong? Say so before you leave.',
  },
} as const
