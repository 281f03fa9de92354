/**
 * `npm run package -- [electron-builder's arguments]`: installers for people. One rule: only the official Electron is
 * ever packed; where it cannot be had, nothing is.
 */
import { electronRuntime } from './electron-runtime.mjs'
import { run } from './run.mjs'

const args = process.argv.slice(2)

async function pack() {
  if (args.some((arg) => arg.includes('electronDist')) || process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined) {
    throw new Error('A release is packed with the Electron that electron-builder fetches itself, no other.')
  }
  process.env['TEEKA_ELECTRON'] = 'official'
  await electronRuntime()
  const built = await run('electron-vite', ['build'])
  return built === 0 ? run('electron-builder', ['--publish', 'never', ...args]) : built
}

try {
  process.exitCode = await pack()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
