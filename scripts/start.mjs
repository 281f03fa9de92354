/**
 * `npm start`: builds the app and opens it. One rule: it always shows something; without a display it is the demo.
 */
import { join } from 'node:path'
import { hasDisplay, runWithElectron } from './electron-session.mjs'
import { run } from './run.mjs'

const args = process.argv.slice(2)

async function start() {
  if (hasDisplay()) return runWithElectron('electron-vite', ['preview', ...args])
  console.error('There is no display here, so this is the demo: a vaccination day that leaves its papers in a folder.')
  const built = await run('electron-vite', ['build', '--logLevel=warn'])
  return built === 0 ? runWithElectron('node', [join(import.meta.dirname, '../tests/demo/run.ts'), ...args]) : built
}

try {
  process.exitCode = await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
