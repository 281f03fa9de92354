/** What the shell answers itself. One rule: one handler for each entry of the contract; a missing one does not compile. */
import { join } from 'node:path'
import { app, dialog, type FileFilter, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import { type Answer, done, refuse } from '#contract/answer'
import type { OutputOf, ParsedOf, ProblemOf, ShellCallName } from '#contract/calls'
import type { CommonProblem } from '#contract/call'
import type { Vault } from './key-storage.ts'
import { listPrinters, type PrintDeps, printPage, savePage } from './printing.ts'
import type { Registers } from './registers.ts'
import { savedName } from './saved-name.ts'
import type { SettingsStore } from './settings.ts'
import { spreadsheet } from './spreadsheet.ts'
import type { Windows } from './windows.ts'
import { writeBeside } from './write-beside.ts'

export type ShellHandlers = {
  readonly [N in ShellCallName]: (input: ParsedOf<N>) => Promise<Answer<OutputOf<N>, ProblemOf<N> | CommonProblem>>
}

export interface ShellCallsDeps {
  readonly vault: Vault
  readonly settings: SettingsStore
  readonly windows: Windows
  readonly print: PrintDeps
  readonly registers: Registers
}

export function shellHandlers(deps: ShellCallsDeps): ShellHandlers {
  const { vault, settings, windows, print, registers } = deps
  return {
    'vault.state': async () => done({ vault: await vault.state() }),
    'vault.open': ({ passphrase }) => vault.open(passphrase),
    'settings.get': async () => done(settings.read()),
    'settings.set': async (changes) => done(settings.change(changes)),
    'printers.list': async () => {
      const window = windows.main()
      return done(window === undefined ? [] : [...(await listPrinters(window.webContents))])
    },
    'print.page': (order) => printPage(order, print),
    'print.savePdf': async ({ page, name }) => {
      const file = await askWhere(
        savedName(`${name}.pdf`, await registers.mode()),
        { name: 'PDF', extensions: ['pdf'] },
        windows,
      )
      return file === null ? refuse('saving-cancelled') : savePage(page, file, print)
    },
    'files.export': async ({ name, format, table }) => {
      const filter = { name: format.toUpperCase(), extensions: [format] }
      const file = await askWhere(`${name}.${format}`, filter, windows)
      if (file === null) return refuse('saving-cancelled')
      return writeBeside(file, await spreadsheet(table, format), print.log)
    },
    'files.saveCredential': async ({ name, text }) => {
      const filter = { name: 'JSON', extensions: ['json'] }
      const file = await askWhere(savedName(`${name}.json`, await registers.mode()), filter, windows)
      return file === null ? refuse('saving-cancelled') : writeBeside(file, Buffer.from(text), print.log)
    },
    'files.chooseFolder': async () => done({ folder: await askFolder(windows) }),
    'shell.facts': async () =>
      done({
        version: app.getVersion(),
        electron: process.versions['electron'] ?? '',
        packaged: app.isPackaged,
        register: registers.node,
      }),
    'practice.state': async () => done(registers.where()),
    'practice.enter': ({ how }) => registers.enter(how),
    'practice.leave': () => registers.leave(),
  }
}

/** The dialog belongs to the window, so that it cannot be lost behind it. */
async function askWhere(name: string, filter: FileFilter, windows: Windows): Promise<string | null> {
  const options: SaveDialogOptions = { defaultPath: join(app.getPath('documents'), name), filters: [filter] }
  const window = windows.main()
  const chosen = window === undefined ? null : await dialog.showSaveDialog(window, options)
  return chosen === null || chosen.canceled ? null : chosen.filePath
}

async function askFolder(windows: Windows): Promise<string | null> {
  const options: OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'] }
  const window = windows.main()
  const chosen = window === undefined ? null : await dialog.showOpenDialog(window, options)
  return chosen?.filePaths[0] ?? null
}
