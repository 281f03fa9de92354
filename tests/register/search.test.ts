import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenDay, openTestDay, registerPerson } from '../support/site.ts'

let day: OpenDay
beforeAll(async () => {
  day = await openTestDay()
  await registerPerson(day, { mobile: '9876543210', referenceId: '12345678901234' })
  await registerPerson(day, { name: 'Lakshmi Iyer', nativeName: null, mobile: '9123456789' })
  await registerPerson(day, { name: 'मोहम्मद शेख', nativeName: null, mobile: '6000012345' })
  await registerPerson(day, { name: "Maria D'Souza", nativeName: null, referenceId: '98765000000000' })
  await registerPerson(day, { name: 'Savitribai Chaudhary', nativeName: null })
})
afterAll(() => day.site.close())

const find = async (text: string, limit = 20): Promise<string[]> =>
  (await day.site.must('people.search', { text, limit })).map(({ name }) => name)

describe('someone is found by name', () => {
  test.each(['s', 'su', 'sunita', 'jad', 'jadhav sunita', 'SUNITA J', '  sunita,  jadhav ', 'सु', 'सुनीता', 'जाध'])(
    'while it is typed: %j',
    async (text) => expect(await find(text)).toContain('Sunita Jadhav'),
  )

  test.each([
    ['Suneeta', 'Sunita Jadhav'],
    ['Soonita Jadav', 'Sunita Jadhav'],
    ['Sunitta Jahdav', 'Sunita Jadhav'],
    ['Snuita', 'Sunita Jadhav'],
    ['laxmi', 'Lakshmi Iyer'],
    ['Laksmi', 'Lakshmi Iyer'],
    ['लक्ष्मी', 'Lakshmi Iyer'],
    ['mohammed', 'मोहम्मद शेख'],
    ['Mohd. Sheikh', 'मोहम्मद शेख'],
    ['dsouza', "Maria D'Souza"],
    ["d'souza maria", "Maria D'Souza"],
    ['Savitribhai Choudhury', 'Savitribai Chaudhary'],
  ])('spelt another way: %s', async (text, name) => expect(await find(text)).toEqual([name]))

  test.each(['unita', 'sunita patil', 'x', 'jadhavpatil', 'Gunita'])(
    'and not by what is in no name: %s',
    async (text) => {
      expect(await find(text)).toEqual([])
    },
  )

  test('the moment they are registered, misspelt as well', async () => {
    expect(await find('Trimbak')).toEqual([])
    expect(await find('Trimback')).toEqual([])
    await registerPerson(day, { name: 'Trimbak Thorat', nativeName: 'त्र्यंबक थोरात' })
    expect(await find('Trimbak')).toEqual(['Trimbak Thorat'])
    expect(await find('Trimabk')).toEqual(['Trimbak Thorat'])
    expect(await find('त्र्यंबक')).toEqual(['Trimbak Thorat'])
  })
})

describe('someone is found by number', () => {
  test.each([
    ['the last four digits of the mobile', '3210', ['Sunita Jadhav']],
    ['the whole mobile', '9876543210', ['Sunita Jadhav']],
    ['the mobile as it is written down', '98765 43210', ['Sunita Jadhav']],
    ['the mobile with the country in front', '+91-98765-43210', ['Sunita Jadhav']],
    ['the end in Hindi digits', '३२१०', ['Sunita Jadhav']],
    ['the beginning of the reference id', '12345678', ['Sunita Jadhav']],
    ['the whole reference id', '12345678901234', ['Sunita Jadhav']],
    ['what ends one mobile and begins another\u2019s id', '12345', ['Sunita Jadhav', 'मोहम्मद शेख']],
    ['the middle of a mobile', '7654', []],
    ['the end of a reference id', '8901234', []],
    ['three digits, which too many share', '210', []],
  ])('%s', async (_, text, names) => expect(await find(text)).toEqual(names))
})

test('what people type that the index would take as an order is only text', async () => {
  for (const text of [
    '"',
    "'",
    '*',
    'sunita"',
    'sunita*',
    'words:sunita',
    '-sunita',
    '^sunita',
    '(sunita)',
    '%',
    '_',
  ]) {
    const answer = await day.site.ask('people.search', { text, limit: 5 })
    expect([text, answer]).toMatchObject([text, { ok: true }])
  }
  expect(await find('sunita OR lakshmi')).toEqual([])
  expect(await find('NOT sunita')).toEqual([])
  expect(await find('"sunita" + "jadhav"')).toEqual(['Sunita Jadhav'])
})

test('no text breaks the search', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.array(fc.nat(0xffff), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
    fc.constantFrom('"', 'NEAR(', ' AND ', '*', 'sunita', 'सुनीता', '\u0000', '{words}:', '９', '\u{1E922}', '\u200d'),
  )
  const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('').slice(0, 100))
  await fc.assert(
    fc.asyncProperty(text, async (typed) => {
      expect(await day.site.ask('people.search', { text: typed, limit: 3 })).toMatchObject({ ok: true })
    }),
    { numRuns: 500 },
  )
  expect(day.site.bugs).toEqual([])
})

test('whoever is in today\u2019s session comes first, and each only once', async () => {
  const { site } = day
  const rows = Array.from(
    { length: 450 },
    (_, at) => `Ganesh ${'abcdefghijklmnopqrstuvwxyz'[at % 26]}${'x'.repeat(1 + (at % 40))},${1930 + (at % 70)},M`,
  )
  const text = `Name,Year of birth,Gender\n${rows.join('\n')}`
  await site.signIn('inCharge')
  const later = site.newId()
  await site.must('sessions.open', { id: later, date: '2026-11-24', product: 'covaxin', capacity: 100 })
  await site.must('lists.import', { sessionId: later, text })
  await registerPerson(day, { name: 'Ganesh Zende', nativeName: 'गणेश झेंडे' })
  const lines = await site.must('people.search', { text: 'ganesh', limit: 50 })
  expect(lines[0]).toMatchObject({ name: 'Ganesh Zende', step: 'arrived' })
  expect(lines[1]).toMatchObject({ step: 'none' })
  expect(new Set(lines.map(({ id }) => id)).size).toBe(50)
})
