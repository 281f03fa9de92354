import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Category } from '#contract/policy-words'
import { categoryFrom } from '#domain/people/category-words'

test.each([
  ['HCW', 'health-worker'],
  ['Health Care Worker', 'health-worker'],
  ['F.L.W.', 'front-line'],
  ['Front-Line Worker', 'front-line'],
  ['60+', 'sixty-plus'],
  ['60 years and above', 'sixty-plus'],
  ['45-59 with comorbidity', 'comorbid'],
  ['Citizen', 'citizen'],
  ['18–44', 'citizen'],
  ['15-18', 'fifteen-to-eighteen'],
  ['12 to 14', 'twelve-to-fourteen'],
  ['गर्भवती', 'pregnant'],
  ['स्वास्थ्य कर्मी', 'health-worker'],
  ['facilitated cohort', 'facilitated'],
])('%s is %s', (word, category) => {
  expect(categoryFrom(word)).toEqual({ ok: true, value: category })
})

test('an empty field is no category, and a word that is not known is asked for without its digits', () => {
  expect(categoryFrom('  ')).toEqual({ ok: true, value: null })
  expect(categoryFrom('9876543210 teacher')).toEqual({
    ok: false,
    code: 'category-unknown',
    details: { found: 'teacher' },
  })
})

test('every category is known by its own name', () => {
  for (const category of Category.options) expect(categoryFrom(category)).toEqual({ ok: true, value: category })
})

test('whatever is written, there is an answer, and it keeps no digit', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
      const read = categoryFrom(text)
      expect(read.ok ? '' : String(read.details['found'])).not.toMatch(/\p{Nd}/u)
    }),
  )
})
