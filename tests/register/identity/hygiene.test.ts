/** A full day in which Aadhaar numbers are typed everywhere they can be, and are to be found nowhere afterwards. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TEST_NUMBERS } from '../../support/aadhaar.ts'
import { giveDose, PIN, registerPerson } from '../../support/site.ts'
import { httpLine } from '../../../main/register/sync/transports/http.ts'
import { openTestNational, type TestNational } from '../../support/national.ts'
import { everyByteIn } from '../on-disk.ts'
import { type CardDay, openCardDay, readText, takeIn } from './card-day.ts'

const [first, second, third] = TEST_NUMBERS
const inFours = (number: string): string => number.replaceAll(/(\d{4})(?=\d)/g, '$1 ')
const inDevanagari = (number: string): string =>
  Array.from(number, (digit) => '०१२३४५६७८९'.charAt(Number(digit))).join('')

let day: CardDay
let national: TestNational
let stick: string
beforeAll(async () => {
  stick = mkdtempSync(join(tmpdir(), 'teeka-stick-'))
  day = await openCardDay({ national: httpLine })
  national = await openTestNational({ now: () => day.site.clock.at })
  await day.site.signIn('inCharge')
  await day.site.must('setup.enrol', { server: national.url, code: await national.invite('MH-PUN-0412') })
  await day.site.must('facilitation.authorise', {
    id: day.site.newId(),
    facilitator: 'Kavita More',
    mobile: '9000000007',
    document: 'aadhaar',
    number: inFours(third),
    orderNumber: `Order for ${first}`,
    authorisedBy: 'Sanjay Kale',
    doses: 3,
    until: null,
  })
  await day.site.signIn('verifier')
  await typedEverywhere()
  await day.site.signIn('inCharge')
  await day.site.must('sync.export', { folder: stick })
})
afterAll(async () => {
  expect(day.site.bugs).toEqual([])
  day.site.close()
  await national.close()
  rmSync(stick, { recursive: true, force: true })
})

async function typedEverywhere(): Promise<void> {
  const { site, sessionId } = day
  await takeIn(day)
  await readText(day, first)
  await readText(day, `<PrintLetterBarcodeData uid="${second}" name="Salma Shaikh" gender="F" yob="1969"/>`)
  await site.must('people.search', { text: first, limit: 5 })
  const list = `Name,Year of birth,Gender,Photo ID\nGanesh Kale,1980,M,Aadhaar ${first}\n${second},1981,M,\n`
  await site.ask('lists.import', { sessionId, text: list })
  const personId = await registerPerson(day, { name: 'Lata Kulkarni', nativeName: null, year: 1958 })
  const other = await registerPerson(day, { name: 'Lata Kulkarne', nativeName: null, year: 1958 })
  const note = `Card says ${inDevanagari(second)}, slip says ${inFours(first)}`
  const show = { personId, sessionId, document: 'aadhaar', unreadableBecause: null, note: null } as const
  await site.must('identity.verify', { ...show, id: site.newId(), number: inFours(first), decision: 'differs', note })
  const reason = `Number ${third} is on both`
  await site.must('people.link', { id: site.newId(), personId, otherId: other, reason })
  await site.must('identity.verify', { ...show, id: site.newId(), number: inDevanagari(first), decision: 'agrees' })
  const worn = `Only ${second} can be read`
  await site.ask('identity.verify', {
    ...show,
    id: site.newId(),
    number: null,
    unreadableBecause: worn,
    decision: 'agrees',
  })
  const exception = { reason: `As on ${first}`, approval: { approver: site.staff.inCharge, pin: PIN.inCharge } }
  await giveDose(day, personId)
  await giveDose(day, personId, { exception })
  await site.must('certificates.issue', { personId })
}

/** Twelve digits, however they are parted, of one of the numbers that were typed. */
function numbersIn(text: string): string[] {
  const digits = text.normalize('NFKC').replaceAll(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966))
  return TEST_NUMBERS.filter((number) => new RegExp(Array.from(number).join(String.raw`[\s.,/_-]{0,2}`)).test(digits))
}

const everyRow = (): string => {
  const { db } = day.site.register.context
  const tables = [...db.each(`select name from sqlite_schema where type = 'table' and name not like 'person_%'`)]
  return tables
    .flatMap((row) => [...db.each(`select * from "${(row as { name: string }).name}"`)])
    .map((row) => JSON.stringify(row))
    .join('\n')
}

test('the net that looks for numbers catches them in every dress', () => {
  expect(numbersIn(`a ${first} b`)).toEqual([first])
  expect(numbersIn(`${inFours(second)} and ${inDevanagari(third)}`)).toEqual([second, third])
})

describe('a day on which Aadhaar numbers were typed into every field', () => {
  test('holds none of them in any row of the opened database', () => {
    const rows = everyRow()
    expect(rows).toContain('Lata Kulkarni')
    expect(numbersIn(rows)).toEqual([])
  })

  test('holds none of them in the file and its write-ahead log as they lie on the disk', () => {
    expect(numbersIn(everyByteIn(day.site.folder).toString('latin1'))).toEqual([])
  })

  test('sends none of them', () => {
    const files = readdirSync(stick, { recursive: true }).map((name) => join(stick, String(name)))
    const carried = files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file))
    const texts = carried.map((bytes) =>
      (bytes.readUInt32LE(0) === 0xfd2fb528 ? zstdDecompressSync(bytes) : bytes).toString(),
    )
    expect(texts.join()).toContain('identity-verified.2')
    expect(numbersIn(texts.join('\n'))).toEqual([])
  })
})
