import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeEnrolmentCode, readEnrolmentCode } from '#proof/enrolment-code'
import { sha256Hex } from '#proof/hash'

const root = sha256Hex('a root certificate')
const code = makeEnrolmentCode(Uint8Array.from([1, 2, 3, 4, 0xfe]), root)

test('a code is six groups of four letters', () => {
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
})

test('it gives the server its secret and the laptop the beginning of the root', () => {
  expect(readEnrolmentCode(code)).toEqual({ ok: true, value: { secret: '01020304fe', rootPrefix: root.slice(0, 18) } })
})

test('it may be typed in small letters, without dashes, with blanks, O for 0 and I or L for 1', () => {
  const plain = makeEnrolmentCode(Uint8Array.from([0, 0, 0, 0, 33]), root)
  const expected = readEnrolmentCode(plain)
  expect(expected.ok).toBe(true)
  for (const typed of [
    plain.toLowerCase(),
    plain.replaceAll('-', ''),
    ` ${plain.replaceAll('-', ' ')}\n`,
    plain.replaceAll('0', 'O').replaceAll('1', 'I'),
    plain.replaceAll('0', 'o').replaceAll('1', 'l'),
    plain.replaceAll('-', '\u2013'),
  ]) {
    expect(readEnrolmentCode(typed)).toEqual(expected)
  }
})

describe('a slip of the finger', () => {
  const letters = code.replaceAll('-', '')
  const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

  test('one wrong letter, whichever it is and wherever it stands', () => {
    for (const [place, right] of Array.from(letters).entries()) {
      for (const wrong of ALPHABET.replace(right, '')) {
        const typed = letters.slice(0, place) + wrong + letters.slice(place + 1)
        expect(readEnrolmentCode(typed)).toMatchObject({ ok: false, code: 'wrong-check' })
      }
    }
  })
  test('two neighbours that changed places, in any code', () => {
    const secret = fc.uint8Array({ minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(secret, fc.nat({ max: 22 }), (bytes, place) => {
        const right = makeEnrolmentCode(bytes, root).replaceAll('-', '')
        const [one, other] = [right.charAt(place), right.charAt(place + 1)]
        fc.pre(one !== other)
        const typed = right.slice(0, place) + other + one + right.slice(place + 2)
        expect(readEnrolmentCode(typed)).toMatchObject({ ok: false, code: 'wrong-check' })
      }),
    )
  })
  test('a letter too few or too many, and one that is none of ours', () => {
    expect(readEnrolmentCode(letters.slice(1))).toEqual({ ok: false, code: 'wrong-length', details: { letters: 23 } })
    expect(readEnrolmentCode(`${letters}A`)).toMatchObject({ ok: false, code: 'wrong-length' })
    expect(readEnrolmentCode(`${letters}${letters}`)).toMatchObject({ ok: false, code: 'wrong-length' })
    expect(readEnrolmentCode('')).toMatchObject({ ok: false, code: 'wrong-length' })
    expect(readEnrolmentCode(letters.replace(/^./, 'U'))).toMatchObject({ ok: false, code: 'wrong-character' })
  })
})

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
      expect(typeof readEnrolmentCode(typed).ok).toBe('boolean')
    }),
  )
})

test('a secret of another length is a bug', () => {
  expect(() => makeEnrolmentCode(new Uint8Array(4), root)).toThrow('5 bytes')
})
