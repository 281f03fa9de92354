import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnswerOf } from '#contract/calls'
import type { ImportReport } from '#contract/lists'
import { type OpenDay, openTestDay, registerPerson } from '../support/site.ts'
import { countOf } from './events.ts'

let day: OpenDay
beforeAll(async () => {
  day = await openTestDay()
})
afterAll(() => day.site.close())

const HEAD = 'Name,Date of birth,Gender,Mobile,Reference ID'
const take = (text: string): Promise<AnswerOf<'lists.import'>> =>
  day.site.ask('lists.import', { sessionId: day.sessionId, text })
/** How many of each, and nothing of what only the page needs. */
const counted = ({ rows, added, known, changed, repeated, broken }: ImportReport) => ({
  rows,
  added,
  known,
  changed,
  repeated: repeated.length,
  broken: broken.length,
})
const NONE = { rows: 0, added: 0, known: 0, changed: 0, repeated: 0, broken: 0 }
const taken = (text: string) => day.site.must('lists.import', { sessionId: day.sessionId, text })
const found = async (text: string): Promise<string[]> =>
  (await day.site.must('people.search', { text, limit: 50 })).map(({ name }) => name)

describe('the day\u2019s list', () => {
  test('comes in, and the same list again changes nothing', async () => {
    const text = `${HEAD}\nKavita More,1980,F,9876543210,12345678901234\nAnil Shinde,12-05-1961,M,,\n`
    expect(counted(await taken(text))).toEqual({ ...NONE, rows: 2, added: 2 })
    const events = countOf(day.site)
    expect(counted(await taken(text))).toEqual({ ...NONE, rows: 2, known: 2 })
    expect(countOf(day.site)).toBe(events)
    expect(await found('kavita')).toEqual(['Kavita More'])
  })

  test('tells of every broken row by its number in the sheet with every reason, and takes the rest', async () => {
    const rows = ['Usha Pawar,1975,F,,', ',31-02-1980,Q,12345,77', '', ' , , ', 'Deepa Joshi,1990,F,5551234567,']
    const report = await taken(`${HEAD}\n${rows.join('\n')}\n`)
    expect(report).toMatchObject({ rows: 3, added: 1, known: 0, broken: [{ row: 3, name: '' }, { row: 6 }] })
    const reasons = report.broken.map(({ problems }) => problems.map(({ field, code }) => `${field}: ${code}`))
    expect(reasons).toEqual([
      [
        'name: name-missing',
        'birth: birth-no-such-day',
        'gender: gender-unknown',
        'mobile: mobile-wrong-length',
        'referenceId: reference-wrong-length',
      ],
      ['mobile: mobile-wrong-start'],
    ])
  })

  test('brings no seventh person with one mobile: that row is among the broken ones, with a sentence of its own', async () => {
    const rows = Array.from({ length: 7 }, (_, at) => `Person ${'ABCDEFG'[at]} Kale,19${60 + at},F,9123456780,`)
    const report = await taken([HEAD, ...rows].join('\n'))
    expect(counted(report)).toEqual({ ...NONE, rows: 7, added: 6, broken: 1 })
    expect(report.broken).toMatchObject([
      { row: 8, name: 'Person G Kale', problems: [{ field: 'mobile', code: 'mobile-full', details: { most: 6 } }] },
    ])
    // Those six are known by now, and one who was not among them comes too late as well.
    expect(counted(await taken([HEAD, ...rows].join('\n')))).toEqual({ ...NONE, rows: 7, known: 6, broken: 1 })
  })

  test('may come from any spreadsheet: byte order mark, semicolons, quotes, line ends of two kinds, blank lines', async () => {
    const head = 'Beneficiary Name;Name in Hindi;Sex;"Year of birth";Address'
    const rows = ['"Lata  Gaikwad";लता गायकवाड़;महिला;१९७०;"12, Main Road;\r\nWagholi"', 'Vijay Kale;;M;1968;']
    const report = await taken(`\uFEFF;;;;\r\n${head}\r\n${rows.join('\n')}\r\n;;;;\r\nBroken;;M;19;`)
    expect(report).toMatchObject({ rows: 3, added: 2, broken: [{ row: 6, name: 'Broken' }] })
    expect(await found('लता')).toEqual(['Lata Gaikwad'])
    expect(await found('vijay')).toEqual(['Vijay Kale'])
  })

  test('may be in Hindi throughout, and the people are found by either script', async () => {
    expect(await taken('नाम,जन्मतिथि,लिंग,मोबाइल\nराजकुमार यादव,०१-०१-१९८०,पुरुष,९८७६५४३२११')).toMatchObject({ added: 1 })
    expect(await found('rajkumar')).toEqual(['राजकुमार यादव'])
    expect(await found('9876543211')).toEqual(['राजकुमार यादव'])
  })

  test('names someone twice: they come once', async () => {
    const twice = 'Mohan Rathod,1955,M,9812345678,'
    const report = await taken(
      `${HEAD}\n${twice}\n${twice}\nMohan B Rathod,1955,M,,55555555555555\nM Rathod,1955,M,,55555555555555`,
    )
    expect(counted(report)).toEqual({ ...NONE, rows: 4, added: 2, repeated: 2 })
    expect(report.repeated).toEqual([
      { row: 3, first: 2 },
      { row: 5, first: 4 },
    ])
  })

  test('names someone who was registered at the desk: they are known', async () => {
    await registerPerson(day, { name: 'Shanta Bhosale', year: 1950, referenceId: '99999999999999' })
    const queue = () => day.site.must('sessions.queue', { sessionId: day.sessionId, show: 'all', limit: 200 })
    const before = await queue()
    expect(await taken(`${HEAD}\nShanta Bhosale,1950,F,,99999999999999`)).toMatchObject({ added: 0, known: 1 })
    expect(await queue()).toEqual(before)
  })
})

describe('what is no list is refused, and nothing comes in', () => {
  test.each([
    ['nothing', '', 'not-a-list'],
    ['blank lines', '\n , ,\n\n', 'not-a-list'],
    ['headings alone', HEAD, 'not-a-list'],
    ['no name column', 'Mobile,Gender\n9876543210,F', 'no-name-column'],
    ['a picture', '\u0089PNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR', 'no-name-column'],
    ['a quote that is never closed', `${HEAD},Address\nAsha,1980,F,,,"12 Main Road\nUsha,1981,F,,,`, 'not-a-list'],
    ['a quote inside a quoted cell', `${HEAD},Address\nAsha,1980,F,,,"12" Main\nUsha,1981,F,,,"x"`, 'not-a-list'],
    ['letters of another encoding', 'Name,Gender\nà¤®à¥€à¤¨à¤¾,F', 'wrong-encoding'],
    ['headings with commas over rows with semicolons', `${HEAD}\nAsha;1980;F;;\nUsha;1981;F;;`, 'separators-mixed'],
    ['twenty thousand and one rows', `Name\n${'A\n'.repeat(20_001)}`, 'too-many-rows'],
  ])('%s', async (_, text, code) => {
    const before = countOf(day.site)
    expect(await take(text)).toMatchObject({ ok: false, code })
    expect(countOf(day.site)).toBe(before)
  })

  test('a list for a session that nobody opened', async () => {
    const answer = await day.site.ask('lists.import', { sessionId: day.site.newId(), text: `${HEAD}\nA B,1980,F,,` })
    expect(answer).toMatchObject({ code: 'session-unknown' })
  })
})

test('ten thousand rows with a hundred broken ones come in, twice over', { timeout: 90_000 }, async () => {
  const row = (at: number): string =>
    at % 100 === 7 ? `Person ${at},19999,F,,` : `${letters(at)} Patil,${1930 + (at % 70)},F,,`
  const text = `${HEAD}\n${Array.from({ length: 10_000 }, (_, at) => row(at)).join('\n')}`
  const report = await taken(text)
  expect(counted(report)).toEqual({ ...NONE, rows: 10_000, added: 9900, broken: 100 })
  expect(report.broken[1]).toMatchObject({ row: 109, name: 'Person 107' })
  const events = countOf(day.site)
  expect(await taken(text)).toMatchObject({ added: 0, known: 9900 })
  expect(countOf(day.site)).toBe(events)
})

test('while a long list comes in the desk goes on, and a second list waits its turn', { timeout: 60_000 }, async () => {
  const own = await openTestDay()
  const text = `Name,Born,Gender\n${Array.from({ length: 3000 }, (_, at) => `${letters(at)} Joshi,1980,F`).join('\n')}`
  const long = own.site.ask('lists.import', { sessionId: own.sessionId, text })
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(await own.site.must('lists.progress', {})).toMatchObject({ rows: 3000, done: expect.any(Number) as number })
  expect(await own.site.ask('lists.import', { sessionId: own.sessionId, text })).toMatchObject({
    code: 'list-under-way',
  })
  await registerPerson(own, { name: 'Kamala Gokhale', year: 1951 })
  expect((await own.site.must('lists.progress', {}))?.done).toBeLessThan(3000)
  expect(await long).toMatchObject({ ok: true, value: { added: 3000 } })
  expect(await own.site.must('lists.progress', {})).toBeNull()
  own.site.close()
})

test('a list says which of its columns stand for nothing, and how they are separated', async () => {
  const report = await taken('Name;Born;Gender;Village;ID Number\nRadha Apte;1949;F;Loni;999941057058\nX;;;;1')
  expect(report).toMatchObject({ unused: ['Village', 'ID Number'], separator: ';' })
  expect(report.broken[0]).toMatchObject({ row: 3, cells: ['X', '', '', '', '1'] })
})

/** A name for a number: Abcd. */
const letters = (number: number): string =>
  Array.from(String(number), (digit) => 'abcdefghij'.charAt(Number(digit))).join('')

test('no text breaks the import', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('"', '1980', 'F', 'आशा', '=1+1', '__proto__', '9.87E+09', '"a""b"', '31-12-1999'),
  )
  const line = fc.array(cell, { maxLength: 7 }).map((cells) => cells.join(','))
  const sheet = fc
    .tuple(
      fc.constantFrom(HEAD, 'Name;Sex', '__proto__,Name', 'Name,Name,name_1'),
      fc.array(line),
      fc.constantFrom('\n', '\r\n', '\r'),
    )
    .map(([head, lines, end]) => [head, ...lines].join(end))
  const garbage = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  )
  await fc.assert(
    fc.asyncProperty(fc.oneof(sheet, garbage), async (text) => {
      const answer = await take(text)
      expect(day.site.bugs).toEqual([])
      const { rows, ...parts } = answer.ok ? counted(answer.value) : NONE
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(rows)
      const codes = ['done', 'not-a-list', 'no-name-column', 'wrong-encoding', 'separators-mixed']
      expect(codes).toContain(answer.ok ? 'done' : answer.code)
    }),
    { numRuns: 150 },
  )
})
