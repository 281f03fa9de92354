/**
 * The part of Electron's own default app that `electron [-r file] folder` needs; it lies in the development fallback
 * only. One rule: everything before the app's first line happens before Electron is ready, hence top-level await.
 */
import { readFileSync } from 'node:fs'
import Module from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

/** @param {readonly string[]} args */
function read(args) {
  const preloads = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (arg === '-r' || arg === '--require') preloads.push(args[++at] ?? '')
    else if (arg === '--version') return { preloads, version: true }
    else if (!arg.startsWith('-')) return { preloads, folder: resolve(arg) }
  }
  return { preloads }
}

const { preloads, version, folder } = read(process.argv.slice(1))
if (version) console.log(`v${process.versions.electron}`)
else if (folder === undefined) console.error('usage: electron [-r file] folder')
if (folder === undefined) process.exit(version ? 0 : 1)

// Playwright attaches by such a file; it holds back 'ready' until it listens.
if (preloads.length > 0) Module._preloadModules(preloads)
const own = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(own.productName ?? own.name)
app.setVersion(own.version)
app.setDesktopName(own.desktopName ?? `${app.name}.desktop`)
app.setPath('userData', join(app.getPath('appData'), app.name))
app.setAppPath(folder)
await import(pathToFileURL(join(folder, own.main)).href)
