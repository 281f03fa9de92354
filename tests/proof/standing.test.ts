import { describe, expect, test } from 'vitest'
import type { Finding } from '#proof/findings'
import { type Shown, standingOf } from '#proof/standing'
import { DAY, NOW } from './trust.ts'

const held: Finding = { check: 'signature', ok: true }
const failed = (check: Finding['check'], why: Exclude<Finding['why'], undefined>): Finding => ({
  check,
  ok: false,
  why,
})
const standing = (findings: readonly Finding[], changes: Partial<Shown> = {}) =>
  standingOf({ findings, madeFor: 'real', shownAt: 'real', revocationsAsOf: NOW, now: NOW, ...changes })

describe('a good one', () => {
  const good = (changes: Partial<Shown> = {}) => standing([held], changes)
  test('is valid, by a list of today', () => {
    expect(good()).toEqual({ is: 'valid', compareWith: 'photo-id' })
    expect(good({ revocationsAsOf: NOW - DAY + 1 }).is).toBe('valid')
  })
  test('is valid by a list that is so many whole days old', () => {
    expect(good({ revocationsAsOf: NOW - 3 * DAY - 1 })).toEqual({
      is: 'valid-by-old-list',
      listDays: 3,
      compareWith: 'photo-id',
    })
  })
  test('is valid by a list that a laptop with a slow clock holds', () =>
    expect(good({ revocationsAsOf: NOW + 9 * DAY }).is).toBe('valid'))
  test('is valid without anybody having looked, where there is no list', () => {
    expect(good({ revocationsAsOf: undefined })).toEqual({ is: 'valid-without-list', compareWith: 'photo-id' })
  })
})

describe('practice', () => {
  test('calls nothing forged for standing under another root than its own; a real centre does', () => {
    const other = [failed('issuer', 'other-issuer'), failed('issuer-signature', 'signature-does-not-hold')]
    expect(standing(other, { shownAt: 'practice' })).toMatchObject({ is: 'signer-unknown', why: 'other-issuer' })
    expect(standing(other)).toMatchObject({ is: 'forged', why: 'other-issuer' })
  })
  test('never counts at a real centre, good or not', () => {
    for (const findings of [[held], [failed('issuer', 'other-issuer')], [failed('not-revoked', 'revoked')]]) {
      expect(standing(findings, { madeFor: 'practice' })).toEqual({ is: 'practice' })
    }
  })
  test('is good at practice, and where nobody says where it is shown', () => {
    expect(standing([held], { madeFor: 'practice', shownAt: 'practice' }).is).toBe('valid')
    expect(standing([held], { madeFor: 'practice', shownAt: undefined }).is).toBe('valid')
  })
})

describe('a bad one', () => {
  test.each([
    ['forged', failed('signature', 'signature-does-not-hold')],
    ['forged', failed('issuer', 'other-issuer')],
    ['forged', failed('period', 'outlives-signer')],
    ['forged', failed('algorithm', 'other-algorithm')],
    ['forged', failed('signer-certificate', 'several-certificates')],
    ['unreadable', failed('prefix', 'not-a-certificate')],
    ['unreadable', failed('compression', 'too-large')],
    ['unreadable', failed('record', 'unknown-version')],
    ['unreadable', failed('period', 'no-period')],
    ['unreadable', failed('known-algorithm', 'unsupported-algorithm')],
    ['signer-unknown', failed('signer-known', 'signer-unknown')],
    ['signer-unknown', failed('kid', 'no-kid')],
    ['revoked', failed('not-revoked', 'device-revoked')],
    ['expired', failed('not-expired', 'expired')],
    ['expired', failed('signer-dates', 'expired')],
    ['not-valid-yet', failed('root-dates', 'not-valid-yet')],
  ] as const)('is %s where %o', (is, finding) => {
    expect(standing([held, finding])).toEqual({ is, check: finding.check, why: finding.why })
  })

  test('is what is gravest, in whatever order it was found', () => {
    const expired = failed('not-expired', 'expired')
    const revoked = failed('not-revoked', 'revoked')
    const forged = failed('signature', 'signature-does-not-hold')
    for (const findings of [
      [expired, revoked],
      [revoked, expired],
    ])
      expect(standing(findings).is).toBe('revoked')
    for (const findings of [
      [revoked, expired, forged],
      [forged, revoked],
    ])
      expect(standing(findings).is).toBe('forged')
  })
  test('never gives a good word for what was not reached alone', () => {
    expect(() => standing([failed('prefix', 'not-a-certificate'), failed('base45', 'not-reached')])).not.toThrow()
    expect(standing([failed('prefix', 'not-a-certificate'), failed('base45', 'not-reached')]).is).toBe('unreadable')
  })
})
