/**
 * Starts register.js. One rule: where it runs is a fact of this binary: in Electron's utility process where its Node
 * can load the native database, else (older development binaries) in the plain Node beside the sources.
 */
import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { ChildEvents, RegisterChild, SpawnRegister } from './register-child.ts'
import { type ChildDeps, cleanEnvironment, inPlainNode } from './register-in-node.ts'
import { logComplaints } from './register-stderr.ts'

/** The database driver's prebuilt binaries need Node-API 10; an older Node crashes on loading them. */
const NEEDED_NAPI = 10

/** @param appPath the folder that holds package.json and node_modules */
export function registerSpawner(appPath: string, deps: ChildDeps): SpawnRegister {
  const script = join(import.meta.dirname, 'register.js')
  const node = join(appPath, 'node_modules', '.bin', 'node')
  return Number(process.versions['napi']) >= NEEDED_NAPI
    ? (events) => inUtilityProcess(script, deps, events)
    : (events) => inPlainNode(node, script, deps, events)
}

function inUtilityProcess(script: string, deps: ChildDeps, events: ChildEvents): RegisterChild {
  const child = utilityProcess.fork(script, [], {
    serviceName: 'Teeka register',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: cleanEnvironment(),
  })
  child.once('spawn', () => {
    if (child.stderr !== null) logComplaints(child.stderr, deps.log, deps.echo)
  })
  child.on('message', (message: unknown) => events.message(message))
  child.once('exit', (code) => events.exit(code))
  return {
    get pid() {
      return child.pid
    },
    post: (message) => child.postMessage(message),
    end: () => void child.kill(),
    kill: () => void (child.pid !== undefined && process.kill(child.pid, 'SIGKILL')),
  }
}
