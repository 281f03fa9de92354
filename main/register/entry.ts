/**
 * The register as a process of its own: beside the shell in Electron's utility process, or as a plain child of Node.
 * One rule: every message that comes in is parsed, and nothing about people goes to the error stream.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { unreachable } from '#contract/answer'
import { type FromRegister, type OpenRegister, ToRegister } from '#contract/wire'
import { scrubLine } from '#domain/identity/scrub'
import { checkPins, UIDAI_PINS } from '#proof/aadhaar/uidai-pins'
import { clockOf } from './clock.ts'
import { uuidV7 } from './ids.ts'
import { openRegister, type Register } from './register.ts'
import { startSyncLoop, type SyncLoop } from './sync/loop.ts'
import { httpLine } from './sync/transports/http.ts'

/** The part of Electron's utility process that is used here; a plain child of Node has none. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

const IDLE_MS = 2_000
const parentPort = (process as { parentPort?: ParentPort }).parentPort

function tell(message: FromRegister): void {
  if (parentPort === undefined) process.send?.(message)
  else parentPort.postMessage(message)
}

let register: Register | undefined
let loop: SyncLoop | undefined
let idle: NodeJS.Timeout | undefined

function open(message: OpenRegister): void {
  const pins = checkPins(UIDAI_PINS, message.build)
  if (!pins.ok) return tell({ kind: 'failed', reason: pins.code })
  const clock = clockOf(message)
  mkdirSync(message.folder, { recursive: true, mode: 0o700 })
  const opened = openRegister({
    folder: message.folder,
    key: message.key,
    machine: message.machine,
    beside: message.beside,
    resume: message.resume,
    clock,
    newId: () => uuidV7(clock.now(), randomBytes(10)),
    random: randomBytes,
    national: httpLine,
    onChange: (topics) => {
      tell({
        kind: 'changed',
        topics: [...topics],
      })
      loop?.nudge(topics.includes('aefi') ? 'at-once' : 'soon')
      restSoon()
    },
    onResume: (resume) =>
      tell({
        kind: 'resume',
        resume,
      }),
    onBug: reportBug,
  })
  if (!opened.ok) return tell({ kind: 'failed', reason: opened.code })
  register = opened.value
  loop = startSyncLoop(register.context)
  tell({ kind: 'opened' })
}

/** The write-ahead log is tidied when nobody waits: that, not the commit, is what takes long. */
function restSoon(): void {
  clearTimeout(idle)
  idle = setTimeout(() => register?.idle(), IDLE_MS)
}

/** Names and places in the code; an error's message may quote what was typed. */
function reportBug(call: string, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  const name = error instanceof Error ? error.name : typeof error
  process.stderr.write(scrubbed(`register: bug in ${call}: ${name}\n${stack.slice(0, 8).join('\n')}\n`))
}

const scrubbed = (lines: string): string => lines.split('\n').map(scrubLine).join('\n')

async function answer({ id, name, input }: Extract<ToRegister, { kind: 'call' }>): Promise<void> {
  if (register === undefined) throw new Error('a call came before the register was opened')
  tell({ kind: 'answer', id, answer: await register.answer(name, input) })
}

function onMessage(raw: unknown): void {
  const message = ToRegister.parse(raw)
  switch (message.kind) {
    case 'open':
      return open(message)
    case 'call':
      return void answer(message)
    default:
      return unreachable(message)
  }
}

function leave(): void {
  loop?.stop()
  register?.close()
  process.exit(0)
}

if (parentPort === undefined) {
  process.on('message', onMessage)
  process.on('disconnect', leave)
} else {
  parentPort.on('message', (event) => onMessage(event.data))
}
// Node would print the error's own words, which may quote a person's.
process.on('uncaughtException', (error) => {
  reportBug('nothing', error)
  process.exit(1)
})
process.on('SIGTERM', leave)
tell({ kind: 'hello', node: process.versions.node })
