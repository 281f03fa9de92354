/** Everything Teeka says, in English. One rule: this is the shape; every other language must fill all of it. */
import { certificateEn } from '../certificate/sentences.en.ts'
import { figuresEn } from '../figures/sentences.en.ts'
import { printingEn } from '../printing/sentences.en.ts'
import { printEn } from '../print/sentences.en.ts'
import { fallbackEn } from '../print/fallback.en.ts'
import { scanEn } from '../scan/sentences.en.ts'
import { checkEn } from '../screens/check/sentences.en.ts'
import { closeEn } from '../screens/close/sentences.en.ts'
import { deskEn } from '../screens/desk/sentences.en.ts'
import { districtEn } from '../screens/district/sentences.en.ts'
import { feedbackEn } from '../screens/feedback/sentences.en.ts'
import { firstStartEn } from '../screens/first-start/sentences.en.ts'
import { identityEn } from '../screens/identity/sentences.en.ts'
import { policyEn } from '../screens/policy/sentences.en.ts'
import { aefiEn } from '../screens/observation/aefi.en.ts'
import { observationEn } from '../screens/observation/sentences.en.ts'
import { practiceEn } from '../screens/practice/sentences.en.ts'
import { sealsEn } from '../screens/seals/sentences.en.ts'
import { sessionEn } from '../screens/session/sentences.en.ts'
import { settingsEn } from '../screens/settings/sentences.en.ts'
import { sheetsEn } from '../screens/sheets/sentences.en.ts'
import { signInEn } from '../screens/sign-in/sentences.en.ts'
import { staffEn } from '../screens/staff/sentences.en.ts'
import { stockEn } from '../screens/stock/sentences.en.ts'
import { syncEn } from '../screens/sync/sentences.en.ts'
import { vaultEn } from '../screens/vault/sentences.en.ts'
import { appEn } from './app.en.ts'
import { commonEn } from './common.en.ts'
import { reasonsEn } from './reasons.en.ts'

export const en = {
  app: appEn,
  ...commonEn,
  reasons: reasonsEn,
  vault: vaultEn,
  firstStart: firstStartEn,
  signIn: signInEn,
  desk: deskEn,
  scan: scanEn,
  certificate: certificateEn,
  print: printEn,
  printing: printingEn,
  figures: figuresEn,
  fallback: fallbackEn,
  session: sessionEn,
  seals: sealsEn,
  check: checkEn,
  close: closeEn,
  observation: observationEn,
  aefi: aefiEn,
  staff: staffEn,
  stock: stockEn,
  identity: identityEn,
  policy: policyEn,
  sync: syncEn,
  district: districtEn,
  settings: settingsEn,
  feedback: feedbackEn,
  sheets: sheetsEn,
  practice: practiceEn,
} as const
