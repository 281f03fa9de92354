import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRecoveryCode, RECOVERY_BYTES, recoveryCode, recoveryGroups } from '#domain/staff/recovery-code'

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const anyCode = fc
  .uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES })
  .map((random) => recoveryCode(random))

test('a code is four groups of four, and is read back from the paper in any dress', () => {
  const code = recoveryCode(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
  expect(recoveryGroups(code)).toBe('0410 6105 0R3G G287')
  for (const typed of ['0410 6105 0R3G G287', '0410-6105-0r3g-g287', 'o4io61o5or3gg287', ' 041061050R3GG287 ']) {
    expect(readRecoveryCode(typed)).toEqual({ ok: true, value: code })
  }
})

describe('what is not the code on any paper is told from one that opens nothing', () => {
  test.each(['', '0410 6105 0R3G', '0410 6105 0R3G G287 1', '0410 6105 0R3G G28U', 'TEEKA-BADGE-0410'])(
    '%j',
    (typed) => {
      expect(readRecoveryCode(typed)).toMatchObject({ ok: false, code: 'code-mistyped' })
    },
  )

  test('one wrong letter, wherever it stands', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(15), fc.nat(31), (code, place, value) => {
        const wrong = code.slice(0, place) + (LETTERS[value] ?? '') + code.slice(place + 1)
        expect(readRecoveryCode(wrong).ok).toBe(wrong === code)
      }),
    )
  })
})
