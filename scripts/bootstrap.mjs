/**
 * Makes a fresh clone ready: every command of package.json runs this first. One rule: Node's own modules only, in
 * words that Node 20.19 understands, because nothing else is there yet.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const bringsItsOwnNode = process.platform === 'linux' && process.arch === 'x64'

/** @typedef {{ version?: string, optional?: boolean, os?: string[] | string, cpu?: string[] | string, libc?: string[] }} Locked */

/** @param {string} file @returns {Record<string, Locked>} */
const packagesOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {})

/**
 * Whether npm must have installed this package here. Where there is one for each C library, its siblings of the same
 * platform are proof enough.
 * @param {Locked} entry
 */
const isWanted = ({ optional, os, cpu, libc }) =>
  optional !== true || (libc === undefined && names(os, process.platform) && names(cpu, process.arch))

/** @param {string[] | string | undefined} list @param {string} ours */
const names = (list, ours) => list !== undefined && [list].flat().includes(ours)

/** npm notes in node_modules what it installed; it must be what the lock says, whoever ran npm. */
function isInstalled() {
  const present = packagesOf(join(root, 'node_modules/.package-lock.json'))
  const locked = Object.entries(packagesOf(join(root, 'package-lock.json')))
  return locked.every(([path, entry]) => path === '' || !isWanted(entry) || present[path]?.version === entry.version)
}

/** @param {string[]} args */
function npm(args) {
  const own = process.env['npm_execpath'] ?? ''
  // The npm that started us, else the one on PATH; on Windows that is a .cmd file, which only a shell can run.
  const isOurs = basename(own) === 'npm-cli.js'
  const [command, first] = isOurs ? [process.execPath, [own]] : ['npm', []]
  const shell = !isOurs && process.platform === 'win32'
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: ['ignore', 2, 2], shell }).status ?? 1
}

/** @param {readonly [number, number]} least @param {string} why */
function demandNode([major, minor], why) {
  const [ours = 0, oursMinor = 0] = process.versions.node.split('.').map(Number)
  if (ours > major || (ours === major && oursMinor >= minor)) return
  console.error(`Teeka needs Node ${major}.${minor} or newer ${why}; this is ${process.version}.`)
  process.exit(1)
}

if (bringsItsOwnNode) demandNode([20, 19], 'to install itself')
else demandNode([22, 18], `(24 is best) on ${process.platform}-${process.arch}, where it cannot bring its own`)

if (!isInstalled()) {
  console.error('Installing what package-lock.json names (npm ci, once)…')
  // Whatever the user's own settings leave out, building and testing needs all of it.
  const status = npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0) {
    console.error('npm ci did not finish: the reason is above; Teeka needs the npm registry or a mirror of it once.')
    process.exit(status)
  }
}
