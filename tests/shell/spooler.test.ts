import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cupsSpooler, type RunTool } from '../../main/shell/spooler.ts'

const LINE = 'Office-printer-17     asha   52224   Wed Nov 25 18:10:50 2026\n'
const STATUS = '\tStatus: paper jam\n\tAlerts: printer-stopped\n\tqueued for Office-printer\n'
const idle = 'printer Office-printer is idle.  enabled since Wed Nov 25 18:08:52 2026\n'
const still = 'printer Office-printer disabled since Wed Nov 25 18:10:07 2026 -\n\tpaper jam\n'

/** Answers by what is asked of which tool. */
const tools =
  (answers: Readonly<Record<string, string | null>>): RunTool =>
  (tool, args) =>
    Promise.resolve(answers[[tool, ...args].join(' ')] ?? null)
const queue = (queued: string | null, printer: string | null = idle) =>
  cupsSpooler(
    tools({
      'lpstat -W not-completed -o': queued,
      'lpstat -W all -o': queued,
      'lpstat -p Office-printer': printer,
      'cancel Office-printer-17': '',
    }),
  )

test('a job in the queue is there, behind a printer that stands still it is stopped, else it is gone', async () => {
  expect(await queue(LINE + STATUS).look('Office-printer-17')).toBe('there')
  expect(await queue(LINE + STATUS, still).look('Office-printer-17')).toBe('stopped')
  expect(await queue('').look('Office-printer-17')).toBe('gone')
  expect(await queue(LINE).look('Office-printer-1')).toBe('gone')
})

test('where no queue answers, nothing is known', async () => {
  expect(await queue(null).jobs()).toBeNull()
  expect(await queue(null).look('Office-printer-17')).toBe('unknown')
  expect(await queue(LINE, null).look('Office-printer-17')).toBe('unknown')
})

test('a job counts as taken back only when the queue no longer has it', async () => {
  expect(await queue(LINE).cancel('Office-printer-17')).toBe(false)
  expect(await queue('').cancel('Office-printer-17')).toBe(true)
  expect(await queue(null).cancel('Office-printer-17')).toBe(false)
})

test('whatever a queue prints, an id is one word with a number at its end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), async (text) => {
      for (const id of (await queue(text).jobs()) ?? []) expect(id).toMatch(/^\S+-\d+$/)
    }),
  )
})
