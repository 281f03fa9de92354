import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { factsOf, type Log, openLog } from '../../main/shell/log.ts'

const at = '2026-11-23T04:00:00.000Z'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teeka-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (limit?: number): Log =>
  openLog({ folder: join(folder, 'logs'), now: () => at, echo: null, ...(limit === undefined ? {} : { limit }) })
const read = (name = 'teeka.log'): string => readFileSync(join(folder, 'logs', name), 'utf8')

test('a line says when, how grave, what and to which id', () => {
  open().warn('call-forbidden', { call: 'doses.record', count: 2 })
  expect(JSON.parse(read())).toEqual({ at, level: 'warn', code: 'call-forbidden', call: 'doses.record', count: 2 })
})

test('a full file becomes the old one, and there are never more than two', () => {
  const log = open(500)
  for (let line = 0; line < 50; line += 1) log.info('line', { line })
  expect(readdirSync(join(folder, 'logs')).toSorted()).toEqual(['teeka.1.log', 'teeka.log'])
  expect(statSync(join(folder, 'logs', 'teeka.log')).size).toBeLessThanOrEqual(500)
  expect(read()).toContain('"line":49')
  expect(read('teeka.1.log')).not.toContain('"line":49')
})

test('a disk that cannot be written to does not stop the desk', () => {
  writeFileSync(join(folder, 'logs'), 'a file stands where the folder should be')
  expect(() => open().error('uncaught')).not.toThrow()
})

test('a name, a sentence or a path is written as a question mark', () => {
  for (const word of ['Meera Joshi', 'मीरा', '/home/meera/key.json', 'a\nb', 'x'.repeat(65)]) {
    open().info('noted', { word })
    expect(read()).not.toContain(word)
  }
})

test('whatever is noted, a line stays one line of JSON without spaces in its values', () => {
  const log = open()
  fc.assert(
    fc.property(fc.string(), fc.dictionary(fc.string(), fc.string()), (code, facts) => {
      rmSync(join(folder, 'logs'), { recursive: true, force: true })
      log.info(code, facts)
      const lines = read().trimEnd().split('\n')
      expect(lines).toHaveLength(1)
      for (const value of Object.values(JSON.parse(lines[0] ?? '') as object)) expect(value).toMatch(/^(\?|[\w.:+-]+)$/)
    }),
  )
})

test('an error is known by its kind, its system code and its place, not by its message', () => {
  const error = Object.assign(new TypeError('Meera Joshi, 9876543210\n    at Meera (/home/meera.ts:1:1)'), {
    code: 'ENOSPC',
  })
  const facts = factsOf(error)
  expect(facts).toEqual({
    error: 'TypeError',
    reason: 'ENOSPC',
    where: expect.stringMatching(/^log\.test\.ts:\d+:\d+$/),
  })
})

test('what was thrown and is no error is known by its type', () => {
  expect(factsOf('Meera Joshi')).toEqual({ error: 'string' })
})

test('twelve digits in a row, as long as an Aadhaar number, are written as a question mark', () => {
  const log = open()
  log.error('noted', { word: '999941057058', where: 'x-999941057058.ts', count: 999941057058, ms: 1_795_000_000_000 })
  expect(read()).not.toContain('4105')
  expect(read()).toContain('1795000000000')
})
