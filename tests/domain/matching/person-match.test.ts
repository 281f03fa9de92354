import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Birth, LocalDate, Mobile } from '#contract/fields'
import { blockKeys, compareMatchables, isOther, type Matchable, probeKeys } from '#domain/matching/person-match'
import { registrations } from '../../bench/households-damage.ts'
import { doublesIn, find } from '../../bench/households-found.ts'

const day = (text: string): Birth => ({ kind: 'day', day: LocalDate.parse(text) })

const sunita: Matchable = {
  name: 'Sunita Ramesh Jadhav',
  nativeName: null,
  birth: day('1974-02-14'),
  gender: 'female',
  mobile: Mobile.parse('9000000001'),
  documents: [{ kind: 'aadhaar', lastFour: '7058' }],
}
const like = (changes: Partial<Matchable>): Matchable => ({ ...sunita, ...changes })
const bandOf = (changes: Partial<Matchable>) => compareMatchables(sunita, like(changes)).band

describe('a second registration', () => {
  test('with everything the same is the same', () => expect(bandOf({})).toBe('same'))

  test.each([
    ['respelt, with another mobile', { name: 'Suneeta Jadav', mobile: Mobile.parse('9111111111') }],
    ['with the year alone and another card', { birth: { kind: 'year', year: 1974 }, documents: [] }],
    ['in an own script', { name: 'सुनीता जाधव', documents: [] }],
    ['with day and month changed about', { birth: day('1974-03-05'), documents: [] }],
  ] as const)('%s is shown to an officer', (_how, changes) => {
    const first = 'birth' in changes && changes.birth.kind === 'day' ? like({ birth: day('1974-05-03') }) : sunita
    expect(compareMatchables(first, like(changes)).band).not.toBe('other')
  })
})

describe('other people', () => {
  test.each([
    ['a stranger', { name: 'Rahim Khan', birth: day('1981-11-03'), gender: 'male', mobile: null, documents: [] }],
    ['her mother, with her mobile', { name: 'Kamala Ramesh Jadhav', birth: day('1950-06-01'), documents: [] }],
    ['a namesake of another generation', { birth: day('2001-02-14'), mobile: null, documents: [] }],
  ] as const)('%s is not the same', (_who, changes) => expect(bandOf(changes)).not.toBe('same'))

  test('twins are never the same, whatever else they share', () => {
    const twin = compareMatchables(sunita, like({ name: 'Savita Ramesh Jadhav', documents: [] }))
    expect(twin).toMatchObject({ vetoes: ['twins'] })
    expect(twin.band).not.toBe('same')
  })

  test('two numbers of one lasting document are two people until an officer says otherwise', () => {
    const other = compareMatchables(sunita, like({ documents: [{ kind: 'aadhaar', lastFour: '1111' }] }))
    expect(other).toMatchObject({ vetoes: ['two-documents'] })
    expect(other.band).not.toBe('same')
  })
})

describe('a small town, seed 41', () => {
  const registered = registrations(3000, 41, 'fresh')
  const { bands } = find(registered)
  const doubles = doublesIn(registered)

  test('nearly all who come twice are shown', () => {
    expect(doubles).toBeGreaterThan(200)
    expect((bands.same.right + bands.look.right) / doubles).toBeGreaterThanOrEqual(0.95)
  })

  test('nobody is called the same who is another', () => {
    expect(bands.same.right).toBeGreaterThan(100)
    expect(bands.same.wrong).toBe(0)
  })

  test('officers are asked less than a dozen times in a hundred registrations', () => {
    const asked = bands.same.right + bands.same.wrong + bands.look.right + bands.look.wrong
    expect(asked / registered.length).toBeLessThan(0.12)
  })
})

const matchable: fc.Arbitrary<Matchable> = fc.record({
  name: fc.oneof(fc.constantFrom('Sunita Jadhav', 'Rahim Khan', 'K. Nair', 'देवी', ''), fc.string({ maxLength: 30 })),
  nativeName: fc.option(fc.constantFrom('सुनीता जाधव', 'رحیم خان')),
  birth: fc.oneof(
    fc.integer({ min: 1900, max: 2020 }).map((year) => ({ kind: 'year', year }) as const),
    fc.constantFrom('1974-02-14', '1974-01-01', '1981-11-03', '1974-05-03').map(day),
  ),
  gender: fc.constantFrom('female', 'male', 'other'),
  mobile: fc.option(fc.constantFrom('9000000001', '9000000002').map((number) => Mobile.parse(number))),
  documents: fc.array(
    fc.record({
      kind: fc.constantFrom('aadhaar', 'epic', 'ration-card'),
      lastFour: fc.constantFrom('7058', '6253', ''),
    }),
    { maxLength: 3 },
  ),
})

test('any two people can be compared, from either side alike', () => {
  fc.assert(
    fc.property(matchable, matchable, (a, b) => {
      expect(compareMatchables(a, b)).toEqual(compareMatchables(b, a))
    }),
  )
})

/** What a second desk may write of the same person. */
const again = (about: Matchable): fc.Arbitrary<Matchable> =>
  fc.record({
    name: fc.constantFrom(about.name, 'Jadhav Suneeta Ramesh', 'Sunita R. Jadav', 'Smt Sunitha Ramesh Jadhaw'),
    nativeName: fc.constantFrom(null, 'सुनीता रमेश जाधव'),
    birth: fc.constantFrom<Birth>(about.birth, day('1974-01-01'), { kind: 'year', year: 1974 }),
    gender: fc.constant(about.gender),
    mobile: fc.constantFrom(about.mobile, null),
    documents: fc.constantFrom(about.documents, []),
  })

test('whoever is the same is also found by a key', () => {
  let same = 0
  fc.assert(
    fc.property(again(sunita), again(sunita), (kept, asked) => {
      if (compareMatchables(kept, asked).band !== 'same') return
      same += 1
      const keys = new Set(blockKeys(kept).map(({ key }) => key))
      expect(probeKeys(asked).some((key) => keys.has(key))).toBe(true)
    }),
  )
  expect(same).toBeGreaterThan(20)
})

test('what stands beside a key never passes over somebody whom the comparison would show', () => {
  const bare = (person: Matchable): Matchable => ({ ...person, documents: [] })
  const anybody = fc.oneof(again(sunita), matchable, again(like({ birth: { kind: 'year', year: 1975 }, mobile: null })))
  let shown = 0
  fc.assert(
    fc.property(anybody, anybody, (kept, asked) => {
      const asks = new Set(probeKeys(bare(asked)))
      const met = blockKeys(bare(kept)).filter(({ key }) => asks.has(key))
      if (met.length === 0 || compareMatchables(bare(kept), bare(asked)).band === 'other') return
      shown += 1
      expect(met.some(({ key, hint }) => !isOther(bare(asked), key, hint))).toBe(true)
    }),
    { numRuns: 3000 },
  )
  expect(shown).toBeGreaterThan(300)
})

test('of those who share a word of the name and the year, one in four has to be read', () => {
  const everybody = registrations(1500, 43, 'fresh').map(({ about }) => ({ about, keys: blockKeys(about) }))
  let [met, read] = [0, 0]
  for (const { about: asked } of everybody.slice(0, 200)) {
    const asks = new Set(probeKeys(asked).filter((key) => /^[np]/.test(key)))
    const under = everybody.flatMap(({ about, keys }) =>
      about === asked ? [] : keys.filter(({ key }) => asks.has(key)),
    )
    met += under.length
    read += under.filter(({ key, hint }) => !isOther(asked, key, hint)).length
  }
  expect(met).toBeGreaterThan(400)
  expect(read).toBeLessThan(met / 4)
})
