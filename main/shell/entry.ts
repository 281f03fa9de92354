/**
 * The shell's start. One rule: this tells the order and nothing more; each duty has its own file.
 */
import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { app, ipcMain, powerMonitor, safeStorage, session } from 'electron'
import { claimScheme, servePages } from './app-protocol.ts'
import { ChosenFolders } from './ask-where.ts'
import { copiesIn } from './copies.ts'
import { openDoor } from './door.ts'
import { openVault, type Vault } from './key-storage.ts'
import { findKeychain } from './keychain.ts'
import { lockWithSystem } from './lock.ts'
import { openLog } from './log.ts'
import { readMachine } from './machine-id.ts'
import { setMenu } from './menu.ts'
import { pinPages } from './navigation.ts'
import { devServerOf } from './origin.ts'
import { restrictSession } from './permissions.ts'
import { Press } from './press.ts'
import { PrintQueue } from './print-queue.ts'
import { pressOutput } from './printing.ts'
import { quitInOrder } from './quit.ts'
import { RegisterProcess } from './register-process.ts'
import { Registers } from './registers.ts'
import { openSettings } from './settings.ts'
import { shellHandlers } from './shell-calls.ts'
import { cupsSpooler, runTool } from './spooler.ts'
import { registerSpawner } from './spawn-register.ts'
import { catchTheUncaught } from './uncaught.ts'
import { createWindows } from './windows.ts'

/** What the environment may say is heard in development and tests only. */
const said = (name: string): string | undefined => (app.isPackaged ? undefined : process.env[name] || undefined)

const userData = said('TEEKA_USER_DATA')
if (userData !== undefined) app.setPath('userData', userData)
const folder = app.getPath('userData')
const folders = { own: join(folder, 'register'), practice: join(folder, 'practice') }
const dev = devServerOf(app, process.env)
const log = openLog({
  folder: join(folder, 'logs'),
  now: () => new Date().toISOString(),
  echo: app.isPackaged ? null : (line) => void process.stderr.write(line + '\n'),
})

catchTheUncaught(log, (code) => app.exit(code))
claimScheme()
// With --no-sandbox (root, as in a build machine's container) this would win over it, and every page would die.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
pinPages(app, log)
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

function start(): void {
  log.info('shell-started', { version: app.getVersion(), electron: process.versions['electron'] ?? '' })
  setMenu(process.platform, dev)
  restrictSession(session.defaultSession, log, dev, app.isPackaged ? 'off' : 'on')
  servePages(join(import.meta.dirname, '../renderer'), dev)

  const settings = openSettings()
  const windows = createWindows({ settings, log, packaged: app.isPackaged })
  const vault = openVault({
    file: join(folder, 'key.json'),
    keychain: () => findKeychain(safeStorage, process.platform, log),
    registerExists: () => existsSync(folders.own),
    passphrase: said('TEEKA_PASSPHRASE'),
    log,
  })
  const spawn = registerSpawner(app.getAppPath(), { log, echo: app.isPackaged ? null : process.stderr })
  const press = new Press({ openPrint: windows.openPrint, log })
  const queue: PrintQueue = new PrintQueue({
    press,
    copies: copiesIn({ call: (name, input) => registers.call(name, input) }),
    spooler: cupsSpooler(runTool),
    output: pressOutput,
    log,
    announce: (jobs) => windows.announce({ kind: 'printing', jobs }),
  })
  const registers: Registers = new Registers({
    folders,
    make: (announce) => new RegisterProcess({ spawn, announce, log, now: () => performance.now() }),
    announce: windows.announce,
    reload: () => {
      queue.forget()
      press.close()
      windows.reloadMain()
    },
    place: { read: settings.place, remember: settings.rememberPlace },
    log,
  })
  void startWhenOpen(vault, registers)
  const shell = shellHandlers({ vault, settings, windows, registers, queue, press, chosen: new ChosenFolders(), log })
  openDoor(ipcMain, windows, { vault, shell, register: registers, log })
  quitInOrder(app, registers, log)
  lockWithSystem(powerMonitor, windows.announce)
  app.on('second-instance', () => {
    const window = windows.main()
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  })
  // A page that comes up late, or again, has missed what was announced before.
  windows.openMain(() => windows.announce({ kind: 'register', state: registers.state }))
}

async function startWhenOpen(vault: Vault, registers: Registers): Promise<void> {
  const machine = await readMachine(hostname(), log)
  const build = app.isPackaged ? 'production' : 'development'
  const aheadMs = Number(said('TEEKA_CLOCK_AHEAD_MS') ?? 0)
  registers.start({ key: await vault.opened, machine, build, aheadMs })
}
