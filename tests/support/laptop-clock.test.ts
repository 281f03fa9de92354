import { expect, test } from 'vitest'
import { aheadToDaylight } from './laptop-clock.ts'

const ahead = (at: string): string => {
  const now = Date.parse(`${at}+05:30`)
  return new Date(now + aheadToDaylight(now) + 330 * 60_000).toISOString().slice(0, 16)
}

test.each([
  ['2026-11-25T00:05:00', '2026-11-25T09:00'],
  ['2026-11-25T00:59:59', '2026-11-25T09:00'],
  ['2026-11-25T01:00:00', '2026-11-25T01:00'],
  ['2026-11-25T22:29:00', '2026-11-25T22:29'],
  ['2026-11-25T22:30:00', '2026-11-26T09:00'],
  ['2026-11-25T23:59:59', '2026-11-26T09:00'],
])('a day played at %s is played at %s by the laptop', (at, played) => {
  expect(ahead(at)).toBe(played)
})
