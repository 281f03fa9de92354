import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BADGE_BYTES, badgeCode, isBadge, secretOfBadge } from '#domain/staff/badge-code'
import { kindOfText } from '#domain/identity/what-was-scanned'

const secret = fc.uint8Array({ minLength: BADGE_BYTES, maxLength: BADGE_BYTES })

test('what is written on a badge is read back, whatever a scanner does to capitals and blanks', () => {
  fc.assert(
    fc.property(secret, (bytes) => {
      const code = badgeCode(bytes)
      expect(secretOfBadge(code)).toEqual(bytes)
      expect(secretOfBadge(` ${code.toLowerCase()}\n`)).toEqual(bytes)
      expect(code).toMatch(/^[A-Z0-9-]{44}$/)
    }),
  )
})

test('a letter less or more, or one that none of ours is, makes it no badge that opens anything', () => {
  fc.assert(
    fc.property(secret, (bytes) => {
      const code = badgeCode(bytes)
      for (const text of [code.slice(0, -1), `${code}0`, code.slice(0, -1) + 'U', code.slice('TEEKA-'.length)]) {
        expect(secretOfBadge(text)).toBeUndefined()
      }
    }),
  )
})

test('any other text is none, and a badge is never taken for something to search people by', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!/^\s*teeka-badge-/i.test(text))
      expect([isBadge(text), secretOfBadge(text)]).toEqual([false, undefined])
    }),
  )
  fc.assert(
    fc.property(secret, fc.nat(31), (bytes, cut) => {
      const code = badgeCode(bytes)
      for (const text of [code, code.slice(0, code.length - cut)]) {
        expect(kindOfText(text)).toEqual({ kind: 'other', what: 'badge' })
      }
    }),
  )
})
