import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asciiDigits } from '#domain/people/digits'
import { transliterateDevanagari } from '#domain/people/devanagari'
import { foldName, searchTokens } from '#domain/people/name-key'

const anyName = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[A-Za-z .'/-]{0,30}$/))
const devanagari = fc
  .array(fc.integer({ min: 0x09_00, max: 0x09_7f }), { maxLength: 12 })
  .map((codes) => String.fromCharCode(...codes))

describe('from Devanagari', () => {
  test.each([
    ['सुनीता', 'sunita'],
    ['रमेश', 'ramesh'],
    ['जाधव', 'jadhav'],
    ['कुलकर्णी', 'kulkarni'],
    ['देशमुख', 'deshmukh'],
    ['राजकुमार', 'rajkumar'],
    ['मोहम्मद', 'mohammad'],
    ['फ़ातिमा', 'fatima'],
    ['ज़ाकिर', 'zakir'],
    ['सिंह', 'singh'],
    ['लक्ष्मी', 'lakshmi'],
    ['ज्ञानेश्वर', 'gyaneshvar'],
    ['कमला', 'kamla'],
    ['सलमान', 'salman'],
    ['अकबर', 'akbar'],
    ['शर्मा', 'sharma'],
    ['प्रकाश', 'prakash'],
    ['नरेंद्र', 'narendra'],
    ['नरेन्द्र', 'narendra'],
    ['अंजली', 'anjali'],
    ['चंपा', 'champa'],
    ['कृष्णा', 'krishna'],
    ['ऋषि', 'rishi'],
    ['मनमोहन', 'manmohan'],
    ['गायकवाड़', 'gayakvad'],
    ['चौहान', 'chauhan'],
    ['छाया', 'chhaya'],
    ['माँ', 'man'],
    ['ओम', 'om'],
    ['म', 'ma'],
  ])('%s is written %s', (name, latin) => {
    expect(transliterateDevanagari(name)).toBe(latin)
  })

  test('only Devanagari is touched', () => {
    expect(transliterateDevanagari('Smt. सुनीता (முருகன்)')).toBe('Smt. sunita (முருகன்)')
  })

  test('any run of its signs, meaningful or not, becomes Latin letters', () => {
    fc.assert(
      fc.property(devanagari, (text) => {
        expect(transliterateDevanagari(text)).toMatch(/^[a-z]*$/)
      }),
    )
  })
})

describe('one name in several spellings has one key', () => {
  test.each([
    ['सुनीता', 'Sunita', 'Suneeta', 'SUNEETHA', 'Smt. Sunita'],
    ['लक्ष्मी', 'Lakshmi', 'Laxmi', 'Lakshmee', 'Laksmi'],
    ['मोहम्मद', 'Mohammad', 'Mohammed', 'Mohd.', 'Md', 'Muhammad'],
    ['शेख', 'Shaikh', 'Sheikh', 'Shekh', 'SK'],
    ['विजय', 'Vijay', 'Vijai', 'Wijay'],
    ['गीता', 'Geeta', 'Gita', 'Geetha'],
    ['ज़ाकिर', 'Zakir', 'Jakir', 'Zaakir'],
    ['चौधरी', 'Chaudhari', 'Choudhary', 'Chowdhary'],
    ['फूलचंद', 'Phoolchand', 'Fulchand'],
    ['दीपक', 'Deepak', 'Dipak', 'Dipaq'],
    ['अग्रवाल', 'Agrawal', 'Agraval'],
    ['प्रिया', 'Priya', 'Pria'],
    ['José', 'Jose', 'Jos\u0065\u0301'],
  ])('%s', (...spellings) => {
    expect([...new Set(spellings.map(foldName))]).toHaveLength(1)
  })
})

test.each([
  ['Sunita', 'Sunil'],
  ['Ramesh', 'Rakesh'],
  ['Salman', 'Suleman'],
  ['Mina', 'Mona'],
  ['Chandra', 'Kandra'],
])('%s and %s stay apart', (one, other) => {
  expect(foldName(one)).not.toBe(foldName(other))
})

test('titles and "son of" are left out, the names after them stay', () => {
  expect(searchTokens('Dr. Sunita W/O Ramesh Jadhav')).toEqual(['sunit', 'rames', 'jadav'])
  expect(searchTokens('Shri Om-Prakash')).toEqual(['om', 'prakas'])
  expect(searchTokens('S. K. Patil')).toEqual(['s', 'k', 'patil'])
  expect(searchTokens("D'Souza")).toEqual(['dsuj'])
})

test('a name that is only a title is kept', () => {
  expect(searchTokens('Baby')).toEqual(['babi'])
})

test('scripts without a table are kept as they are', () => {
  expect(searchTokens('முருகன் R')).toEqual(['முருகன்', 'r'])
})

test('whatever is typed has a key, small letters and single blanks, and it is the same for capitals', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const key = foldName(name)
      expect(key).toBe(searchTokens(name).join(' '))
      expect(key).not.toMatch(/[A-Z./]|^\s|\s$|\s\s/)
    }),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z .'/-]{0,30}$/), (name) => {
      expect(foldName(name.toUpperCase())).toBe(foldName(name))
    }),
  )
})

test('digits of every Indian script are digits, and letters stay', () => {
  const scripts = ['٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '０']
  const tens = scripts.map((zero) =>
    Array.from({ length: 10 }, (_, n) => String.fromCharCode(zero.charCodeAt(0) + n)).join(''),
  )
  expect(new Set(tens.map(asciiDigits))).toEqual(new Set(['0123456789']))
  expect(asciiDigits('कA१𝟙')).toBe('कA1𝟙')
})
