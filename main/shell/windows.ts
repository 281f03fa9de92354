/**
 * The main window and the hidden ones that are printed. One rule: every page gets the same closed web preferences, and
 * only windows made here may knock at the door.
 */
import { join } from 'node:path'
import { BrowserWindow, screen, type WebContents, type WebPreferences } from 'electron'
import type { Announcement } from '#contract/wire'
import type { Caller } from './answer-call.ts'
import { inTime } from './in-time.ts'
import type { Log } from './log.ts'
import { ORIGIN } from './origin.ts'
import { LEAST, placeFor } from './placing.ts'
import type { SettingsStore } from './settings.ts'

export interface WindowsDeps {
  readonly settings: SettingsStore
  readonly log: Log
  readonly packaged: boolean
}

export interface Windows {
  /** @param onLoaded called whenever its page has been loaded, the first time and again */
  openMain(onLoaded: () => void): void
  main(): BrowserWindow | undefined
  /** Its page begins anew and keeps nothing. */
  reloadMain(): void
  /** A4 at 96 dots an inch, never shown, nothing loaded yet; whoever asks for it destroys it. */
  openPrint(): BrowserWindow
  kindOf(contents: WebContents): Caller['window']
  announce(announcement: Announcement): void
}

export function createWindows(deps: WindowsDeps): Windows {
  let main: BrowserWindow | undefined
  const printing = new Map<WebContents, BrowserWindow>()
  return {
    openMain: (onLoaded) => {
      main = mainWindow(deps)
      main.webContents.on('did-finish-load', onLoaded)
      main.once('closed', () => {
        main = undefined
        // A hidden one that stayed would keep the app from ending.
        for (const window of printing.values()) window.destroy()
      })
    },
    main: () => main,
    reloadMain: () => main?.webContents.reload(),
    openPrint: () => {
      const window = printWindow(deps)
      const { webContents } = window
      printing.set(webContents, window)
      window.once('closed', () => printing.delete(webContents))
      return window
    },
    kindOf: (contents) => (contents === main?.webContents ? 'main' : printing.has(contents) ? 'print' : 'none'),
    announce: (announcement) => main?.webContents.send('announcement', announcement),
  }
}

function preferences(deps: WindowsDeps): WebPreferences {
  return {
    preload: join(import.meta.dirname, '../preload/entry.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !deps.packaged,
  }
}

function mainWindow(deps: WindowsDeps): BrowserWindow {
  const { settings, log } = deps
  const last = settings.window()
  const window = new BrowserWindow({
    ...placeFor(
      last,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    title: 'Teeka',
    backgroundColor: settings.read().theme === 'dark' ? '#1b1d21' : '#f6f7f9',
    show: false,
    webPreferences: preferences(deps),
  })
  if (last?.maximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => settings.rememberWindow({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
  bringBack(window, log)
  void load(window, log)
  return window
}

/** A page that crashes comes back by itself; one that crashes again and again within a minute is left alone. */
function bringBack(window: BrowserWindow, log: Log): void {
  let crashes: readonly number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = performance.now()
    crashes = [...crashes.filter((then) => now - then < 60_000), now]
    log.error('page-gone', { reason, lately: crashes.length })
    if (reason !== 'clean-exit' && crashes.length <= 3) void load(window, log)
  })
}

/** A page comes in a second or two; on a slow disk in a few more. */
const LATE_MS = 15_000

/** The window is not shown before its page is there, so one that hangs is asked for once more, and a second one is shown as it is. */
async function load(window: BrowserWindow, log: Log): Promise<void> {
  for (let tries = 1; tries <= 2 && !window.isDestroyed(); tries += 1) {
    const loading = window.loadURL(`${ORIGIN}/`).then(
      () => 'loaded' as const,
      () => 'page-not-loaded' as const,
    )
    const came = await inTime(loading, LATE_MS, 'page-late')
    if (came === 'loaded') return
    log.error(came)
  }
  if (!window.isDestroyed()) window.show()
}

function printWindow(deps: WindowsDeps): BrowserWindow {
  const A4 = { width: 794, height: 1123 }
  return new BrowserWindow({
    ...A4,
    show: false,
    webPreferences: { ...preferences(deps), backgroundThrottling: false },
  })
}
