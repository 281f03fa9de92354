/**
 * What this laptop's people prefer, and where the window stood, as it lies in a file. One rule: a file that is damaged
 * or from another version costs preferences, never a start.
 */
import { z } from 'zod'
import { Beside } from '#contract/practice'
import { Settings } from '#contract/shell'
import { Placing } from './placing.ts'

const choice = Settings.shape

export const StoredSettings = z
  .object({
    language: choice.language.catch('en'),
    printer: choice.printer.catch(null),
    slipPrinter: choice.slipPrinter.catch(null),
    certificateSizes: choice.certificateSizes.catch({}),
    textSize: choice.textSize.catch(100),
    theme: choice.theme.catch('light'),
    lockAfter: choice.lockAfter.catch(3),
    sound: choice.sound.catch('on'),
    window: Placing.nullable().catch(null),
    place: Beside.catch('own'),
  })
  .catch({
    language: 'en',
    printer: null,
    slipPrinter: null,
    certificateSizes: {},
    textSize: 100,
    theme: 'light',
    lockAfter: 3,
    sound: 'on',
    window: null,
    place: 'own',
  })
export type StoredSettings = z.infer<typeof StoredSettings>

/** A key that is there without a value leaves the setting as it was. */
export const changed = (before: StoredSettings, changes: object): StoredSettings =>
  StoredSettings.parse({
    ...before,
    ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
  })
