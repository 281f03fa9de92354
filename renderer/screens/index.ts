/** Every screen for those signed in. One rule: a screen is one line here; its key is the same for everybody. */
import type { ComponentType } from 'react'
import type { Role } from '#contract/fields'
import type { TextKey } from '../text/use-text.ts'
import type { Chord } from '../ui/chord.ts'
import { Check } from './check/check.tsx'
import { Close } from './close/close.tsx'
import { Desk } from './desk/desk.tsx'
import { District } from './district/district.tsx'
import { Identity } from './identity/identity.tsx'
import { Observation } from './observation/observation.tsx'
import { Policy } from './policy/policy.tsx'
import { Approvals } from './seals/approvals.tsx'
import { Seals } from './seals/seals.tsx'
import { Session } from './session/session.tsx'
import { SettingsScreen } from './settings/settings.tsx'
import { Sheets } from './sheets/sheets.tsx'
import { Staff } from './staff/staff.tsx'
import { Stock } from './stock/stock.tsx'
import { Sync } from './sync/sync.tsx'

export interface Screen {
  readonly name: string
  readonly label: TextKey & `app.nav.${string}`
  readonly chord: Chord
  readonly place: 'centre' | 'district' | 'both'
  readonly roles: 'all' | readonly Role[]
  readonly component: ComponentType
}

const atTable: readonly Role[] = ['in-charge', 'verifier', 'vaccinator', 'observer']
/** Those who print and key in paper. */
const keying: readonly Role[] = ['in-charge', 'verifier']
const leading: readonly Role[] = ['in-charge', 'district-officer']

export const screens: readonly Screen[] = [
  { name: 'desk', label: 'app.nav.desk', chord: 'alt+1', place: 'centre', roles: atTable, component: Desk },
  { name: 'session', label: 'app.nav.session', chord: 'alt+2', place: 'centre', roles: atTable, component: Session },
  { name: 'close', label: 'app.nav.close', chord: 'ctrl+d', place: 'centre', roles: atTable, component: Close },
  { name: 'seals', label: 'app.nav.seals', chord: 'ctrl+s', place: 'centre', roles: atTable, component: Seals },
  { name: 'approvals', label: 'app.nav.approvals', chord: 'F4', place: 'centre', roles: atTable, component: Approvals },
  { name: 'district', label: 'app.nav.district', chord: 'alt+1', place: 'district', roles: 'all', component: District },
  { name: 'staff', label: 'app.nav.staff', chord: 'alt+3', place: 'both', roles: leading, component: Staff },
  { name: 'sync', label: 'app.nav.sync', chord: 'alt+4', place: 'both', roles: 'all', component: Sync },
  {
    name: 'settings',
    label: 'app.nav.settings',
    chord: 'alt+5',
    place: 'both',
    roles: 'all',
    component: SettingsScreen,
  },
  { name: 'sheets', label: 'app.nav.sheets', chord: 'ctrl+p', place: 'centre', roles: keying, component: Sheets },
  { name: 'identity', label: 'app.nav.identity', chord: 'alt+6', place: 'both', roles: leading, component: Identity },
  { name: 'policy', label: 'app.nav.policy', chord: 'alt+7', place: 'both', roles: leading, component: Policy },
  { name: 'stock', label: 'app.nav.stock', chord: 'alt+8', place: 'centre', roles: atTable, component: Stock },
  {
    name: 'observation',
    label: 'app.nav.observation',
    chord: 'alt+9',
    place: 'both',
    roles: 'all',
    component: Observation,
  },
  { name: 'check', label: 'app.nav.check', chord: 'ctrl+q', place: 'both', roles: 'all', component: Check },
]

export const screensFor = (kind: 'centre' | 'district', roles: readonly Role[]): readonly Screen[] =>
  screens.filter(
    (screen) =>
      (screen.place === 'both' || screen.place === kind) &&
      (screen.roles === 'all' || screen.roles.some((role) => roles.includes(role))),
  )
