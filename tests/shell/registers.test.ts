/** The register of a real centre and the one for practice beside it, and the way between them. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Announcement, ToRegister } from '#contract/wire'
import type { Beside } from '#contract/practice'
import { inPlainNode } from '../../main/shell/register-in-node.ts'
import { RegisterProcess } from '../../main/shell/register-process.ts'
import { Registers } from '../../main/shell/registers.ts'
import { savedName } from '../../main/shell/saved-name.ts'
import { type KeptLog, keptLog } from '../support/kept-log.ts'

const script = join(import.meta.dirname, '../support/stand-in-register.ts')
const key = 'ab'.repeat(32)

let root: string
let folders: Readonly<Record<Beside, string>>
let log: KeptLog
let heard: Announcement[]
let reloads: number
let place: Beside
let registers: Registers

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'teeka-registers-'))
  folders = { own: join(root, 'register'), practice: join(root, 'practice') }
  for (const folder of Object.values(folders)) mkdirSync(folder)
  heard = []
  reloads = 0
  place = 'own'
  log = keptLog()
})
afterEach(async () => {
  await registers.stop()
  rmSync(root, { recursive: true, force: true })
})

const centre = (changes: object = {}): void => {
  const founded = {
    kind: 'centre',
    mode: 'real',
    code: 'MH-PUN-0412',
    name: 'PHC Wagholi',
    district: 'Pune',
    state: 'Maharashtra',
    language: 'hi',
    log: '0123456789abcdef0123456789abcdef',
    device: 'unsigned',
    deviceValidTo: null,
    writable: true,
    ...changes,
  }
  writeFileSync(join(folders.own, 'centre.json'), JSON.stringify(founded))
}

function start(): void {
  registers = new Registers({
    folders,
    make: (announce) =>
      new RegisterProcess({
        spawn: (events) => inPlainNode(process.execPath, script, { log, echo: null }, events),
        announce,
        log,
        now: () => performance.now(),
      }),
    announce: (announcement) => void heard.push(announcement),
    reload: () => void (reloads += 1),
    place: { read: () => place, remember: (beside) => void (place = beside) },
    log,
  })
  registers.start({ key, machine: null, build: 'development', aheadMs: 0 })
}

type Opened = Extract<ToRegister, { kind: 'open' }>
const openedNow = async (): Promise<Opened> =>
  ((await registers.call('look up', {})) as { value: { open: Opened } }).value.open
const diary = (beside: Beside): string[] => readFileSync(join(folders[beside], 'diary.txt'), 'utf8').trim().split('\n')

test('practice has a folder and a key of its own, and nobody is signed in there', async () => {
  centre()
  start()
  await registers.call('sign in', { staffId: '0193575c-3a00-7000-8000-000000000001', key: 'AAAA' })
  expect(await registers.enter('go-on')).toEqual({ ok: true, value: {} })
  const open = await openedNow()
  expect(open).toMatchObject({ folder: folders.practice, beside: 'practice', resume: null })
  expect(open.key).toMatch(/^[0-9a-f]{64}$/)
  expect(open.key).not.toBe(key)
  expect(registers.where()).toEqual({ at: 'practice', last: 'own' })
})

test('the register of a real centre says who it is, and practice is prepared from that', async () => {
  centre()
  start()
  await registers.enter('go-on')
  expect(diary('own')).toEqual(['setup.state', 'staff.list'])
  expect(diary('practice')).toEqual(['practice.prepare'])
  expect(JSON.parse(readFileSync(join(folders.practice, 'prepared.json'), 'utf8'))).toEqual({
    centre: { code: 'MH-PUN-0412', name: 'PHC Wagholi', district: 'Pune', state: 'Maharashtra', language: 'hi' },
    staff: [{ name: 'Asha Patil', roles: ['in-charge'] }],
  })
})

test('on the way the page hears nothing of the register that closes, and is loaded anew', async () => {
  centre()
  start()
  await registers.call('look up', {})
  heard = []
  await registers.enter('go-on')
  expect(heard).toEqual([{ kind: 'register', state: 'ready' }])
  expect(reloads).toBe(1)
  await registers.leave()
  expect(reloads).toBe(2)
  expect((await openedNow()).folder).toBe(folders.own)
})

test('a call on the way waits and is answered by the register that opens', async () => {
  centre()
  start()
  await registers.call('look up', {})
  const entered = registers.enter('go-on')
  const { folder } = await openedNow()
  await entered
  expect(folder).toBe(folders.practice)
})

test('entered twice at once it is entered once after the other, and left as often as one likes', async () => {
  centre()
  start()
  await Promise.all([registers.enter('go-on'), registers.enter('go-on')])
  expect(registers.where().at).toBe('practice')
  await registers.leave()
  await registers.leave()
  expect(registers.where()).toEqual({ at: 'own', last: 'practice' })
})

test('starting over makes a fresh practice register and leaves the real one as it is', async () => {
  centre()
  start()
  await registers.enter('go-on')
  writeFileSync(join(folders.practice, 'of-yesterday'), '')
  await registers.enter('go-on')
  expect(existsSync(join(folders.practice, 'of-yesterday'))).toBe(true)
  expect(await registers.enter('start-over')).toEqual({ ok: true, value: {} })
  expect(existsSync(join(folders.practice, 'of-yesterday'))).toBe(false)
  expect(existsSync(join(folders.own, 'centre.json'))).toBe(true)
})

test.each([
  ['a centre that is for practice itself', { mode: 'practice' }],
  ['a district', { kind: 'district' }],
])('beside %s there is no practice register', async (_, changes) => {
  centre(changes)
  start()
  expect(await registers.enter('go-on')).toMatchObject({ ok: false, code: 'no-real-centre' })
  expect(registers.where().at).toBe('own')
  expect(existsSync(join(folders.practice, 'diary.txt'))).toBe(false)
})

test('a practice register that does not open is left for the real one, and can be started over', async () => {
  centre()
  start()
  writeFileSync(join(folders.practice, 'orders.txt'), 'wrong key')
  expect(await registers.enter('go-on')).toMatchObject({ ok: false, code: 'practice-not-opened' })
  expect((await openedNow()).folder).toBe(folders.own)
  expect(registers.where().at).toBe('own')
  expect(await registers.enter('start-over')).toMatchObject({ ok: true })
})

test('Teeka starts in the real register, wherever it stood when it was closed, and says where that was', () => {
  place = 'practice'
  start()
  expect(registers.where()).toEqual({ at: 'own', last: 'practice' })
  expect(place).toBe('own')
})

const SAID = {
  id: '0193575c-3a00-7000-8000-000000000042',
  at: '2026-11-23T09:30:00.000+05:30',
  screen: 'desk',
  rating: 4,
  words: 'Too many keys',
  version: '0.1.0',
  language: 'en',
}
const saidInPractice = (): void => writeFileSync(join(folders.practice, 'said.json'), JSON.stringify([SAID]))
const broughtHome = (): unknown => {
  const file = join(folders.own, 'brought.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

test('what was said about Teeka in practice is brought into the real register when practice is left', async () => {
  centre()
  start()
  await registers.enter('go-on')
  await registers.leave()
  expect(broughtHome()).toBeNull()
  await registers.enter('go-on')
  saidInPractice()
  await registers.leave()
  expect(broughtHome()).toEqual({ said: [SAID] })
})

test('what was said before Teeka was closed in practice is rescued from a rehearsal that is thrown away', async () => {
  centre()
  saidInPractice()
  start()
  expect(await registers.enter('start-over')).toMatchObject({ ok: true })
  expect(broughtHome()).toEqual({ said: [SAID] })
  expect(registers.where()).toEqual({ at: 'practice', last: 'own' })
})

test('a file that leaves practice says so in its name', async () => {
  centre({ mode: 'practice' })
  start()
  expect(savedName('tally-12.pdf', await registers.mode())).toBe('PRACTICE-tally-12.pdf')
  expect(savedName('tally-12.pdf', 'real')).toBe('tally-12.pdf')
})
