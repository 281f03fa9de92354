import { expect, test } from 'vitest'
import { ReasonCode } from '#contract/reasons'
import { reasonsEn } from '../../renderer/text/reasons.en.ts'
import { reasonsHi } from '../../renderer/text/reasons.hi.ts'

test('every reason has a few words and a sentence that says what next, in both languages', () => {
  for (const [reasons, stop] of [
    [reasonsEn, '.'],
    [reasonsHi, '।'],
  ] as const) {
    expect(Object.keys(reasons).toSorted()).toEqual([...ReasonCode.options].toSorted())
    for (const { short, full } of Object.values(reasons)) {
      expect(short.endsWith(stop)).toBe(false)
      // What it is, and what to do about it.
      expect(full.split(stop).length).toBeGreaterThan(2)
    }
  }
})
