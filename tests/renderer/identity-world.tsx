/** The Identity page before a wire on which all is calm, and what may come to stand on it. */
import { screen } from '@testing-library/react'
import { done } from '#contract/answer'
import type { OutputOf } from '#contract/calls'
import { DoseId, FacilitationId, Hash, LocalDate, Mobile, PersonId, StaffId } from '#contract/fields'
import type { ConflictView, FacilitationView, LevelLine, TrustKeyView } from '#contract/identity-views'
import type { StaffView } from '#contract/views'
import { Identity } from '../../renderer/screens/identity/identity.tsx'
import { NOW, asha, covaxin, covishield, wagholi } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'
import type { Answers, OpenPage } from '../support/wire.tsx'

export const id = (end: number): string => `01970000-0000-7000-a000-${String(end).padStart(12, '0')}`
export const day = (text: string): LocalDate => LocalDate.parse(text)

export type Side = ConflictView['sides'][number]

/** `number` makes the ids of the person and of the dose. */
export const side = (number: number, some: Partial<Side> = {}, name = 'Sunita Jadhav'): Side => ({
  person: {
    id: PersonId.parse(id(number)),
    name,
    nativeName: null,
    birth: { kind: 'year', year: 1974 },
    gender: 'female',
    mobileEnd: '8841',
    referenceId: null,
    step: 'vaccinated',
    token: 12,
    sync: 'waiting',
  },
  doseId: DoseId.parse(id(number + 500)),
  product: 'Covishield',
  lot: '4121Z006',
  day: day('2026-11-12'),
  centre: 'PHC Wagholi',
  vaccinator: 'Meena Kulkarni',
  ...some,
})

export const sunita: ConflictView = {
  reason: 'DUPLICATE_DOSE_SUSPECT',
  number: 1,
  because: 'same-document',
  sides: [side(1), side(2, { day: day('2026-11-14'), lot: '4121Z009', vaccinator: '' }, 'Suneeta Jadhav')],
}
export const abdul: ConflictView = {
  reason: 'DUPLICATE_DOSE_SUSPECT',
  number: 2,
  because: 'one-record',
  sides: [side(3, {}, 'Abdul Khan'), side(4, { product: 'Covaxin' }, 'Abdul Khan')],
}

export const key = (name: string, from: string, to: string, state: TrustKeyView['state'] = 'pinned'): TrustKeyView => ({
  name,
  fingerprint: Hash.parse(Buffer.from(name).toString('hex').padEnd(64, '0')),
  validFrom: day(from),
  validTo: day(to),
  state,
  importedBy: state === 'missing' ? null : 'Asha Patil',
})
export const key2021 = key('UIDAI offline 2021', '2021-02-26', '2024-02-27')
export const key2024 = key('UIDAI offline 2024', '2024-02-21', '2026-02-16', 'missing')
export const key2026 = key('UIDAI offline 2026', '2026-02-03', '2029-02-03')
export const testKey = key('DS PRACTICE 01', '2024-01-01', '2029-01-01', 'test')
export const missing = (one: TrustKeyView): TrustKeyView => ({ ...one, state: 'missing', importedBy: null })
export const sound = (...keys: TrustKeyView[]): OutputOf<'trust.keys'> => ({ keys, state: 'sound' })

export const leave = (some: Partial<FacilitationView> = {}): FacilitationView => ({
  id: FacilitationId.parse(id(900)),
  facilitator: 'Savita More',
  mobile: Mobile.parse('9822118841'),
  orderNumber: 'DHO/PUN/118',
  authorisedBy: 'Anil Gokhale',
  authorised: 40,
  used: 12,
  until: null,
  state: 'open',
  ...some,
})

export const line = (name: string, levels: Partial<LevelLine>): LevelLine => ({
  officer: StaffId.parse(id(name.length)),
  name,
  A0: 0,
  A1: 0,
  A2: 0,
  A3: 0,
  A4: 0,
  ...levels,
})

export const officer: StaffView = { ...asha, roles: ['district-officer'] }

/** Everything calm unless told otherwise. */
export const open = (answers: Answers = {}): OpenPage =>
  openPage(<Identity />, {
    'staff.me': () => done(asha),
    'setup.state': () => done({ centre: wagholi, now: NOW }),
    'sessions.products': () => done([covishield, covaxin]),
    'people.conflicts': () => done([]),
    'trust.keys': () => done(sound(key2021, key2026)),
    'facilitation.list': () => done([]),
    'identity.levels': () => done([]),
    ...answers,
  })

export const part = (name: RegExp): HTMLElement => screen.getByRole('button', { name })
export const cellsOf = (row: HTMLElement): (string | null)[] => [...row.children].map(({ textContent }) => textContent)
