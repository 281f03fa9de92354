import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { euDccOf } from '#domain/certificate/eu-dcc'
import { aDose, anId, anyRecord, aRecord } from './record-examples.ts'

test('the last dose of the example in the words of the EU', () => {
  expect(euDccOf(aRecord())).toEqual({
    ver: '1.3.0',
    nam: { fn: 'अनुराधा लक्ष्मीनारायण देशपांडे', fnt: 'ANURADHA<LAKSHMINARAYAN<DESHPANDE' },
    dob: '1971-08-15',
    v: [
      {
        tg: '840539006',
        vp: '29061000087103',
        mp: 'Covishield',
        ma: 'ORG-100001981',
        dn: 1,
        sd: 2,
        dt: '2021-05-20',
        co: 'IN',
        is: 'National vaccination register, IN',
        ci: anId(),
      },
    ],
  })
})

test('of several doses the last one counts, and a year of birth is enough', () => {
  const second = aDose({ number: 2, day: '2021-08-14' })
  const certificate = euDccOf(aRecord({ doses: [aDose(), second], birth: { kind: 'year', year: 1971 } }))
  expect(certificate).toMatchObject({ dob: '1971', v: [{ dn: 2, sd: 2, dt: '2021-08-14' }] })
})

test.each([
  ['Covishield', '29061000087103', 'Covishield', 'ORG-100001981'],
  ['Covaxin', '1157024006', 'Covaxin', 'Bharat-Biotech'],
  ['COVAXIN', '1157024006', 'Covaxin', 'Bharat-Biotech'],
  ['Covovax', '1162643001', 'Covovax', 'ORG-100001981'],
  ['Sputnik V', '29061000087103', 'Sputnik-V', 'Gamaleya-Research-Institute'],
  ['Sputnik Light', '29061000087103', 'Sputnik-Light', 'Gamaleya-Research-Institute'],
  ['Sputnik M', '28531000087107', 'Sputnik-M', 'Gamaleya-Research-Institute'],
])('%s has the codes of the EU\u2019s value sets', (brand, vp, mp, ma) => {
  expect(euDccOf(aRecord({ doses: [aDose({ brand })] }))).toMatchObject({ v: [{ vp, mp, ma }] })
})

test.each([
  ['the booster after a course of two is 3/3', 3, 3],
  ['the course of one dose is 1/1', 1, 1],
])('%s', (_, number, of) => {
  expect(euDccOf(aRecord({ doses: [aDose({ number, of })] }))).toMatchObject({ v: [{ dn: number, sd: of }] })
})

describe('there is no EU part', () => {
  test.each([
    ['for Corbevax', { doses: [aDose({ brand: 'Corbevax' })] }],
    ['for ZyCoV-D', { doses: [aDose({ brand: 'ZyCoV-D' })] }],
    ['where the last dose has no code, whatever the first was', { doses: [aDose(), aDose({ brand: 'Corbevax' })] }],
    ['without a name in Latin letters', { name: { native: 'लक्ष्मी' } }],
    ['for practice, because nothing in it could say so', { practice: true }],
    // Found by chance (seed -29732654): the register's years of birth end one later than the schema's.
    ['for a birth outside its years', { birth: { kind: 'year', year: 2100 } }],
    ['for a name that is too long for it', { name: { latin: 'Lakshmi', native: 'ल'.repeat(81) } }],
  ])('%s', (_, changes) => expect(euDccOf(aRecord(changes))).toBeUndefined())
})

test('every EU part keeps to the lengths and patterns of the schema', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const certificate = euDccOf(record)
      if (certificate === undefined) return
      expect(certificate.nam.fnt).toMatch(/^[A-Z<]{1,80}$/)
      expect(certificate.nam.fn.length).toBeLessThanOrEqual(80)
      expect(certificate.dob).toMatch(/^(19|20)\d\d(-\d\d){0,2}$/)
      for (const code of Object.values(certificate.v[0])) expect(String(code).length).toBeLessThanOrEqual(80)
    }),
  )
})
