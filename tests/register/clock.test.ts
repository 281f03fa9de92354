import { expect, test } from 'vitest'
import { clockOf } from '../../main/register/clock.ts'

const NINE_HOURS = 9 * 3_600_000
const ahead = (build: 'production' | 'development'): number =>
  clockOf({ build, aheadMs: NINE_HOURS }).now() - Date.now()

test('only what is developed and tested goes by another clock than the laptop', () => {
  expect(ahead('development')).toBeGreaterThan(NINE_HOURS - 60_000)
  expect(Math.abs(ahead('production'))).toBeLessThan(60_000)
})
