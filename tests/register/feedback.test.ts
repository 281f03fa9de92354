/** What is said about Teeka travels like everything else. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InputOf } from '#contract/calls'
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
  await site.must('sync.export', { folder: stick })
  await site.must('sync.now', {})
  await district.must('district.receive', { folder: stick })
  expect(await district.must('feedback.list', {})).toEqual([kept])

  const asked = (authorization: string) => fetch(`${national.direct}/v1/feedback`, { headers: { authorization } })
  expect((await asked('Bearer guessed')).status).toBe(401)
  expect(await (await asked('Bearer test-operator')).json()).toMatchObject([
    { centre: 'MH-PUN-0412', screen: 'desk', rating: 4, words: 'Too many keys', version: '0.1.0' },
  ])
  district.close()
  await national.close()
  rmSync(stick, { recursive: true, force: true })
})
