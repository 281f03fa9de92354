/** Everything Teeka says, in Hindi. One rule: the same tree as English, nothing missing and nothing more. */
import { certificateHi } from '../certificate/sentences.hi.ts'
import { figuresHi } from '../figures/sentences.hi.ts'
import { printingHi } from '../printing/sentences.hi.ts'
import { printHi } from '../print/sentences.hi.ts'
import { fallbackHi } from '../print/fallback.hi.ts'
import { scanHi } from '../scan/sentences.hi.ts'
import { checkHi } from '../screens/check/sentences.hi.ts'
import { closeHi } from '../screens/close/sentences.hi.ts'
import { deskHi } from '../screens/desk/sentences.hi.ts'
import { districtHi } from '../screens/district/sentences.hi.ts'
import { feedbackHi } from '../screens/feedback/sentences.hi.ts'
import { firstStartHi } from '../screens/first-start/sentences.hi.ts'
import { identityHi } from '../screens/identity/sentences.hi.ts'
import { policyHi } from '../screens/policy/sentences.hi.ts'
import { aefiHi } from '../screens/observation/aefi.hi.ts'
import { observationHi } from '../screens/observation/sentences.hi.ts'
import { practiceHi } from '../screens/practice/sentences.hi.ts'
import { sealsHi } from '../screens/seals/sentences.hi.ts'
import { sessionHi } from '../screens/session/sentences.hi.ts'
import { settingsHi } from '../screens/settings/sentences.hi.ts'
import { sheetsHi } from '../screens/sheets/sentences.hi.ts'
import { signInHi } from '../screens/sign-in/sentences.hi.ts'
import { staffHi } from '../screens/staff/sentences.hi.ts'
import { stockHi } from '../screens/stock/sentences.hi.ts'
import { syncHi } from '../screens/sync/sentences.hi.ts'
import { vaultHi } from '../screens/vault/sentences.hi.ts'
import { appHi } from './app.hi.ts'
import { commonHi } from './common.hi.ts'
import { reasonsHi } from './reasons.hi.ts'
import type { en } from './en.ts'
import type { Same } from './shape.ts'

export const hi = {
  app: appHi,
  ...commonHi,
  reasons: reasonsHi,
  vault: vaultHi,
  firstStart: firstStartHi,
  signIn: signInHi,
  desk: deskHi,
  scan: scanHi,
  certificate: certificateHi,
  print: printHi,
  printing: printingHi,
  figures: figuresHi,
  fallback: fallbackHi,
  session: sessionHi,
  seals: sealsHi,
  check: checkHi,
  close: closeHi,
  observation: observationHi,
  aefi: aefiHi,
  staff: staffHi,
  stock: stockHi,
  identity: identityHi,
  policy: policyHi,
  sync: syncHi,
  district: districtHi,
  settings: settingsHi,
  feedback: feedbackHi,
  sheets: sheetsHi,
  practice: practiceHi,
} as const satisfies Same<typeof en>
