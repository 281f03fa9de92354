import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expiryOf } from '#proof/expiry'
import { signCertificate } from '#proof/hcert'
import { aRecord } from '../domain/certificate/record-examples.ts'
import { DAY, nation, NOW } from './trust.ts'

const device = nation().device()
const textOf = (expiresAt: number): string => {
  const signed = signCertificate({ record: aRecord(), ...device, issuedAt: NOW, expiresAt })
  if (!signed.ok) throw new Error(signed.code)
  return signed.value.text
}

test('what the code says of its end is what it was signed with, cut to the second', () => {
  expect(expiryOf(textOf(NOW + 300 * DAY))).toBe(Math.floor((NOW + 300 * DAY) / 1000) * 1000)
})

test('a text that is no certificate, or only nearly one, says nothing and breaks nothing', () => {
  const text = textOf(NOW + DAY)
  fc.assert(
    fc.property(fc.string(), fc.nat(text.length), fc.nat(text.length), (other, from, length) => {
      for (const odd of [other, `HC1:${other}`, text.slice(0, from) + text.slice(from + length + 1)]) {
        const end = expiryOf(odd)
        expect(end === null || Number.isSafeInteger(end)).toBe(true)
      }
    }),
  )
})
