import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { LogId } from '#contract/fields'
import { verifyLog } from '../../main/register/log/verify.ts'
import { openStore } from '../../main/register/store/open.ts'
import { KEY, openTestDay, type OpenDay, vaccinate } from '../support/site.ts'
import { countOf, eventsIn } from './events.ts'
import { copyOf, everyByteIn, fileIn, mustOpen } from './on-disk.ts'

let day: OpenDay
const copies: string[] = []
const copy = (): string => {
  const folder = copyOf(day.site)
  copies.push(folder)
  return folder
}
beforeAll(async () => {
  day = await openTestDay()
  await vaccinate(day, { mobile: '9876543210' })
})
afterAll(() => {
  day.site.close()
  for (const folder of copies) rmSync(folder, { recursive: true, force: true })
})

describe('whoever takes the laptop', () => {
  test('finds no name, no number and no table in the file or its write-ahead log', () => {
    const bytes = everyByteIn(copy())
    const words = [
      'Sunita',
      'सुनीता',
      'Jadhav',
      '9876543210',
      '6253',
      'Asha Patil',
      'dose-given',
      'create table',
      'SQLite',
    ]
    expect(words.filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))).toEqual([])
    expect(bytes.length).toBeGreaterThan(100_000)
  })

  test('opens nothing with another key, and spoils nothing by trying', () => {
    const folder = copy()
    const other = KEY.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
    expect(openStore(fileIn(folder), other)).toEqual({ ok: false, code: 'wrong-key', details: {} })
    const store = mustOpen(folder)
    expect(eventsIn(store.db)).toHaveLength(countOf(day.site))
    store.close()
  })
})

describe('the register opens', () => {
  test('only with what keeps an acknowledged dose through a power cut', () => {
    const { db } = day.site.register.context
    expect(db.value('pragma journal_mode', z.string())).toBe('wal')
    expect(db.value('pragma synchronous', z.int())).toBe(2)
    expect(db.value('pragma wal_autocheckpoint', z.int())).toBe(0)
    expect(db.value('pragma foreign_keys', z.int())).toBe(1)
    expect(db.value('pragma integrity_check', z.string())).toBe('ok')
  })

  test('not on the file of a newer Teeka, which is left as it is', () => {
    const folder = copy()
    const store = mustOpen(folder)
    store.db.script('pragma user_version = 99')
    store.close()
    const before = readFileSync(fileIn(folder))
    expect(openStore(fileIn(folder), KEY)).toEqual({ ok: false, code: 'newer', details: {} })
    expect(readFileSync(fileIn(folder)).equals(before)).toBe(true)
  })

  test('twice on one file with the same tables, applying each migration once', () => {
    const folder = copy()
    mustOpen(folder).close()
    const store = mustOpen(folder)
    expect(store.db.value('pragma user_version', z.int())).toBeGreaterThan(0)
    expect(eventsIn(store.db)).toHaveLength(countOf(day.site))
    store.close()
  })
})

describe('a disk that went bad', () => {
  const whole = (): { folder: string; bytes: Buffer } => {
    const folder = copy()
    mustOpen(folder).close()
    return { folder, bytes: readFileSync(fileIn(folder)) }
  }
  const opened = (folder: string, bytes: Buffer): string => {
    writeFileSync(fileIn(folder), bytes)
    const store = openStore(fileIn(folder), KEY)
    if (!store.ok) return store.code
    store.value.close()
    return 'opened'
  }

  test('is told as damage or as a wrong key, and never breaks the opening', () => {
    const { folder, bytes } = whole()
    const half = Math.floor(bytes.length / 8192) * 4096
    expect(opened(folder, bytes.subarray(0, half))).toBe('damaged')
    expect(opened(folder, bytes.subarray(0, 100))).toBe('wrong-key')
    expect(opened(folder, Buffer.from('a letter to the district '.repeat(400)))).toBe('wrong-key')
    expect(opened(folder, bytes)).toBe('opened')
  })

  test('does not turn a bit of an event unseen: the log is whole, or is told to be unreadable', () => {
    const { folder, bytes } = whole()
    const log = LogId.parse(day.site.register.context.home()?.log)
    const told = new Map<string, number>()
    for (let page = 0; page < bytes.length; page += PAGE) {
      const turned = Buffer.from(bytes)
      const at = page + (((page / PAGE) * 97) % PAGE)
      turned[at] = (turned[at] ?? 0) ^ 8
      writeFileSync(fileIn(folder), turned)
      const store = openStore(fileIn(folder), KEY)
      const verdict = store.ok ? verifyLog(store.value.db, log) : store
      if (store.ok) store.value.close()
      const said = verdict.ok ? `${verdict.value} events` : verdict.code
      told.set(said, (told.get(said) ?? 0) + 1)
    }
    const allowed = [`${countOf(day.site)} events`, 'damaged', 'unreadable', 'wrong-key']
    expect(allowed).toEqual(expect.arrayContaining([...told.keys()]))
    expect(told.get('unreadable')).toBeGreaterThan(5)
  })
})

const PAGE = 4096
