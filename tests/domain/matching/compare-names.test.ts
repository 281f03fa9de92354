import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNames } from '#domain/matching/compare-names'

const band = (a: string, b: string) => compareNames(a, b).band
const states = (a: string, b: string) => compareNames(a, b).left.map(({ text, state }) => [text, state])

describe('a name on a card and in the register', () => {
  test.each([
    ['Sunita Jadhav', 'Suneeta Jadhav'],
    ['Smt. Sunita Ramesh Jadhav', 'Jadhav Sunita Ramesh'],
    ['Mohd. Rahim Shaikh', 'Mohammed Rahim Sheikh'],
    ['Omprakash Yadav', 'Om Prakash Yadav'],
    ['Lakshmi Devi', 'Laxmi Devi'],
    ['Vijay Verma', 'Wijay Varma'],
  ])('%s and %s agree', (a, b) => expect(band(a, b)).toBe('agree'))

  test.each([
    ['Sunita Jadhav', 'Savita Jadhav'],
    ['Ganesh Thakur', 'Rahim Khan'],
    ['Ramesh Kumar', 'Sunil Kumar'],
  ])('%s and %s do not pass in silence', (a, b) => expect(band(a, b)).not.toBe('agree'))

  test.each([
    ['Sunita Jadhav', 'सुनीता जाधव'],
    ['Sunita Jadhav', 'సునీత జాధవ్'],
    ['Sunita Jadhav', 'ਸੁਨੀਤਾ ਜਾਧਵ'],
    ['Sunita Jadhav', 'সুনীতা জাধব'],
    ['Lakshmi Menon', 'ലക്ഷ്മി മേനോൻ'],
    ['Ramesh Patel', 'રમેશ પટેલ'],
    ['Kavitha Reddy', 'ಕವಿತಾ ರೆಡ್ಡಿ'],
    ['Murugan Selvam', 'முருகன் செல்வம்'],
    ['Rahim Khan', 'رحیم خان'],
  ])('%s is not another for being written %s', (latin, own) => expect(band(latin, own)).not.toBe('differ'))

  test('a word that differs is shown, and so is one that is only on this side', () => {
    expect(states('Sunita Jadhav', 'Sunita Pawar')).toEqual([
      ['Sunita', 'same'],
      ['Jadhav', 'differs'],
    ])
    expect(states('Sunita Ramesh Jadhav', 'Sunita Jadhav')).toContainEqual(['Ramesh', 'extra'])
    expect(states('S. Jadhav', 'Sunita Jadhav')).toContainEqual(['S', 'initial'])
  })
})

const names = fc.oneof(
  fc.constantFrom('Sunita Jadhav', 'सुनीता जाधव', 'K. P. Nair', 'Mohd. Rahim', 'முருகன்', 'رحیم خان', 'Devi', ''),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)

test('any two texts can be compared, from either side alike, and every word is shown as it was written', () => {
  fc.assert(
    fc.property(names, names, (a, b) => {
      const [there, back] = [compareNames(a, b), compareNames(b, a)]
      expect(there.score).toBeGreaterThanOrEqual(0)
      expect(there.score).toBeLessThanOrEqual(1)
      expect(back.band).toBe(there.band)
      expect(back.score).toBeCloseTo(there.score, 9)
      for (const { text } of there.left) expect(a.normalize('NFKC')).toContain(text)
    }),
  )
})

test('a name agrees with itself', () => {
  fc.assert(
    fc.property(fc.constantFrom('Sunita Jadhav', 'K. P. Nair', 'Devi', 'முருகன்', 'رحیم خان', 'Kumari Rani'), (name) => {
      expect(compareNames(name, name).band).toBe('agree')
    }),
  )
})
