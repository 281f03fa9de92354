import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { commonProblems } from '#contract/call'
import { calls, findCall, isCallName, registerCalls, type RegisterCallName } from '#contract/calls'
import { Role } from '#contract/fields'
import { shellCalls } from '#contract/shell'
import { handlers } from '../../main/register/calls/index.ts'
import { openTestSite, type Site } from '../support/site.ts'
import { sampleInputs } from './sample-inputs.ts'

const names = Object.keys(registerCalls) as RegisterCallName[]

let site: Site
const staffOf = new Map<Role, string>()
beforeAll(async () => {
  site = await openTestSite()
  for (const role of Role.options) {
    const id = site.newId()
    await site.must('staff.add', { id, name: `Only ${role}`, roles: [role], pin: '9753' })
    staffOf.set(role, id)
  }
  site.reopen()
})
afterAll(() => site.close())

const events = (): number => site.register.context.db.value('select count(*) from event', z.int())

describe('the list of calls', () => {
  test('is answered in full: by a handler of the register, or by the shell', () => {
    expect(Object.keys(handlers).toSorted()).toEqual(names.toSorted())
    expect(Object.keys(calls).toSorted()).toEqual([...names, ...Object.keys(shellCalls)].toSorted())
    for (const [name, call] of Object.entries(calls)) {
      expect([name, call.answeredBy]).toEqual([name, name in shellCalls ? 'shell' : 'register'])
    }
  })
  test.each(Object.entries(calls))('names %s by group and verb, and its problems by codes of its own', (name, call) => {
    expect(name).toMatch(/^[a-z]+\.[a-z]+([A-Z][a-z]+)*$/)
    const problems: readonly string[] = call.problems
    for (const code of problems) expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/)
    expect(new Set(problems).size).toBe(problems.length)
    expect(problems.filter((code) => (commonProblems as readonly string[]).includes(code))).toEqual([])
  })
  test('has no way in through a prototype, a shell\u2019s call or a name that is none', async () => {
    for (const name of [
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      'people',
      'people.',
      '',
      'settings.get',
    ]) {
      expect([name, await site.register.answer(name, {})]).toEqual([
        name,
        { ok: false, code: 'unknown-call', details: {} },
      ])
    }
    expect([findCall('constructor'), isCallName('__proto__'), isCallName(Symbol('people.get'))]).toEqual([
      undefined,
      false,
      false,
    ])
  })
})

/** The same input with one key more, at its top and in each object inside it. */
function* withStrangeKeys(input: unknown): Generator<unknown> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return
  yield { ...input, surprise: 1 }
  for (const [key, value] of Object.entries(input)) {
    for (const strange of withStrangeKeys(value)) yield { ...input, [key]: strange }
  }
}

describe.each(names)('%s', (name) => {
  const call = registerCalls[name]
  const sample = sampleInputs[name]

  test('takes its sample, and refuses a key that nobody asked for', async () => {
    expect(call.input.safeParse(sample).success).toBe(true)
    const strange = [...withStrangeKeys(sample), undefined, null, 'text', 1, [], [sample]]
    for (const input of strange) {
      expect([input, await site.register.answer(name, input)]).toMatchObject([input, { ok: false, code: 'bad-input' }])
    }
    expect(strange.length).toBeGreaterThan(6)
  })
})

test.each(Object.entries(shellCalls))('%s of the shell refuses a key that nobody asked for', (_, call) => {
  expect(call.input.safeParse({ surprise: 1 }).success).toBe(false)
})

describe('who may not call is refused before anything happens', () => {
  const restricted = names.filter((name) => registerCalls[name].who !== 'anyone')

  test('nobody, where somebody is wanted', async () => {
    const before = events()
    for (const name of restricted) {
      expect([name, await site.register.answer(name, sampleInputs[name])]).toMatchObject([
        name,
        { code: 'not-signed-in' },
      ])
    }
    expect(events()).toBe(before)
  })
  test.each(Role.options)('%s', async (role) => {
    await site.must('staff.signIn', { staffId: staffOf.get(role) ?? '', pin: '9753' })
    const before = events()
    const refused = restricted.filter((name) => {
      const { who } = registerCalls[name]
      return Array.isArray(who) && !(who as readonly Role[]).includes(role)
    })
    for (const name of refused) {
      expect([name, await site.register.answer(name, sampleInputs[name])]).toMatchObject([
        name,
        { code: 'not-allowed' },
      ])
    }
    expect(refused.length).toBeGreaterThan(1)
    expect(events()).toBe(before)
  })
})

test('whoever may call gets an answer that the call itself lists', { timeout: 60_000 }, async () => {
  const callerOf = (name: RegisterCallName): Role => {
    const { who } = registerCalls[name]
    return who === 'anyone' || who === 'signed-in' ? 'observer' : (who[0] ?? 'observer')
  }
  for (const role of Role.options) {
    await site.must('staff.signIn', { staffId: staffOf.get(role) ?? '', pin: '9753' })
    for (const name of names.filter((one) => callerOf(one) === role && one !== 'staff.signOut')) {
      const { output, problems } = registerCalls[name]
      const answer = await site.register.answer(name, sampleInputs[name])
      const listed: readonly string[] = problems
      const said = answer.ok ? output.safeParse(answer.value).success : listed.includes(answer.code)
      expect([name, answer, said]).toEqual([name, answer, true])
    }
  }
  expect(site.bugs).toEqual([])
})
