/** What the shell answers itself. One rule: one handler for each entry of the contract; a missing one does not compile. */
import { app } from 'electron'
import { type Answer, done, refuse } from '#contract/answer'
import type { OutputOf, ParsedOf, ProblemOf, ShellCallName } from '#contract/calls'
import type { CommonProblem } from '#contract/call'
import type { Vault } from './key-storage.ts'
import { listPrinters } from './printing.ts'
import { printHandlers } from './print-calls.ts'
import type { Press } from './press.ts'
import type { PrintQueue } from './print-queue.ts'
import type { Registers } from './registers.ts'
import { askWhere, type ChosenFolders } from './ask-where.ts'
import type { Log } from './log.ts'
import type { SettingsStore } from './settings.ts'
import { savedName } from './saved-name.ts'
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
  readonly queue: PrintQueue
  readonly press: Press
  readonly chosen: ChosenFolders
  readonly log: Log
  readonly registers: Registers
}

export function shellHandlers(deps: ShellCallsDeps): ShellHandlers {
  const { vault, settings, windows, registers, log, chosen } = deps
  return {
    'vault.state': async () => done({ vault: await vault.state() }),
    'vault.open': ({ passphrase }) => vault.open(passphrase),
    'settings.get': async () => done(settings.read()),
    'settings.set': async (changes) => done(settings.change(changes)),
    'printers.list': async () => {
      const window = windows.main()
      return done(window === undefined ? [] : [...(await listPrinters(window.webContents))])
    },
    ...printHandlers(deps),
    'files.export': async ({ name, format, table }) => {
      const filter = { name: format.toUpperCase(), extensions: [format] }
      const file = await askWhere(`${name}.${format}`, filter, windows)
      if (file === null) return refuse('saving-cancelled')
      return writeBeside(file, await spreadsheet(table, format), log)
    },
    'files.saveCredential': async ({ name, text }) => {
      const filter = { name: 'JSON', extensions: ['json'] }
      const file = await askWhere(savedName(`${name}.json`, await registers.mode()), filter, windows)
      return file === null ? refuse('saving-cancelled') : writeBeside(file, Buffer.from(text), log)
    },
    'files.chooseFolder': async () => done({ folder: await chosen.ask(windows) }),
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
