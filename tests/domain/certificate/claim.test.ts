import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimOf, readClaim } from '#domain/certificate/claim'
import type { VaccinationRecord } from '#domain/certificate/record'
import { anId, anyRecord, aRecord } from './record-examples.ts'

test('the example is written with these keys and no others', () => {
  expect([...claimOf(aRecord())]).toEqual([
    [0, 1],
    [1, anId()],
    [2, ['Anuradha Lakshminarayan Deshpande', 'अनुराधा लक्ष्मीनारायण देशपांडे']],
    [3, 19710815],
    [4, 2],
    [5, [1, '4417']],
    [7, [['XM9QW8', 'Covishield', 1, 2, 20210520, '4120Z001', 20210812]]],
    [8, ['MH-PUN-0042', 'PHC Wagholi', 'Pune', 'Maharashtra']],
    [9, 'Sunita Pawar'],
  ])
})

test('a correction names what it replaces, and practice is marked', () => {
  const claim = claimOf(aRecord({ replaces: anId(1), practice: true, birth: { kind: 'year', year: 1971 } }))
  expect(claim.get(10)).toBe(anId(1))
  expect(claim.get(11)).toBe(true)
  expect(claim.get(3)).toBe(1971)
})

test('every record comes back as it was signed', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      expect(readClaim(claimOf(record))).toEqual({ ok: true, value: record })
    }),
  )
})

test('the keys of every record ascend, as deterministic CBOR wants them', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const keys = [...claimOf(record).keys()]
      expect(keys).toEqual(keys.toSorted((a, b) => a - b))
    }),
  )
})

test('a later version may add keys of its own, and this one passes over them', () => {
  const claim = new Map<unknown, unknown>([...claimOf(aRecord()), [12, 'new'], ['text', 1], [99, [1]]])
  expect(readClaim(claim)).toEqual({ ok: true, value: aRecord() })
})

test('a text key cannot stand in for a number', () => {
  const claim = new Map<unknown, unknown>([...claimOf(aRecord()), ['9', 'Somebody Else']])
  expect(readClaim(claim)).toMatchObject({ value: { vaccinator: 'Sunita Pawar' } })
})

test('another version is said to be one, not called damaged', () => {
  expect(readClaim(new Map([...claimOf(aRecord()), [0, 2]]))).toMatchObject({ ok: false, code: 'unknown-version' })
})

describe('what is not our record is refused', () => {
  const changed = (key: number, value: unknown) => new Map([...claimOf(aRecord()), [key, value]])
  test.each([
    ['no map', [1, 2]],
    ['nothing', undefined],
    ['an id without its check', changed(1, anId().slice(0, -2))],
    ['a birth that is no day', changed(3, 19710231)],
    ['a birth far away', changed(3, 123)],
    ['an unknown gender', changed(4, 3)],
    ['an unknown kind of document', changed(5, [16, '4417'])],
    ['a whole document number', changed(5, [1, '234567894417'])],
    ['no doses', changed(7, [])],
    ['a dose that lacks its lot', changed(7, [['XM9QW8', 'Covishield', 1, 2, 20210520]])],
    ['a dose with something more', changed(7, [['XM9QW8', 'Covishield', 1, 2, 20210520, '4120Z001', 20210812, 1]])],
    ['a centre without its state', changed(8, ['MH-PUN-0042', 'PHC Wagholi', 'Pune'])],
    ['practice said as a number', changed(11, 1)],
  ])('%s', (_, claim) => expect(readClaim(claim)).toMatchObject({ ok: false }))
})

test('no value at all makes the reader throw', () => {
  const value = fc.anything({ withMap: true, withBigInt: true, withNullPrototype: true })
  const almost = fc
    .tuple(fc.constantFrom(0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11), value)
    .map((entry) => new Map<unknown, unknown>([...claimOf(aRecord()), entry]))
  fc.assert(
    fc.property(fc.oneof(value, almost), (given) => {
      expect(typeof readClaim(given).ok).toBe('boolean')
    }),
  )
})

test('a record that was not checked is not written', () => {
  expect(() => claimOf({ ...aRecord(), doses: [] } as VaccinationRecord)).toThrow('too_small')
})
