/** What stands round every screen, in English. */
export const appEn = {
  name: 'Teeka',
  practice: 'PRACTICE: nothing here counts',
  starting: 'Teeka is starting.',
  startingLong: 'The register is being opened and checked. This takes a few seconds.',
  stopped: 'The register does not answer',
  stoppedHint:
    'Teeka is starting it again by itself. Everything that was confirmed is kept; what is half typed stays here.',
  notWritable:
    'This register was copied here from another computer. It can be read and exported; nothing can be added.',
  navigation: 'Screens',
  session: 'Session {{number}}',
  noSession: 'No session open',
  handOver: 'Hand over or lock',
  signedIn: '{{name}}, signed in. Press to hand over or lock.',
  language: 'Language',
  nextLanguage: 'Other language: हिन्दी',
  line: {
    'not-enrolled': 'Not enrolled',
    offline: 'Offline',
    online: 'Online',
    sending: 'Sending',
    refused: 'Server refuses',
  },
  waiting_one: '{{count}} entry waits to be sent',
  waiting_other: '{{count}} entries wait to be sent',
  allConfirmed: 'everything confirmed',
  nothingYet: 'nothing to send yet',
  nav: {
    desk: 'Desk',
    session: 'Session',
    staff: 'Staff',
    sync: 'Sending',
    district: 'Centres',
    settings: 'Settings',
    identity: 'Identity',
  },
} as const
