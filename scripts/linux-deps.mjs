/**
 * What Electron and the tests need of a Linux beyond npm: shared libraries, a display, two tools. One rule: packages
 * are installed only where nobody minds (as root in a container or a CI run); elsewhere the line to type is printed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Debian's package for each library that Electron's binary asks for. */
const LIBRARIES = {
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgcc_s.so.1': 'libgcc-s1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgmodule-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
}

/** Debian's package for each program. */
const PROGRAMS = {
  Xvfb: 'xvfb',
  openssl: 'openssl',
  pdftoppm: 'poppler-utils',
  cupsd: 'cups',
  lpstat: 'cups-client',
}

/** @typedef {keyof typeof PROGRAMS} Program */

/** Servers lie where an ordinary user's shell does not look. */
const PLACES = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`

/** @param {string} command */
const hasCommand = (command) =>
  spawnSync('sh', ['-c', `command -v ${command}`], { env: { ...process.env, PATH: PLACES } }).status === 0

/** @param {string} binary @returns {string[]} Libraries that the loader would not find. */
const missingLibraries = (binary) =>
  [...String(spawnSync('ldd', [binary], { encoding: 'utf8' }).stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map(
    ([, library = '']) => library,
  )

/** @param {Needs} needs */
function missing({ binary, programs }) {
  const libraries = missingLibraries(binary).map(
    (name) => Object.entries(LIBRARIES).find(([of]) => of === name)?.[1] ?? name,
  )
  const tools = programs.filter((name) => !hasCommand(name)).map((name) => PROGRAMS[name])
  return [...new Set([...libraries, ...tools])].sort()
}

/** TEEKA_INSTALL_DEPS=1 allows what is below anywhere, =0 nowhere. */
function mayInstall() {
  if (process.getuid?.() !== 0 || !hasCommand('apt-get')) return false
  const said = process.env['TEEKA_INSTALL_DEPS']
  if (said !== undefined) return said === '1'
  return Boolean(process.env['CI']) || existsSync('/.dockerenv') || existsSync('/run/.containerenv')
}

/** @param {string} command @param {string[]} args */
function apt(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2], env })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed; the reason is above.`)
}

/** The move to 64-bit time renamed some packages (Debian 13, Ubuntu 24.04). @param {string} name */
function nameToday(name) {
  const shows = (/** @type {string} */ what) =>
    spawnSync('apt-cache', ['show', what], { encoding: 'utf8' }).stdout !== ''
  return !shows(name) && shows(`${name}t64`) ? `${name}t64` : name
}

/** @param {string[]} packages */
function install(packages) {
  console.error(`Installing with apt-get: ${packages.join(' ')}`)
  apt('apt-get', ['update', '-qq'])
  apt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages.map(nameToday)])
}

/** @param {string[]} packages */
const advice = (packages) =>
  existsSync('/etc/debian_version')
    ? `Type\n  sudo apt-get install --no-install-recommends ${packages.join(' ')}\n` +
      '(on Debian 13 and Ubuntu 24.04 some names end in t64), or set TEEKA_INSTALL_DEPS=1 as root.'
    : 'Install what your distribution calls them.'

/**
 * @typedef {object} Needs
 * @property {string} binary Electron's executable.
 * @property {readonly Program[]} programs
 */

/** Throws, with the line to type, when something is missing and may not be installed. @param {Needs} needs */
export function provide(needs) {
  if (process.platform !== 'linux') return
  const lacking = missing(needs)
  if (lacking.length === 0) return
  if (mayInstall()) install(lacking)
  const still = missing(needs)
  if (still.length > 0) throw new Error(`This machine lacks ${still.join(', ')}. ${advice(still)}`)
}
