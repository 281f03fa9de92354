/**
 * `node scripts/with-electron.mjs [--needs=pdftoppm,openssl] command [args]`. One rule: the exit code is the command's.
 */
import { runWithElectron } from './electron-session.mjs'

const given = process.argv.slice(2)
const [, list] = /^--needs=(.+)$/.exec(given[0] ?? '') ?? []
const needs = /** @type {import('./linux-deps.mjs').Program[]} */ (list?.split(',') ?? [])
const [command, ...args] = list === undefined ? given : given.slice(1)

try {
  if (command === undefined) throw new Error('usage: node scripts/with-electron.mjs [--needs=programs] command [args]')
  process.exitCode = await runWithElectron(command, args, needs)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
