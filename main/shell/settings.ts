/** The settings file. One rule: it is read anew each time, and what it holds is parsed before anybody sees it. */
import ElectronStore from 'electron-store'
import type { ParsedOf } from '#contract/calls'
import type { Beside } from '#contract/practice'
import type { Settings } from '#contract/shell'
import type { Placing } from './placing.ts'
import { changed, StoredSettings } from './stored-settings.ts'

export interface SettingsStore {
  read(): Settings
  /** @returns all settings as they are now */
  change(changes: ParsedOf<'settings.set'>): Settings
  window(): Placing | null
  rememberWindow(window: Placing): void
  /** The register that was open last. */
  place(): Beside
  rememberPlace(place: Beside): void
}

export function openSettings(): SettingsStore {
  const store = new ElectronStore({ name: 'settings', clearInvalidConfig: true })
  const stored = (): StoredSettings => StoredSettings.parse(store.store)
  const read = (): Settings => {
    const { window: _window, place: _place, ...settings } = stored()
    return settings
  }
  return {
    read,
    change: (changes) => {
      store.store = changed(stored(), changes)
      return read()
    },
    window: () => stored().window,
    rememberWindow: (window) => {
      store.store = changed(stored(), { window })
    },
    place: () => stored().place,
    rememberPlace: (place) => {
      store.store = changed(stored(), { place })
    },
  }
}
