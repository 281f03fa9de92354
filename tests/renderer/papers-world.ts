/** A session's line list and tally for tests. Nobody on it exists. */
import { LineList, Tally } from '#contract/papers'

const id = (end: number): string => `01970000-0000-7000-8000-${String(end).padStart(12, '0')}`

export const sessionId = id(21)
const session = { number: 12, date: '2026-11-23', product: 'Covishield' }

const dose = {
  number: 1,
  of: 2,
  product: 'Covishield',
  lot: '4121Z006',
  vial: 1,
  vaccinator: 'Sunita Jadhav',
  at: '2026-11-23T10:43:00.000+05:30',
  entry: 'at-once',
  flags: [],
  seal: 'sealed',
} as const
const given = {
  id: id(51),
  token: 1,
  name: 'Zarina Bano',
  nativeName: 'ज़रीना बानो',
  birth: { kind: 'year', year: 1974 },
  gender: 'female',
  mobileEnd: '8841',
  document: { kind: 'epic', masked: '••••••6253' },
  category: 'sixty-plus',
  step: 'vaccinated',
  outcome: null,
  dose,
} as const
const without = { nativeName: null, document: null, dose: null } as const

export const lines: LineList = LineList.parse({
  session,
  rows: [
    given,
    { ...given, id: id(52), token: 2, name: 'Abdul Karim', dose: { ...dose, seal: 'awaiting' } },
    {
      ...given,
      ...without,
      id: id(53),
      token: 3,
      name: '-Mary',
      step: 'ended',
      outcome: 'deferred',
      mobileEnd: '0733',
    },
    { ...given, ...without, id: id(54), token: null, name: 'Chhaya Wagh', step: 'listed', mobileEnd: null },
  ],
})

export const aTally: Tally = Tally.parse({
  session,
  people: { expected: 10, came: 12, walkIns: 4, vaccinated: 11, noShows: 2, ended: [{ of: 'deferred', count: 1 }] },
  doses: {
    given: 11,
    byNumber: [{ product: 'Covishield', number: 1, count: 11 }],
    byCategory: [
      { of: 'sixty-plus', count: 8 },
      { of: null, count: 3 },
    ],
    byGender: [
      { of: 'female', count: 7 },
      { of: 'male', count: 4 },
    ],
    byAge: [{ from: 60, to: null, count: 11 }],
    late: 2,
    fromPaper: 0,
    flagged: 1,
    unsealed: 1,
  },
  observation: { well: 8, 'left-early': 1, referred: 1, still: 1 },
  aefi: { minor: 2, severe: 0, serious: 1 },
  lots: [{ product: 'Covishield', lot: '4121Z006', vials: 1, doses: 10, given: 11, discarded: 0, left: 0 }],
  wastage: -10,
  figures: {
    byHour: [
      { hour: 9, given: 7 },
      { hour: 10, given: 4 },
    ],
    waiting: { people: 11, median: 12, p90: 31, classes: [{ from: 0, to: 10, people: 11 }] },
    doses: 11,
    prompt: 10,
    effort: { doses: 11, keys: 7, seconds: 40 },
  },
})
