import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { pageKinds } from '#contract/papers'
import { calls } from '#contract/calls'
import { LooseAnswer } from '#contract/wire'
import { answerCall, type Caller, type DoorDeps } from '../../main/shell/answer-call.ts'
import type { ShellHandlers } from '../../main/shell/shell-calls.ts'
import { type KeptLog, keptLog } from '../support/kept-log.ts'
import { settings } from '../support/settings.ts'

const page: Caller = { window: 'main', frame: 'top', stands: 'own-origin' }
const printed: Caller = { ...page, window: 'print' }
const handlers: ShellHandlers = {
  'vault.state': async () => done({ vault: 'open' }),
  'vault.open': async () => refuse('wrong-passphrase'),
  'settings.get': async () => done(settings),
  'settings.set': async (changes) => done({ ...settings, ...(changes as object) }),
  'printers.list': async () => done([]),
  'print.page': async () => expect.unreachable('Meera Joshi, 9876543210'),
  'print.savePdf': async () => refuse('saving-cancelled'),
  'print.savePicture': async () => refuse('saving-cancelled'),
  'print.many': async () => done({}),
  'print.toFolder': async () => refuse('folder-not-chosen'),
  'print.jobs': async () => done([]),
  'print.cancel': async () => refuse('job-unknown'),
  'print.again': async () => refuse('job-unknown'),
  'print.dismiss': async () => done({}),
  'print.soon': async () => done({}),
  'files.export': async () => refuse('saving-cancelled'),
  'files.saveCredential': async () => refuse('saving-cancelled'),
  'files.chooseFolder': async () => done({ folder: null }),
  'practice.state': async () => done({ at: 'own', last: 'own' }),
  'practice.enter': async () => refuse('no-real-centre'),
  'practice.leave': async () => done({}),
  'shell.facts': async () => done({ version: '1.0.0', electron: '45', packaged: false, register: '24' }),
}
let log: KeptLog
let asked: { readonly name: string; readonly input: unknown }[]

beforeEach(() => {
  log = keptLog()
  asked = []
})

/** The desk with its vault open and a register that answers thus. */
const desk = (answer: unknown = done([]), changes: Partial<DoorDeps> = {}): DoorDeps => ({
  vault: { state: async () => 'open' },
  shell: handlers,
  register: {
    call: async (name, input) => {
      asked.push({ name, input })
      return answer
    },
  },
  log,
  ...changes,
})

const codes = (): string[] => log.lines.map((line) => line.code)

test('what the shell can answer it answers itself, vault open or not', async () => {
  const locked = desk(done([]), { vault: { state: async () => 'locked' } })
  expect(await answerCall(page, 'settings.get', {}, locked)).toEqual(done(settings))
  expect(asked).toEqual([])
})

test('the rest goes to the register, parsed, and its answer comes back', async () => {
  expect(await answerCall(page, 'staff.list', {}, desk())).toEqual(done([]))
  expect(asked).toEqual([{ name: 'staff.list', input: {} }])
})

test('before the vault is open the register is not asked', async () => {
  for (const state of ['new', 'locked'] as const) {
    const closed = desk(done([]), { vault: { state: async () => state } })
    expect(await answerCall(page, 'staff.list', {}, closed)).toEqual(refuse('register-locked'))
  }
  expect(asked).toEqual([])
})

test('a refusal from the call’s own list or the common one comes through with its details', async () => {
  const wait = refuse('wait', { seconds: 30 })
  const signIn = { staffId: '01890a5d-ac96-774b-bcce-b302099a8057', pin: '1234' }
  expect(await answerCall(page, 'staff.signIn', signIn, desk(wait))).toEqual(wait)
  const down = refuse('register-down', { reason: 'crashing' })
  expect(await answerCall(page, 'staff.list', {}, desk(down))).toEqual(down)
})

test('the page on its way to the printer may read what stands on it and the settings', async () => {
  expect(await answerCall(printed, 'settings.get', {}, desk())).toEqual(done(settings))
  const unknown = refuse('certificate-unknown')
  const input = { certificateId: 'IN-MH-0000000000' }
  expect(await answerCall(printed, 'certificates.page', input, desk(unknown))).toEqual(unknown)
})

test('the page on its way to the printer may ask nothing else', async () => {
  const own = ['papers.letterhead', 'settings.get', 'certificates.language']
  const fills = Object.values(pageKinds).map(({ call }): string => call)
  const others = Object.keys(calls).filter((name) => ![...own, ...fills].includes(name))
  expect(others.length).toBeGreaterThan(20)
  for (const name of others) expect(await answerCall(printed, name, {}, desk())).toEqual(refuse('forbidden'))
  expect(asked).toEqual([])
})

test('a stranger gets no answer, not even whether there is such a call', async () => {
  const strangers: Caller[] = [
    { ...page, window: 'none' },
    { ...page, frame: 'inner' },
    { ...page, stands: 'elsewhere' },
  ]
  for (const stranger of strangers) {
    expect(await answerCall(stranger, 'settings.get', {}, desk())).toEqual(refuse('forbidden'))
    expect(await answerCall(stranger, 'no.such', {}, desk())).toEqual(refuse('forbidden'))
  }
  expect(codes()).toEqual(Array(6).fill('call-forbidden'))
})

test('there is no call by the name of something that every object has', async () => {
  for (const name of [
    'toString',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    '',
    7,
    null,
    undefined,
    {},
    ['staff.list'],
  ]) {
    expect(await answerCall(page, name, {}, desk())).toEqual(refuse('unknown-call'))
  }
})

test('an unknown key is refused, and so is a wrong value, by its place', async () => {
  expect(await answerCall(page, 'staff.list', { all: true }, desk())).toEqual(refuse('bad-input', { field: '' }))
  const short = await answerCall(page, 'vault.open', { passphrase: 'short' }, desk())
  expect(short).toEqual(refuse('bad-input', { field: 'passphrase' }))
  expect(asked).toEqual([])
})

test('an answer that its entry does not know is a bug, and none of it reaches the page', async () => {
  const wrong = [done([{ name: 'Meera' }]), done('yes'), done(undefined), 'nonsense', null, { ok: true }]
  for (const answer of wrong) expect(await answerCall(page, 'staff.list', {}, desk(answer))).toEqual(refuse('bug'))
})

test('a refusal that its entry does not list is a bug', async () => {
  expect(await answerCall(page, 'staff.list', {}, desk(refuse('lot-expired')))).toEqual(refuse('bug'))
  expect(log.lines).toEqual([
    { code: 'refusal-out-of-contract', facts: { call: 'staff.list', refusal: 'lot-expired' } },
  ])
})

test('what a handler throws is logged by its kind and place and never by its words', async () => {
  const order = { page: { kind: 'certificate', certificateId: 'IN-MH-0000000000' }, printer: null }
  expect(await answerCall(page, 'print.page', order, desk())).toEqual(refuse('bug'))
  expect(codes()).toEqual(['call-failed'])
  expect(JSON.stringify(log.lines)).not.toMatch(/Meera|98765/)
})

test('whatever a page sends, it gets an answer and not an error', async () => {
  const names = fc.oneof(fc.constantFrom(...Object.keys(calls)), fc.anything())
  await fc.assert(
    fc.asyncProperty(names, fc.anything({ withNullPrototype: true, withMap: true }), async (name, input) => {
      expect(LooseAnswer.safeParse(await answerCall(page, name, input, desk())).success).toBe(true)
    }),
    { numRuns: 300 },
  )
})
