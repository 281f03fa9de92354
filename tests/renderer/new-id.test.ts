import { expect, test } from 'vitest'
import { PersonId } from '#contract/fields'
import { newId } from '../../renderer/client/new-id.ts'

test('a new id is what the contract calls one, and later ones sort behind earlier ones', () => {
  const ids = [0, 1, 1_763_870_400_000, 1_763_870_400_001, 2 ** 48 - 1].map((now) => newId(now))
  expect(ids.filter((id) => !PersonId.safeParse(id).success)).toEqual([])
  expect(ids.toSorted()).toEqual(ids)
})

test('a thousand ids of one millisecond are a thousand ids', () => {
  expect(new Set(Array.from({ length: 1000 }, () => newId(1_763_870_400_000))).size).toBe(1000)
})
