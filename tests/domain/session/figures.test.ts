import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Instant } from '#contract/fields'
import { byHour, inTens, quantile } from '#domain/session/figures'

const at = (time: string): Instant => Instant.parse(`2026-11-23T${time}:00.000+05:30`)

test('an hour in which nobody was vaccinated shows as one without a dose', () => {
  expect(byHour([at('09:50'), at('11:05'), at('09:10')])).toEqual([
    { hour: 9, given: 2 },
    { hour: 10, given: 0 },
    { hour: 11, given: 1 },
  ])
  expect(byHour([])).toEqual([])
})

test('of an even number the median is what half of them reached', () => {
  expect(quantile([40, 10, 30, 20], 0.5)).toBe(20)
  expect(quantile([40, 10, 30, 20], 0.9)).toBe(40)
  expect(quantile([], 0.5)).toBeNull()
})

const waits = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1 })

test('everyone who waited is in exactly one class', () => {
  fc.assert(
    fc.property(waits, (all) => {
      const classes = inTens(all)
      expect(classes.reduce((sum, { people }) => sum + people, 0)).toBe(all.length)
      expect(classes.at(-1)?.to).toBeNull()
    }),
  )
})

test('so large a share at least waited no longer than the quantile says, and fewer would not do', () => {
  fc.assert(
    fc.property(waits, fc.constantFrom(0.5, 0.9), (all, share) => {
      const found = quantile(all, share) ?? -1
      expect(all).toContain(found)
      expect(all.filter((one) => one <= found).length).toBeGreaterThanOrEqual(share * all.length)
      expect(all.filter((one) => one < found).length).toBeLessThan(share * all.length)
    }),
  )
})
