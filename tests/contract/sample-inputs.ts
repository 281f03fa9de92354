/**
 * One well-formed input for every call of the register: right in form, about people and places that are not there. One
 * rule: a new call does not compile without one.
 */
import type { InputOf, RegisterCallName } from '#contract/calls'

const id = '0193575c-3a00-7000-8000-0000000000a1'

export const sampleInputs: { readonly [N in RegisterCallName]: InputOf<N> } = {
  'setup.state': {},
  'setup.found': {
    kind: 'centre',
    mode: 'practice',
    code: 'MH-PUN-0413',
    name: 'PHC Loni',
    district: 'Pune',
    state: 'Maharashtra',
    language: 'hi',
    founder: {
      id,
      name: 'Kavita More',
      pin: '9999',
    },
  },
  'setup.enrol': { server: 'https://national.example.org', code: 'not a code' },
  'staff.list': {},
  'staff.me': {},
  'staff.signIn': { staffId: id, pin: '0000' },
  'staff.signOut': {},
  'staff.add': { id, name: 'Kavita More', roles: ['observer'], pin: '9999' },
  'sessions.products': {},
  'sessions.current': {},
  'sessions.open': { id, date: '2026-11-23', product: 'covaxin', capacity: 50 },
  'vials.open': { id, sessionId: id, lot: '37F21004A', expiry: null },
  'lists.import': { sessionId: id, text: 'Name,Year of birth,Gender\nKavita More,1980,F' },
  'sessions.queue': { sessionId: id, show: 'open', limit: 10 },
  'people.search': { text: 'kavita', limit: 10 },
  'people.get': { personId: id },
  'people.register': {
    id,
    sessionId: id,
    name: 'Kavita More',
    nativeName: null,
    gender: 'female',
    mobile: null,
    referenceId: null,
    birth: {
      kind: 'year',
      year: 1980,
    },
  },
  'identity.verify': {
    id,
    personId: id,
    sessionId: id,
    document: 'epic',
    number: 'WKH1186253',
    unreadableBecause: null,
    decision: 'agrees',
    note: null,
  },
  'doses.record': {
    id,
    personId: id,
    sessionId: id,
    vialId: id,
    vaccinator: id,
    pin: '0000',
    exception: {
      reason: 'Given before the list was read',
      approver: id,
      pin: '0000',
    },
  },
  'certificates.issue': { personId: id },
  'certificates.page': { certificateId: 'URN:UVCI:01:IN:0000000000000000#X' },
  'certificates.noteCopy': { certificateId: 'URN:UVCI:01:IN:0000000000000000#X', copy: 1, medium: 'paper' },
  'sync.state': {},
  'sync.now': {},
  'sync.batches': { limit: 10 },
  'sync.export': { folder: '/nowhere/at/all' },
  'district.receive': { folder: '/nowhere/at/all' },
  'district.centres': {},
  'district.forward': {},
  'log.verify': {},
  'log.rebuild': {},
}
