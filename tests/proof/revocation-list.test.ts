/** The national list of revocations, as it is made and as it is searched. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allHold } from '#proof/findings'
import { sha256Hex } from '#proof/hash'
import { packHashes, readPackedHashes } from '#proof/packed-hashes'
import {
  hashOfRevocations,
  isOlder,
  joinRevocationList,
  packRevocations,
  readRevocationList,
  type Revocations,
  signRevocationList,
  signRevocationsOf,
  type SignedRevocations,
} from '#proof/revocation-list'
import { DAY, instant, nation, NOW } from './trust.ts'

const india = nation()
const signer = india.receipts()
const mark = (name: string | number): string => sha256Hex(`mark|${name}`).slice(0, 32)
const kid = (name: string): string => sha256Hex(name).slice(0, 16)

const signed = (content: Revocations, number = 7, asOf = NOW): string =>
  signRevocationList(packRevocations(content), { number, asOf: instant(asOf) }, signer)
function read(text: string): SignedRevocations {
  const { findings, list } = readRevocationList(text, india.root, NOW)
  expect(findings.filter(({ ok }) => !ok)).toEqual([])
  if (list === undefined) throw new Error('the list was not read')
  return list
}

const stolen = { kid: kid('stolen'), revokedAt: instant(NOW - DAY), good: [mark('sent'), mark('sent too')] }
const content = { hashes: [mark('corrected'), mark('voided')], devices: [stolen] }

test('a list says which certificates no longer hold, of when it is, and how much stands on it', () => {
  const list = read(signed(content))
  expect(list).toMatchObject({ number: 7, asOf: NOW, count: 2, devices: 1 })
  expect(list.has(mark('corrected'))).toBe(true)
  expect(list.has(mark('voided'))).toBe(true)
  expect(list.has(mark('sent'))).toBe(false)
})

test('of a stolen device the certificates that had come in before are good, and no others', () => {
  const device = read(signed(content)).device(stolen.kid)
  expect(device?.revokedAt).toBe(NOW - DAY)
  expect(device?.stillGood(mark('sent too'))).toBe(true)
  expect(device?.stillGood(mark('made by the thief'))).toBe(false)
  expect(read(signed(content)).device(kid('not stolen'))).toBeUndefined()
})

test('a list of nothing is a list', () => {
  const list = read(signed({ hashes: [], devices: [] }))
  expect(list.has(mark('any'))).toBe(false)
  expect(list).toMatchObject({ count: 0, devices: 0 })
})

test('a list that did not change is made fresh by the signed word alone', () => {
  const list = packRevocations(content)
  const word = signRevocationsOf(hashOfRevocations(list), { number: 7, asOf: instant(NOW + DAY) }, signer)
  expect(read(joinRevocationList(JSON.stringify(list), word))).toMatchObject({ number: 7, asOf: NOW + DAY })
})

test('what is no hash is not looked for: "not revoked" would be a wrong answer', () => {
  const list = read(signed(content))
  for (const wrong of ['', 'abc', mark('corrected').toUpperCase(), sha256Hex('whole')]) {
    expect(() => list.has(wrong)).toThrow('not 16 bytes')
  }
  expect(() => packHashes(['abc'])).toThrow('not 16 bytes')
})

describe('a list must not take the place of a newer one', () => {
  const held = read(signed(content, 7, NOW))
  const older = (changed: Revocations, number: number, asOf: number) =>
    isOlder(read(signed(changed, number, asOf)), held)

  test('by its number or by its date', () => {
    expect(older(content, 6, NOW + DAY)).toBe(true)
    expect(older(content, 7, NOW - 1)).toBe(true)
    expect(older({ hashes: [], devices: [] }, 8, NOW - 1)).toBe(true)
  })
  test('nor where it says something else under the same number', () => {
    expect(older({ hashes: [], devices: [] }, 7, NOW)).toBe(true)
    expect(older({ hashes: [], devices: [] }, 7, NOW + DAY)).toBe(true)
  })
  test('the same one, the same made fresh and a later one are taken', () => {
    expect(older(content, 7, NOW)).toBe(false)
    expect(older(content, 7, NOW + DAY)).toBe(false)
    expect(older({ hashes: [], devices: [] }, 8, NOW)).toBe(false)
  })
})

const hashes = fc
  .uniqueArray(fc.uint8Array({ minLength: 16, maxLength: 16 }), { selector: (bytes) => bytes.join(), maxLength: 60 })
  .map((all) => all.map((bytes) => Buffer.from(bytes).toString('hex')))

test('whatever stands on it is found and nothing else is, in whichever order and how often it was named', () => {
  fc.assert(
    fc.property(hashes, hashes, (on, others) => {
      const set = readPackedHashes(packHashes([...on, ...on.toReversed()]))
      if (typeof set === 'string') throw new Error(set)
      expect(set.count).toBe(on.length)
      expect(on.every((hash) => set.has(hash))).toBe(true)
      expect(others.filter((hash) => set.has(hash))).toEqual(others.filter((hash) => on.includes(hash)))
    }),
  )
})

test('ten thousand revoked certificates are read in a few milliseconds and searched in microseconds', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => mark(index))
  const text = signed({ hashes: many, devices: [] })
  expect(text.length).toBeLessThan(220_000)
  const best = (act: () => void): number =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const began = performance.now()
        act()
        return performance.now() - began
      }),
    )
  expect(best(() => read(text))).toBeLessThan(25)
  const list = read(text)
  expect(best(() => many.forEach((hash) => list.has(hash)))).toBeLessThan(100)
  expect(many.every((hash) => list.has(hash))).toBe(true)
  expect(allHold(readRevocationList(text, india.root, NOW).findings)).toBe(true)
})
