import { expect, test } from 'vitest'
import { allHold, examination, firstFailure } from '#proof/findings'

test('a check that was not reached has not passed', () => {
  const found = examination(['prefix', 'base45'])
  found.holds('prefix', true, 'not-a-certificate')
  expect(found.findings()).toEqual([
    { check: 'prefix', ok: true },
    { check: 'base45', ok: false, why: 'not-reached' },
  ])
  expect(allHold(found.findings())).toBe(false)
  expect(found.failed()).toBe(false)
})

test('the first failure is the first check that was made and failed, in the order of the list', () => {
  const found = examination(['prefix', 'base45', 'compression'])
  found.holds('compression', false, 'too-large')
  found.holds('base45', false, 'not-base45')
  expect(firstFailure(found.findings())).toEqual({ check: 'base45', ok: false, why: 'not-base45' })
  expect(found.failed()).toBe(true)
})

test('a check that failed once stays failed, for its first reason', () => {
  const found = examination(['compression'])
  found.holds('compression', false, 'too-large')
  found.holds('compression', true, 'not-compressed')
  found.include([{ check: 'compression', ok: true }])
  found.holds('compression', false, 'not-compressed')
  expect(found.findings()).toEqual([{ check: 'compression', ok: false, why: 'too-large' }])
})

test('a check that passed can still fail on a closer look', () => {
  const found = examination(['compression'])
  expect(found.has('compression', 1, 'not-compressed')).toBe(1)
  expect(found.has('compression', undefined, 'too-large')).toBeUndefined()
  expect(found.findings()).toEqual([{ check: 'compression', ok: false, why: 'too-large' }])
})
