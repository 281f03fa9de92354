/** People, a centre and a session for the screens' tests. Nobody of them exists. */
import {
  CentreCode,
  Instant,
  LocalDate,
  LogId,
  LotNumber,
  ProductCode,
  SessionId,
  StaffId,
  VialId,
} from '#contract/fields'
import type { CentreView, ProductView, SessionView, StaffView, VialView } from '#contract/views'

const id = (end: number): string => `01970000-0000-7000-8000-${String(end).padStart(12, '0')}`

export const asha: StaffView = { id: StaffId.parse(id(1)), name: 'Asha Patil', roles: ['in-charge'] }
export const ravi: StaffView = { id: StaffId.parse(id(2)), name: 'Ravi Kulkarni', roles: ['verifier'] }
export const sunita: StaffView = { id: StaffId.parse(id(3)), name: 'Sunita Jadhav', roles: ['vaccinator'] }

export const NOW = Instant.parse('2026-11-23T09:30:00.000+05:30')

export const wagholi: CentreView = {
  kind: 'centre',
  mode: 'practice',
  code: CentreCode.parse('MH-PUN-0412'),
  name: 'PHC Wagholi',
  district: 'Pune',
  state: 'Maharashtra',
  language: 'en',
  log: LogId.parse('0123456789abcdef0123456789abcdef'),
  device: 'practice',
  deviceValidTo: null,
  writable: true,
}

export const covishield: ProductView = {
  code: ProductCode.parse('covishield'),
  name: 'Covishield',
  maker: 'Serum Institute of India',
  band: 'blue',
  dosesPerVial: 10,
}

export const covaxin: ProductView = {
  code: ProductCode.parse('covaxin'),
  name: 'Covaxin',
  maker: 'Bharat Biotech',
  band: 'orange',
  dosesPerVial: 10,
}

export const openedVial: VialView = {
  id: VialId.parse(id(31)),
  number: 1,
  product: covishield.code,
  lot: LotNumber.parse('4121Z006'),
  expiry: LocalDate.parse('2027-03-31'),
  openedAt: NOW,
  discardAt: Instant.parse('2026-11-23T13:30:00.000+05:30'),
  dosesPerVial: 10,
  given: 3,
  flags: [],
  discarded: null,
}

export const session12: SessionView = {
  id: SessionId.parse(id(21)),
  number: 12,
  date: LocalDate.parse('2026-11-23'),
  today: true,
  product: covishield,
  capacity: 100,
  vials: [],
  counts: {
    listed: 96,
    people: 61,
    verified: 48,
    vaccinated: 46,
    certificates: 44,
    tokens: 61,
    gate: 6,
    ready: 2,
    observing: 9,
    done: 37,
    ended: 7,
    unsealed: 0,
    unapproved: 0,
    promptly: 41,
  },
  closedAt: null,
}
