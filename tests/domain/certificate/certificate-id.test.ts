import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CertificateId,
  certificateIdFrom,
  checkLetterOf,
  groupsOf,
  readCertificateId,
} from '#domain/certificate/certificate-id'

const ten = fc.uint8Array({ minLength: 10, maxLength: 10 })

test('the check letter is the one that the EU publishes for its example', () => {
  expect(checkLetterOf('URN:UVCI:01:NL:187/37512422923')).toBe('Z')
})

test('ten random bytes make an id of 33 letters that an EU reader accepts', () => {
  const id = certificateIdFrom(Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
  expect(id).toBe('URN:UVCI:01:IN:000G40R40M30E209#E')
  expect(id).toHaveLength(33)
})

test('fewer bytes than that are a bug', () => {
  expect(() => certificateIdFrom(new Uint8Array(9))).toThrow('ten random bytes')
})

test('every id can be read out in groups of four and typed back', () => {
  fc.assert(
    fc.property(ten, (bytes) => {
      const id = certificateIdFrom(bytes)
      expect(groupsOf(id)).toMatch(/^(\w{4} ){4}#[A-Z0-9/:]$/)
      expect(readCertificateId(groupsOf(id).toLowerCase())).toEqual({ ok: true, value: id })
      expect(readCertificateId(id)).toEqual({ ok: true, value: id })
    }),
  )
})

describe('a slip of the finger', () => {
  const id = certificateIdFrom(Uint8Array.from([200, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
  const typed = groupsOf(id)

  test('a letter too few or too many is told apart from a wrong one', () => {
    expect(readCertificateId(typed.slice(1))).toMatchObject({ ok: false, code: 'wrong-length' })
    expect(readCertificateId(`${typed}9`)).toMatchObject({ ok: false, code: 'wrong-length' })
    expect(readCertificateId('')).toMatchObject({ ok: false, code: 'wrong-length' })
    expect(readCertificateId(typed.replace(/^./, 'U'))).toMatchObject({ ok: false, code: 'wrong-character' })
  })

  test('any single wrong letter is noticed', () => {
    const opaque = id.slice(15, 31)
    for (const [place, right] of Array.from(opaque).entries()) {
      for (const wrong of '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.replace(right, '')) {
        const changed = opaque.slice(0, place) + wrong + opaque.slice(place + 1) + id.slice(-1)
        expect(readCertificateId(changed)).toMatchObject({ ok: false, code: 'wrong-check' })
      }
    }
  })

  test('an O typed for a zero and an l for a one are understood', () => {
    const plain = certificateIdFrom(Uint8Array.from([0, 0, 0, 0, 1, 0, 0, 0, 0, 33]))
    const careless = groupsOf(plain).replaceAll('0', 'o').replaceAll('1', 'l')
    expect(careless).not.toBe(groupsOf(plain))
    expect(readCertificateId(careless)).toEqual({ ok: true, value: plain })
  })
})

test('no text makes the schema or the reader throw, and both take the same ids', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string().map((end) => `URN:UVCI:01:IN:${end}`),
      ),
      (text) => {
        const parsed = CertificateId.safeParse(text)
        const read = readCertificateId(text)
        expect(parsed.success && !read.ok).toBe(false)
      },
    ),
  )
})

test('an id of another country is none of ours', () => {
  const body = 'URN:UVCI:01:NL:000G40R40M30E209'
  expect(CertificateId.safeParse(`${body}#${checkLetterOf(body)}`).success).toBe(false)
})
