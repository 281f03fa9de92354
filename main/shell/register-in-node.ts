/**
 * The register as a plain child of Node. One rule: what the child sees of this machine is what it needs to run, and
 * nothing that carries a secret or changes how it runs.
 */
import { fork } from 'node:child_process'
import type { Log } from './log.ts'
import type { ChildEvents, RegisterChild } from './register-child.ts'
import { logComplaints } from './register-stderr.ts'

export interface ChildDeps {
  readonly log: Log
  /** Where a developer reads the child's error stream; null in a packaged app. */
  readonly echo: NodeJS.WritableStream | null
}

/** @param node the executable, @param script register.js; both absolute */
export function inPlainNode(node: string, script: string, deps: ChildDeps, events: ChildEvents): RegisterChild {
  const child = fork(script, [], {
    execPath: node,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: cleanEnvironment(),
  })
  if (child.stderr !== null) logComplaints(child.stderr, deps.log, deps.echo)
  child.on('message', (message: unknown) => events.message(message))
  // The exit may be noticed before the last messages are read; the channel closes after them.
  child.once('exit', (code) => {
    const exited = (): void => events.exit(code ?? -1)
    if (child.connected) child.once('disconnect', exited)
    else exited()
  })
  child.on('error', () => void (child.pid === undefined && events.exit(-1)))
  return {
    pid: child.pid,
    // A message to a child that has just gone is not lost: its call is pending and goes to the next one.
    post: (message) => void (child.connected && child.send(message, () => undefined)),
    end: () => void child.kill('SIGTERM'),
    kill: () => void child.kill('SIGKILL'),
  }
}

export function cleanEnvironment(): Record<string, string> {
  const needed = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'APPDATA', 'LOCALAPPDATA']
  return Object.fromEntries(
    needed.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
}
