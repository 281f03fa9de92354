import { expect, test } from 'vitest'
import { languageOfState } from '#domain/certificate/state-languages'
import { states } from '../../../renderer/text/states.ts'

test('every state and union territory proposes a language', () => {
  expect(states.filter(({ en }) => languageOfState(en) === 'hi').length).toBeLessThan(15)
  expect(['Tamil Nadu', 'Manipur', 'Punjab', 'Nagaland'].map(languageOfState)).toEqual(['ta', 'mni', 'pa', 'en'])
})

test('a place that no list of ours has is proposed Hindi', () => {
  expect(languageOfState('constructor')).toBe('hi')
  expect(languageOfState('Coromandel')).toBe('hi')
})
