/** What is said about Teeka travels like everything else. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '#contract/calls'
import { readFeedback } from '#domain/events/feedback'
import { eventsIn } from './events.ts'
import { httpLine } from '../../main/register/sync/transports/http.ts'
import { openTestNational } from '../support/national.ts'
import { openTestSite, type Site } from '../support/site.ts'

let site: Site
beforeEach(async () => {
  site = await openTestSite({ national: httpLine })
})
afterEach(() => {
  expect(site.bugs).toEqual([])
  site.close()
})

const said = (words: string): InputOf<'feedback.give'> => ({
  id: site.newId(),
  screen: 'desk',
  rating: 4,
  words,
  version: '0.1.0',
  language: 'hi',
})

test('words in any script are kept with where they were said, and asked again they are kept once', async () => {
  const input = said('नाम के बाद फ़ोकस खो जाता है')
  const kept = await site.must('feedback.give', input)
  expect(kept).toMatchObject({ words: input.words, screen: 'desk', rating: 4, centre: { name: 'PHC Wagholi' } })
  expect(await site.must('feedback.give', input)).toEqual(kept)
  expect(await site.must('feedback.list', {})).toEqual([kept])
})

test('an Aadhaar number in it is masked before it is logged, in whatever digits', async () => {
  await site.must('feedback.give', said('For 2234 5678 9018 and २२३४५६७८९०१८ it was slow'))
  const logged = eventsIn(site.register.context.db).at(-1)
  expect(logged?.body).toContain('•••• •••• 9018 and ••••••••')
  expect(logged?.body).not.toMatch(/5678|५६७८/)
})

test('whoever is signed in may say it; the list is for those who lead', async () => {
  await site.signIn('vaccinator')
  await site.must('feedback.give', said('The vial screen is slow'))
  expect(await site.ask('feedback.list', {})).toMatchObject({ code: 'not-allowed' })
})

test.each([
  ['no words', { words: '  ' }],
  ['a sixth degree', { rating: 6 }],
  ['a screen that is none', { screen: '../desk' }],
])('%s is refused as it is', async (_, wrong) => {
  expect(await site.ask('feedback.give', { ...said('Slow'), ...wrong })).toMatchObject({ code: 'bad-input' })
})

describe('what was said in practice', () => {
  const brought = (words: string) => ({ ...said(words), at: '2026-11-22T16:10:00.000+05:30' })
  const bring = (...all: ReturnType<typeof brought>[]) => site.must('feedback.bring', { said: all })

  test('waits until somebody signs in, is noted under their name with when it was said, and is said once', async () => {
    const one = brought('The vial screen is slow in practice, ask 2234 5678 9018')
    await site.must('staff.signOut', {})
    const before = eventsIn(site.register.context.db).length
    await bring(one)
    await bring(one)
    expect(eventsIn(site.register.context.db)).toHaveLength(before)
    await site.signIn('verifier')
    await bring(one)
    await site.signIn('inCharge')
    expect(eventsIn(site.register.context.db)).toHaveLength(before + 1)
    expect(eventsIn(site.register.context.db).at(-1)).toMatchObject({
      type: 'feedback-given.2',
      by: site.staff.verifier,
    })
    const words = 'The vial screen is slow in practice, ask •••• •••• 9018'
    expect(await site.must('feedback.list', {})).toMatchObject([{ ...one, words, saidIn: 'practice' }])
  })

  test('is brought together with what it was given for: a screen, a degree, words, and nothing about anybody', async () => {
    const practice = await openTestSite({ beside: 'practice' })
    await practice.must('feedback.give', said('Too many keys'))
    const out = await practice.must('feedback.ofPractice', {})
    expect(out.said.map((one) => Object.keys(one).toSorted())).toEqual([
      ['at', 'id', 'language', 'rating', 'screen', 'version', 'words'],
    ])
    await practice.must('feedback.bring', out)
    await practice.signIn('inCharge')
    expect(await practice.must('feedback.list', {})).toMatchObject([{ words: 'Too many keys', saidIn: 'practice' }])
    practice.close()
  })

  test('does not come out of a real register, whoever asks', async () => {
    await site.must('feedback.give', said('Slow'))
    expect(await site.must('feedback.ofPractice', {})).toEqual({ said: [] })
  })
})

test('what was said before it was written where is read as said at work', () => {
  const { saidIn: _, ...before } = { ...said('Slow'), feedbackId: site.newId(), saidIn: 'own' }
  const { id: __, ...body } = before
  expect(readFeedback('feedback-given.1', body)).toMatchObject({ words: 'Slow', saidIn: 'own' })
  expect(readFeedback('feedback-given.2', body)).toBeUndefined()
})

test('it goes to the national server and to the district with the batches, and the operator reads it', async () => {
  const stick = mkdtempSync(join(tmpdir(), 'teeka-stick-'))
  const national = await openTestNational({ now: () => site.clock.at })
  const district = await openTestSite({ kind: 'district', code: 'MH-PUN', national: httpLine })
  for (const [one, code] of [
    [site, 'MH-PUN-0412'],
    [district, 'MH-PUN'],
  ] as const) {
    await one.signIn('inCharge')
    await one.must('setup.enrol', { server: national.url, code: await national.invite(code) })
  }
  const kept = await site.must('feedback.give', said('Too many keys'))
  await site.must('feedback.bring', { said: [{ ...said('Said in practice'), at: '2026-11-22T16:10:00.000+05:30' }] })
  await site.signIn('inCharge')
  await site.must('sync.export', { folder: stick })
  await site.must('sync.now', {})
  await district.must('district.receive', { folder: stick })
  expect(await district.must('feedback.list', {})).toMatchObject([kept, { saidIn: 'practice' }])

  const asked = (authorization: string) => fetch(`${national.direct}/v1/feedback`, { headers: { authorization } })
  expect((await asked('Bearer guessed')).status).toBe(401)
  expect(await (await asked('Bearer test-operator')).json()).toMatchObject([
    { centre: 'MH-PUN-0412', screen: 'desk', rating: 4, words: 'Too many keys', version: '0.1.0', saidIn: 'own' },
    { centre: 'MH-PUN-0412', words: 'Said in practice', saidIn: 'practice' },
  ])
  district.close()
  await national.close()
  rmSync(stick, { recursive: true, force: true })
})
