import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PrintJobId } from '#contract/fields'
import { PrintPages } from '#contract/papers'
import type { PrintJob } from '#contract/printing'
import { type Copies, copiesIn } from '../../main/shell/copies.ts'
import { newId } from '../../main/shell/new-id.ts'
import type { OnPress } from '../../main/shell/press.ts'
import { type Destination, PrintQueue } from '../../main/shell/print-queue.ts'
import type { Spooler } from '../../main/shell/spooler.ts'
import { keptLog } from '../support/kept-log.ts'

const certificate = (end: number) => ({ kind: 'certificate', certificateId: `URN:UVCI:01:IN:TEST${end}` })
const pagesOf = (count: number): PrintPages =>
  PrintPages.parse(Array.from({ length: count }, (_, index) => certificate(index)))
const paper: Destination = { to: 'printer', printer: 'Office' }
const silent: Spooler = { jobs: async () => null, look: async () => 'unknown', cancel: async () => false }

let folder: string
let said: PrintJob[][]
/** Calls of the register, in order. */
let asked: [string, unknown][]
let printed: number
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teeka-queue-'))
  ;[said, asked, printed] = [[], [], 0]
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface World {
  readonly add?: (pages: readonly unknown[]) => Promise<string>
  readonly failure?: string | null
  readonly refuses?: string
  readonly spooler?: Spooler
  readonly gone?: boolean
}

function open({ add, failure = null, refuses, spooler = silent, gone = false }: World = {}): PrintQueue {
  const copies: Copies = copiesIn({
    call: async (name, input) => {
      asked.push([name, input])
      if (name === refuses) return { ok: false, code: 'copy-taken', details: {} }
      const ids = (input as { certificateIds?: string[] }).certificateIds ?? []
      return { ok: true, value: name === 'copies.next' ? ids.map(() => 1) : {} }
    },
  })
  const onPress = {
    add: add ?? (async () => 'ready'),
    clear: async () => undefined,
    picture: async () => Buffer.from('png'),
  } as unknown as OnPress
  return new PrintQueue({
    press: { use: async (act) => (gone ? 'gone' : act(onPress)) },
    copies,
    spooler,
    output: {
      print: async () => {
        printed += 1
        return failure
      },
      pdf: async () => Buffer.from('pdf'),
      png: async () => Buffer.from('png'),
    },
    log: keptLog(),
    announce: (jobs) => said.push(jobs),
    pace: 5,
  })
}
const id = (): PrintJobId => PrintJobId.parse(newId())
const names = (): string[] => asked.map(([name]) => name)

test('the numbers are taken when all pages stand, right before the printer gets them', async () => {
  const queue = open()
  expect(await queue.add({ id: id(), pages: pagesOf(25), destination: paper })).toMatchObject({
    state: 'sent',
    prepared: 25,
    wasSent: true,
  })
  expect(names()).toEqual(['copies.next', 'copies.out'])
  expect(new Set(said.flat().map(({ prepared }) => prepared))).toEqual(new Set([0, 10, 20, 25]))
})

test('however many wait behind a slow page, none of them is forgotten; of those that ended the last are kept', async () => {
  let goOn: (() => void) | undefined
  const slow = new Promise<void>((resolve) => (goOn = resolve))
  const queue = open({ add: async () => slow.then(() => 'broken') })
  const waiting = Array.from({ length: 30 }, () => queue.add({ id: id(), pages: pagesOf(1), destination: paper }))
  expect(queue.jobs()).toHaveLength(30)
  goOn?.()
  await Promise.all(waiting)
  expect(new Set(queue.jobs().map(({ state }) => state))).toEqual(new Set(['failed']))
  await queue.add({ id: id(), pages: pagesOf(1), destination: paper })
  expect(queue.jobs()).toHaveLength(21)
})

test('a cancel is heard between two pages: nothing is printed and no number is taken', async () => {
  const one = id()
  const queue: PrintQueue = open({
    add: async () => {
      await queue.cancel(one)
      return 'ready'
    },
  })
  expect(await queue.add({ id: one, pages: pagesOf(25), destination: paper })).toMatchObject({ state: 'cancelled' })
  expect([printed, names()]).toEqual([0, ['copies.next']])
  expect(await queue.cancel(one)).toMatchObject({ code: 'job-too-late' })
})

test('what the printer does not take gives its numbers back; what it took keeps them', async () => {
  const queue = open({ failure: 'Invalid deviceName provided' })
  const job = await queue.add({ id: id(), pages: pagesOf(2), destination: paper })
  expect(job).toMatchObject({ state: 'failed', trouble: 'printer-refused', wasSent: false })
  expect(asked.at(-1)).toMatchObject(['copies.lost', { because: 'not-taken' }])
})

test.each([
  ['a page that cannot be shown', { add: async () => 'certificate-unknown' }, 'page-failed'],
  ['a window that died', { gone: true }, 'page-failed'],
  ['a number that was taken meanwhile', { refuses: 'copies.out' }, 'copy-taken'],
  ['a register that tells no number', { refuses: 'copies.next' }, 'not-noted'],
] as const)('%s fails the job in a word, and nothing is printed', async (_, world, trouble) => {
  const job = await open(world).add({ id: id(), pages: pagesOf(1), destination: paper })
  expect(job).toMatchObject({ state: 'failed', trouble })
  expect(printed).toBe(0)
})

test('printed again after a jam only the rest goes out, and its first copies are noted as lost', async () => {
  const queue = open()
  const one = id()
  await queue.add({ id: one, pages: pagesOf(5), destination: paper })
  expect(await queue.again(one, 5)).toMatchObject({ code: 'job-too-late' })
  expect(await queue.again(one, 3)).toMatchObject({ ok: true })
  await expect.poll(() => queue.jobs()[0]?.state).toBe('sent')
  const lost = asked.find(([name]) => name === 'copies.lost')?.[1] as { ids: string[]; because: string }
  expect([lost.ids.length, lost.because]).toEqual([2, 'nothing-came-out'])
  expect(queue.jobs()).toMatchObject([{ papers: 2, prepared: 2 }])
})

test('while the system still holds the job it is not printed again', async () => {
  const holds: Spooler = {
    jobs: async () => new Set(printed > 0 ? ['Office-1'] : []),
    look: async () => 'stopped',
    cancel: async () => false,
  }
  const queue = open({ spooler: holds })
  const one = id()
  await queue.add({ id: one, pages: pagesOf(1), destination: paper })
  await expect.poll(() => queue.jobs()[0]?.state).toBe('stopped')
  expect(await queue.again(one, 0)).toMatchObject({ code: 'queue-holds-it' })
  expect(names()).not.toContain('copies.lost')
})

test('of two new jobs in the system nobody knows which is ours, and nothing is said of it', async () => {
  const two: Spooler = { ...silent, jobs: async () => new Set(printed > 0 ? ['Office-1', 'Office-2'] : []) }
  const queue = open({ spooler: two })
  await queue.add({ id: id(), pages: pagesOf(1), destination: paper })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(queue.jobs()).toMatchObject([{ state: 'sent' }])
})

test('the same id is the same job, and one that was seen to is not spoken of', async () => {
  const queue = open()
  const one = id()
  await queue.add({ id: one, pages: pagesOf(1), destination: paper })
  await queue.add({ id: one, pages: pagesOf(1), destination: paper })
  expect([printed, queue.jobs().length]).toEqual([1, 1])
  queue.dismiss(one)
  expect(queue.jobs()).toEqual([])
})

test('files have their names only when they are counted; of those that are not, none is left', async () => {
  let count = 0
  const nameOf = (): string => join(folder, `${(count += 1)}.pdf`)
  const into: Destination = { to: 'folder', format: 'pdf', nameOf }
  expect(await open().add({ id: id(), pages: pagesOf(25), destination: into })).toMatchObject({ state: 'finished' })
  expect(readdirSync(folder)).toHaveLength(25)
  const refused = await open({ refuses: 'copies.out' }).add({ id: id(), pages: pagesOf(3), destination: into })
  expect(refused).toMatchObject({ state: 'failed', trouble: 'copy-taken' })
  expect(readdirSync(folder)).toHaveLength(25)
})

test('a folder that is gone takes no file, and no copy is counted', async () => {
  const into: Destination = { to: 'folder', format: 'png', nameOf: () => join(folder, 'gone', 'a.png') }
  const job = await open().add({ id: id(), pages: pagesOf(1), destination: into })
  expect(job).toMatchObject({ state: 'failed', trouble: 'file-unwritable' })
  expect(names()).toEqual(['copies.next'])
})
