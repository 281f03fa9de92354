/**
 * Runs a command to its end. One rule: what it started ends with it, and a signal to us is a signal to all of it.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'

const isWindows = process.platform === 'win32'
const programs = join(import.meta.dirname, '../node_modules/.bin')

/** The project's own Node where it has one, else the one that runs this. */
export const ownNode = existsSync(join(programs, 'node')) ? join(programs, 'node') : process.execPath

/** @type {NodeJS.Signals | undefined} */
let interruption

/** Whether somebody asked us to stop; what comes next must not be started then. */
export const isInterrupted = () => interruption !== undefined

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
  if (child.pid === undefined) return
  try {
    if (isWindows) child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // Nobody of the group is left.
  }
}

/**
 * @param {string} command A program of node_modules/.bin or of PATH.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [extra] Added to our own environment.
 * @returns {Promise<number>} Its exit code, or 128 and the signal's number. Rejects when it cannot be started.
 */
export async function run(command, args, extra = {}) {
  const env = { ...process.env, ...extra, PATH: [programs, process.env['PATH']].join(delimiter) }
  // A group of its own, so that whatever the command leaves behind can be reached. Windows has no such groups, and
  // npm's programs are .cmd files there, which only a shell runs.
  const child = spawn(command, args, { stdio: 'inherit', env, detached: !isWindows, shell: isWindows })
  const passOn = (/** @type {NodeJS.Signals} */ signal) => {
    interruption = signal
    signalGroup(child, signal)
  }
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  for (const signal of signals) process.on(signal, passOn)
  const [code, signal] = await once(child, 'exit')
  for (const name of signals) process.off(name, passOn)
  signalGroup(child, 'SIGTERM')
  return code ?? 128 + constants.signals[/** @type {NodeJS.Signals} */ (signal)]
}
