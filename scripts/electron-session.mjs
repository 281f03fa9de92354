/**
 * Runs a command where it finds an Electron, its libraries, a display and the programs it needs. One rule: a desktop is
 * used as it is; only a Linux without a display gets a screen in memory.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { electronRuntime } from './electron-runtime.mjs'
import { provide } from './linux-deps.mjs'
import { run } from './run.mjs'

/** @typedef {import('./linux-deps.mjs').Program} Program */

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

/** @param {import('./electron-runtime.mjs').Runtime} runtime @returns {NodeJS.ProcessEnv} */
const environmentFor = (runtime) => ({
  // The first is read by Playwright and the package `electron`, the second by electron-vite.
  ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
  ELECTRON_EXEC_PATH: runtime.executable,
  // Set by some editors; it would turn Electron into a plain Node.
  ELECTRON_RUN_AS_NODE: undefined,
  // Chromium's sandbox refuses root; electron-vite passes --no-sandbox on when it sees this.
  ...(process.getuid?.() === 0 ? { NO_SANDBOX: '1' } : {}),
})

/** @returns {Promise<{ name: string, close: () => void }>} */
async function openDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true })
  const told = server.stdio[3]
  if (told === null || told === undefined) throw new Error('Xvfb has no way to tell its display')
  const number = await Promise.race([
    once(told, 'data').then(([bytes]) => String(bytes).trim()),
    once(server, 'exit').then(() => Promise.reject(new Error('Xvfb did not start'))),
  ])
  return { name: `:${number}`, close: () => void server.kill() }
}

/** Finds or installs all of it without running anything. @param {readonly Program[]} needs */
export async function prepareElectron(needs) {
  const runtime = await electronRuntime()
  provide({ binary: runtime.executable, programs: hasDisplay() ? needs : ['Xvfb', ...needs] })
  return runtime
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {readonly Program[]} [needs]
 * @returns {Promise<number>} The command's exit code.
 */
export async function runWithElectron(command, args, needs = []) {
  const env = environmentFor(await prepareElectron(needs))
  if (hasDisplay()) return run(command, args, env)
  const display = await openDisplay()
  try {
    return await run(command, args, { ...env, DISPLAY: display.name })
  } finally {
    display.close()
  }
}
