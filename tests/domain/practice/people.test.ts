/** The people of a rehearsal: invented, in every script, the same again for the same seed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalDate, PersonName, ProductCode, ReferenceId } from '#contract/fields'
import type { ListedSession } from '#domain/appointments/booking-row'
import { practiceName } from '#domain/practice/centre'
import { namePools } from '#domain/practice/names'
import { PRACTICE_MARK, practiceList, practicePeople } from '#domain/practice/people'
import { practicePin, practiceStaff } from '#domain/practice/staff'
import { readListRow } from '#domain/people/csv-row'
import { indiaCovid } from '#domain/schedule/packs'

test('forty people stand on the list, in every script there is a pool for', () => {
  const people = practicePeople(20_261_123, 40, 2026)
  expect(people).toHaveLength(40)
  expect(new Set(people.map(({ name }) => name)).size).toBe(40)
  for (const { script } of namePools) {
    const own = new RegExp(`\\p{Script=${script}}`, 'u')
    expect([script, people.some(({ nativeName }) => own.test(nativeName))]).toEqual([script, true])
  }
})

test('the same seed gives the same people, another seed others', () => {
  expect(practicePeople(7, 40, 2026)).toEqual(practicePeople(7, 40, 2026))
  expect(practicePeople(8, 40, 2026)).not.toEqual(practicePeople(7, 40, 2026))
})

test('whatever the seed, each is a grown person with a name the register takes and the mark of practice', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 60 }), (seed, count) => {
      const people = practicePeople(seed, count, 2026)
      expect(people).toHaveLength(count)
      expect(new Set(people.map(({ referenceId }) => referenceId)).size).toBe(count)
      for (const { name, nativeName, year, referenceId } of people) {
        expect(PersonName.parse(name) + PersonName.parse(nativeName)).not.toBe('')
        expect(ReferenceId.parse(referenceId).startsWith(PRACTICE_MARK)).toBe(true)
        expect(2026 - year).toBeGreaterThan(18)
      }
    }),
    { numRuns: 50 },
  )
})

const SESSION: ListedSession = {
  date: LocalDate.parse('2026-11-23'),
  product: ProductCode.parse('covishield'),
  products: indiaCovid.products,
}

test('every row of the list is one that the register reads', () => {
  const [, ...rows] = practiceList(practicePeople(1, 40, 2026)).split('\n')
  for (const row of rows) {
    const [name = '', nativeName = '', year = '', gender = '', referenceId = ''] = row.split(',')
    const cells = {
      Name: name,
      'Name in script': nativeName,
      'Year of birth': year,
      Gender: gender,
      'Reference id': referenceId,
    }
    expect([row, readListRow(cells, SESSION).ok]).toEqual([row, true])
  }
})

describe('the staff of a rehearsal', () => {
  test('are the centre’s own people, and somebody invented for each role that is missing', () => {
    const staff = practiceStaff([
      { name: 'Ravi Deshmukh', roles: ['verifier'] },
      { name: 'Asha Patil', roles: ['in-charge'] },
    ])
    expect(staff.map(({ name }) => name)).toEqual(['Asha Patil', 'Ravi Deshmukh', 'Iqbal Namuna', 'Mary Sarav'])
    expect(staff.map(({ roles }) => practicePin(roles))).toEqual(['4711', '2580', '1357', '3690'])
  })
  test('are never more than digits can choose, and an in-charge is among them', () => {
    const many = Array.from({ length: 20 }, (_, place) => ({
      name: `Ravi ${'ab'.repeat(place)}`,
      roles: ['verifier' as const],
    }))
    const staff = practiceStaff([...many, { name: 'Asha Patil', roles: ['in-charge'] }])
    expect(staff).toHaveLength(9)
    expect(staff[0]?.name).toBe('Asha Patil')
  })
})

test('a practice centre is called so in its own language, and no longer than a name may be', () => {
  expect(practiceName('PHC Wagholi', 'en')).toBe('Practice, PHC Wagholi')
  expect(practiceName('PHC Wagholi', 'hi')).toBe('अभ्यास, PHC Wagholi')
  expect(practiceName('x'.repeat(60), 'en')).toHaveLength(60)
})
