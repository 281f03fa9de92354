import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { refuse } from '#contract/answer'
import type { Announcement, Resume } from '#contract/wire'
import { DESK_PACE, type Pace } from '../../main/shell/register-child.ts'
import { inPlainNode } from '../../main/shell/register-in-node.ts'
import { RegisterProcess } from '../../main/shell/register-process.ts'
import { type KeptLog, keptLog } from '../support/kept-log.ts'

const script = join(import.meta.dirname, '../support/stand-in-register.ts')
const key = 'ab'.repeat(32)
const quick: Pace = { ...DESK_PACE, firstWaitMs: 5, longWaitMs: 200 }

let folder: string
let log: KeptLog
let heard: Announcement[]
let register: RegisterProcess
let starts: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teeka-register-'))
})
afterEach(async () => {
  await register.stop()
  rmSync(folder, { recursive: true, force: true })
})

function start(pace: Pace = quick): void {
  log = keptLog()
  heard = []
  starts = 0
  register = new RegisterProcess({
    spawn: (events) => {
      starts += 1
      return inPlainNode(process.execPath, script, { log, echo: null }, events)
    },
    announce: (announcement) => void heard.push(announcement),
    log,
    now: () => performance.now(),
    pace,
  })
  register.start({ folder, beside: 'own', key, machine: null, build: 'development', aheadMs: 0 })
}

const order = (words: string): void => writeFileSync(join(folder, 'orders.txt'), words)
const diary = (): string[] => readFileSync(join(folder, 'diary.txt'), 'utf8').trim().split('\n')
const states = (): string[] =>
  heard.flatMap((announcement) => (announcement.kind === 'register' ? [announcement.state] : []))
const answered = (part: object): object => ({ ok: true, value: expect.objectContaining(part) as unknown })

test('a call made while the register starts is answered when it stands', async () => {
  start()
  expect(register.state).toBe('starting')
  expect(await register.call('look up', { token: 47 })).toEqual(answered({ name: 'look up', input: { token: 47 } }))
  expect(states()).toEqual(['ready'])
  expect(register.node).toBe(process.versions.node)
})

test('the register is opened with the folder, the key and the machine, and with nobody signed in', async () => {
  start()
  const open = {
    kind: 'open',
    folder,
    beside: 'own',
    key,
    machine: null,
    resume: null,
    build: 'development',
    aheadMs: 0,
  }
  expect(await register.call('look up', {})).toEqual(answered({ open }))
})

test('a dose under way in a crash is asked again once, and the desk only sees its answer', async () => {
  start()
  expect(await register.call('crash once', { dose: 1 })).toEqual(answered({ name: 'crash once', input: { dose: 1 } }))
  expect(diary()).toEqual(['crash once', 'crash once'])
  expect(states()).toEqual(['ready', 'starting', 'ready'])
  expect(log.lines).toContainEqual({ code: 'register-crashed', facts: { exit: 3, lately: 1 } })
})

test('a call that saw two crashes is given up, and the register works on', async () => {
  start()
  expect(await register.call('crash', {})).toEqual(refuse('register-down', { reason: 'crashed-twice' }))
  expect(diary()).toEqual(['crash', 'crash'])
  expect(await register.call('look up', {})).toEqual(answered({ name: 'look up' }))
})

test('calls that were waiting for a restart are asked in their order', async () => {
  start()
  await register.call('look up', {})
  const all = ['crash once', 'second', 'third'].map((name) => register.call(name, {}))
  await Promise.all(all)
  expect(diary().slice(-3)).toEqual(['crash once', 'second', 'third'])
})

test('after a crash the same person goes on, and after a sign-out nobody does', async () => {
  start()
  const resume: Resume = { staffId: '01890a5d-ac96-774b-bcce-b302099a8057' as Resume['staffId'], key: 'c2VjcmV0' }
  await register.call('sign in', resume)
  await register.call('crash', {})
  expect(await register.call('look up', {})).toEqual(answered({ open: expect.objectContaining({ resume }) as unknown }))
  await register.call('sign in', null)
  await register.call('crash', {})
  expect(await register.call('look up', {})).toEqual(
    answered({ open: expect.objectContaining({ resume: null }) as unknown }),
  )
})

test('a register that crashes at every start is down after the sixth, and comes back when it can', async () => {
  order('crash at the start')
  start()
  const waiting = register.call('look up', {})
  expect(await waiting).toEqual(refuse('register-down', { reason: 'crashing' }))
  expect(starts).toBe(6)
  expect(register.state).toBe('down')
  expect(await register.call('look up', {})).toEqual(refuse('register-down', { reason: 'crashing' }))
  order('work')
  await vi.waitFor(() => expect(register.state).toBe('ready'), 10_000)
  expect(await register.call('look up', {})).toEqual(answered({ name: 'look up' }))
  expect(states()).toEqual(['down', 'ready'])
})

test('crashes of long ago are not held against a register that crashes today', async () => {
  start({ ...quick, windowMs: 0 })
  for (let crash = 0; crash < 3; crash += 1) await register.call('crash', {})
  expect(states()).not.toContain('down')
  expect(await register.call('look up', {})).toEqual(answered({ name: 'look up' }))
})

test('a register that cannot be opened is not started again, and every call is told why', async () => {
  order('wrong key')
  start()
  const wrong = refuse('register-down', { reason: 'wrong-key' })
  expect(await register.call('look up', {})).toEqual(wrong)
  order('work')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(starts).toBe(1)
  expect(await register.call('look up', {})).toEqual(wrong)
  expect(states()).toEqual(['down'])
})

test('a call without an answer is given up in time, and the register is not thought dead for it', async () => {
  start({ ...quick, callMs: 500 })
  await vi.waitFor(() => expect(register.state).toBe('ready'), 10_000)
  expect(await register.call('say nothing', {})).toEqual(refuse('register-down', { reason: 'no-answer' }))
  expect(register.state).toBe('ready')
})

test('what touched the register is announced', async () => {
  start()
  await register.call('change', {})
  expect(heard).toContainEqual({ kind: 'changed', topics: ['people'] })
})

test('a message that is none of the contract is noted and dropped', async () => {
  start()
  expect(await register.call('babble', {})).toEqual(answered({ name: 'babble' }))
  expect(log.lines).toContainEqual({ code: 'register-spoke-wrongly', facts: {} })
})

test('a bug in the register is logged by its call and kind; what else stands there is not', async () => {
  start()
  await register.call('complain', {})
  await vi.waitFor(() => expect(log.lines.map((line) => line.code)).toContain('register-bug'))
  expect(log.lines).toContainEqual({ code: 'register-bug', facts: { call: 'doses.record', error: 'TypeError' } })
  expect(JSON.stringify(log.lines)).not.toMatch(/Meera|98765/)
})

test('closing the app ends the register process, and a call under way is told so', async () => {
  start()
  await register.call('look up', {})
  const silent = register.call('say nothing', {})
  await register.stop()
  expect(await silent).toEqual(refuse('register-down', { reason: 'stopping' }))
  expect(starts).toBe(1)
})

test('a register process that does not hear is killed after a while', async () => {
  start({ ...quick, endMs: 100 })
  await register.call('be deaf', {})
  await register.stop()
  expect(await register.call('look up', {})).toEqual(refuse('register-down', { reason: 'stopping' }))
})

test('a register process that cannot be started at all counts as crashing', async () => {
  log = keptLog()
  heard = []
  const nowhere = join(folder, 'no-such-node')
  register = new RegisterProcess({
    spawn: (events) => inPlainNode(nowhere, script, { log, echo: null }, events),
    announce: (announcement) => void heard.push(announcement),
    log,
    now: () => performance.now(),
    pace: quick,
  })
  register.start({ folder, beside: 'own', key, machine: null, build: 'development', aheadMs: 0 })
  expect(await register.call('look up', {})).toEqual(refuse('register-down', { reason: 'crashing' }))
})
