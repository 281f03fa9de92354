/** New rules reach a centre: published by the national signer, pulled or carried, looked at, adopted. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Json } from '#proof/canonical-json'
import { signPolicy } from '#proof/policy-document'
import { indiaCovid } from '#domain/schedule/packs'
import { publishPolicy } from '../../main/national/policy.ts'
import { httpLine } from '../../main/register/sync/transports/http.ts'
import { openTestNational, type TestNational } from '../support/national.ts'
import { giveDose, openTestDay, type OpenDay, registerPerson, vaccinate, verifyPerson } from '../support/site.ts'
import { eventsIn } from './events.ts'

/** The pack that came along, with Covishield's second dose due after four weeks. */
const nextPack = (version = '3', gap = 28): Record<string, Json> => ({
  ...(structuredClone(indiaCovid) as unknown as Record<string, Json>),
  version,
  rows: indiaCovid.rows.map((row) =>
    row.id === 'covishield-2-from-2022-03-21' ? { ...row, minGapDays: gap } : row,
  ) as unknown as Json,
})

describe('a new policy pack', () => {
  let national: TestNational
  let day: OpenDay
  beforeEach(async () => {
    day = await openTestDay({ mode: 'real', national: httpLine })
    national = await openTestNational({ mode: 'real', now: () => day.site.clock.at })
    await day.site.signIn('inCharge')
  })
  afterEach(async () => {
    day.site.close()
    await national.close()
  })
  const enrol = async (): Promise<void> => {
    await day.site.must('setup.enrol', { server: national.url, code: await national.invite('MH-PUN-0412') })
  }
  const signed = (pack: Record<string, Json>): string => signPolicy(pack, national.national.authority.policy)
  const adoptions = () => eventsIn(day.site.register.context.db).filter(({ type }) => type === 'policy-adopted.1')

  test('is pulled, looked at, and adopted under the in-charge’s seal; from then on every dose names it', async () => {
    const { site } = day
    await enrol()
    await vaccinate(day)
    await publishPolicy(nextPack(), national.national)
    await site.signIn('inCharge')
    const { text } = await site.must('policy.pull', {})
    expect(await site.must('policy.read', { text })).toMatchObject({
      name: 'india-covid 3',
      inForce: 'india-covid 2',
      state: 'newer',
      changes: [
        {
          part: 'rows',
          rule: 'covishield-2-from-2022-03-21',
          change: 'changed',
          fields: [{ field: 'minGapDays', before: '56', after: '28' }],
        },
      ],
    })
    expect(adoptions()).toEqual([])
    expect(await site.must('policy.inForce', {})).toMatchObject({ name: 'india-covid 2', source: 'built-in' })

    const adopted = await site.must('policy.adopt', { text })
    expect(adopted).toMatchObject({ name: 'india-covid 3', source: 'adopted', adoptedBy: 'Asha Patil' })
    expect(adoptions()).toHaveLength(1)
    const personId = await registerPerson(day, { name: 'Rekha Pawar' })
    expect((await site.must('people.get', { personId })).due).toMatchObject({ pack: 'india-covid 3' })
    await verifyPerson(day, personId)
    expect((await giveDose(day, personId)).ok).toBe(true)
    const packs = eventsIn(site.register.context.db)
      .filter(({ type }) => type.startsWith('dose-given'))
      .map(({ body }) => JSON.parse(body ?? '{}').pack as string)
    expect(packs).toEqual(['india-covid 2', 'india-covid 3'])
  })

  test('adopted twice, or on a register that is opened again, is in force once', async () => {
    const { site } = day
    await enrol()
    const text = signed(nextPack())
    await site.must('policy.adopt', { text })
    expect(await site.must('policy.adopt', { text })).toMatchObject({ name: 'india-covid 3' })
    expect(await site.must('policy.read', { text })).toMatchObject({ state: 'in-force', changes: [] })
    expect(adoptions()).toHaveLength(1)
    site.reopen()
    await site.signIn('inCharge')
    expect(await site.must('policy.inForce', {})).toMatchObject({ name: 'india-covid 3', source: 'adopted' })
    await site.must('log.rebuild', {})
    expect(await site.must('policy.inForce', {})).toMatchObject({ name: 'india-covid 3', source: 'adopted' })
  })

  test.each<[why: string, code: string, text: () => string | Promise<string>]>([
    ['older than the one in force', 'policy-older', () => signed(nextPack('1.9'))],
    ['of the same number with other rules', 'policy-same-version', () => signed(nextPack('2'))],
    ['of another programme', 'policy-other-programme', () => signed({ ...nextPack(), pack: 'india-polio' })],
    ['whose rules do not hold together', 'policy-faulty', () => signed(nextPack('3', 200))],
    ['without rules', 'policy-faulty', () => signed({ pack: 'india-covid', version: '3' })],
    [
      'changed after it was signed',
      'policy-altered',
      () => signed(nextPack()).replace('"version": "3"', '"version": "9"'),
    ],
    [
      'signed with the key for receipts',
      'policy-other-signer',
      () => signPolicy(nextPack(), national.national.authority.receipts),
    ],
    [
      'of another nation',
      'policy-other-signer',
      async () => {
        const other = await openTestNational({ mode: 'real', store: national.national.store })
        await other.close()
        return signPolicy(nextPack(), other.national.authority.policy)
      },
    ],
    ['that is no pack at all', 'policy-unreadable', () => '{"hello": "world"}'],
  ])('%s is refused by both, and nothing changes', async (_why, code, text) => {
    await enrol()
    const came = await text()
    const before = eventsIn(day.site.register.context.db).length
    expect(await day.site.ask('policy.read', { text: came })).toMatchObject({ ok: false, code })
    expect(await day.site.ask('policy.adopt', { text: came })).toMatchObject({ ok: false, code })
    expect(eventsIn(day.site.register.context.db)).toHaveLength(before)
    expect(day.site.bugs).toEqual([])
  })

  test('that is faulty names each fault and its rule', async () => {
    await enrol()
    const refused = await day.site.ask('policy.read', { text: signed(nextPack('3', 200)) })
    expect(refused).toMatchObject({ details: { faults: ['gap-upside-down\tcovishield-2-from-2022-03-21\t'] } })
  })

  test('whose signer’s certificate has ended is refused', async () => {
    await enrol()
    const text = signed(nextPack())
    day.site.wait(5 * 366 * 24 * 60)
    await day.site.signIn('inCharge')
    expect(await day.site.ask('policy.read', { text })).toMatchObject({ code: 'policy-signer-out-of-date' })
  })

  test('cannot be checked before the register has a root', async () => {
    expect(await day.site.ask('policy.read', { text: signed(nextPack()) })).toMatchObject({ code: 'no-root' })
    expect(await day.site.ask('policy.pull', {})).toMatchObject({ code: 'not-enrolled' })
  })

  test('is not there, or the line is not', async () => {
    await enrol()
    expect(await day.site.ask('policy.pull', {})).toMatchObject({ code: 'no-policy-there' })
    national.line.cut()
    expect(await day.site.ask('policy.pull', {})).toMatchObject({ code: 'server-unreachable' })
  })

  test('is published only if it is sound and newer', async () => {
    expect(await publishPolicy(nextPack('3', 200), national.national)).toMatchObject({ code: 'policy-faulty' })
    expect(await publishPolicy(nextPack('3'), national.national)).toMatchObject({ ok: true })
    expect(await publishPolicy(nextPack('3'), national.national)).toMatchObject({ code: 'policy-older' })
    const asked = await fetch(`${national.direct}/v1/policy`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(nextPack('4')),
    })
    expect(asked.status).toBe(401)
  })
})
