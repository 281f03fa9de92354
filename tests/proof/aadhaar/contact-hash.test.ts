import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Hash } from '#contract/fields'
import { contactMatches, hashRounds } from '#proof/aadhaar/contact-hash'

const once = (text: string): string => createHash('sha256').update(text).digest('hex')
const signed = (hash: string, rounds: number, salt = '') =>
  ({ kind: 'hash', hash: hash as Hash, rounds, salt }) as const

test('the whole number answers to its hash, chained as often as the last Aadhaar digit says', () => {
  const fourTimes = once(once(once(once('9800000002'))))
  expect(contactMatches(signed(fourTimes, hashRounds('1234')), '9800000002')).toBe(true)
  expect(contactMatches(signed(fourTimes, hashRounds('1235')), '9800000002')).toBe(false)
  expect(contactMatches(signed(fourTimes, hashRounds('1234')), '9800000003')).toBe(false)
})

test.each(['7770', '7771'])('after %s one round is made', (lastFour) => {
  expect(hashRounds(lastFour)).toBe(1)
  expect(contactMatches(signed(once('9800000002'), hashRounds(lastFour)), '9800000002')).toBe(true)
})

test('in an e-KYC file the share code is hashed with the number', () => {
  const hash = once(once(once(once('9800000002Abc@123'))))
  expect(contactMatches(signed(hash, 4, 'Abc@123'), '9800000002')).toBe(true)
  expect(contactMatches(signed(hash, 4, 'Abc@124'), '9800000002')).toBe(false)
  expect(contactMatches(signed(hash, 4), '9800000002')).toBe(false)
})

test('where only the end is signed, the end is compared', () => {
  expect(contactMatches({ kind: 'end', lastFour: '0002' }, '9800000002')).toBe(true)
  expect(contactMatches({ kind: 'end', lastFour: '0003' }, '9800000002')).toBe(false)
})
