/**
 * A laptop's device key signs whatever stands in its file. What somebody wrote there under a colleague's name is found
 * by whoever receives it: the district from a stick, the national server over the line.
 */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newSigningKey, spkiOf } from '#proof/keys'
import { type DistrictDay, openDistrictDay } from '../support/district-day.ts'
import { vaccinate } from '../support/site.ts'
import { inTheHandsOf, retold, type TamperedLog } from './tampered-log.ts'

let it: DistrictDay
let log: TamperedLog
beforeEach(async () => {
  it = await openDistrictDay()
  await vaccinate(it.day)
  await it.day.site.signIn('inCharge')
  log = inTheHandsOf(it.day)
})
afterEach(() => it.close())

const intruder = newSigningKey()

/** What both say of it; `kept` is what they hold of it afterwards. */
async function bothSay(): Promise<{ district: unknown; national: unknown; kept: unknown }> {
  await it.day.site.must('sync.export', { folder: it.stick })
  const { batches } = await it.district.must('district.receive', { folder: it.stick })
  const { trouble } = await it.day.site.must('sync.now', {})
  const { events } = await it.national.totals()
  const kept = [...(await it.district.must('district.centres', {})), events]
  return { district: batches.map(({ result }) => result), national: trouble, kept }
}
const refused = (code: string) => ({ district: [code], national: code, kept: [0] })

describe('the district and the national server refuse', () => {
  test('a dose under another person\u2019s seal', async () => {
    log.rewrite(() => ({}), { seq: log.seqOf('dose-given.2'), key: intruder })
    expect(await bothSay()).toEqual(refused('bad-seal'))
  })

  test('an act that was retold, though every hash was made anew', async () => {
    log.rewrite(retold('dose-given.2', /4121Z001/, '4121Z009'))
    expect(await bothSay()).toEqual(refused('bad-seal'))
  })

  test('a seal that was left away', async () => {
    const seq = log.seqOf('dose-given.2')
    log.rewrite(({ header }) => {
      const { seal, ...without } = header
      return header.seq === seq && seal !== undefined ? { header: without } : {}
    })
    expect(await bothSay()).toEqual(refused('no-seal'))
  })

  test('a colleague\u2019s key that somebody put in the place of theirs', async () => {
    const key = Buffer.from(spkiOf(intruder)).toString('base64url')
    const seq = log.seqOf('staff-added.1')
    log.rewrite(({ header, body }) =>
      header.seq === seq ? { body: body?.replace(/"key":"[^"]+"/, `"key":"${key}"`) ?? null } : {},
    )
    expect(await bothSay()).toEqual(refused('bad-seal'))
  })
})

test('a run that waited for an earlier one and is sealed wrongly is let go, and refused when it comes in its turn', async () => {
  const { site } = it.day
  await site.must('sync.export', { folder: it.stick })
  const first = readdirSync(it.stick)
  await site.signIn('verifier')
  await vaccinate(it.day, { name: 'Rekha Pawar', nativeName: null, year: 1950 })
  await site.signIn('inCharge')
  log.rewrite(() => ({}), { seq: log.seqOf('dose-given.2'), key: intruder })
  const later = join(it.stick, 'later')
  await site.must('sync.export', { folder: later })
  for (const name of first) rmSync(join(later, name), { recursive: true, force: true })
  const receive = async (folder: string): Promise<unknown[]> =>
    (await it.district.must('district.receive', { folder })).batches.map(({ result }) => result)
  expect(await receive(later)).toEqual(['waits-for-earlier'])
  expect(await receive(it.stick)).toEqual(['accepted'])
  expect(await it.district.must('district.centres', {})).toMatchObject([{ doses: 1, gaps: [] }])
  expect(await receive(later)).toEqual(['bad-seal'])
})

test('what holds is taken, also where a key was replaced between two batches', async () => {
  const { site } = it.day
  const both = async (): Promise<void> => {
    await site.must('sync.export', { folder: it.stick })
    const { batches } = await it.district.must('district.receive', { folder: it.stick })
    expect(batches.map(({ result }) => result).filter((result) => result !== 'already-held')).toEqual(['accepted'])
    expect(await site.must('sync.now', {})).toMatchObject({ waiting: 0 })
  }
  await both()
  await site.must('staff.resetPin', { id: site.newId(), staffId: site.staff.verifier, pin: '8024' })
  await site.must('staff.changeRoles', { staffId: site.staff.verifier, roles: ['in-charge'] })
  await site.must('staff.signIn', { staffId: site.staff.verifier, pin: '8024' })
  await site.must('staff.changeRoles', { staffId: site.staff.verifier, roles: ['verifier'] })
  await site.signIn('inCharge')
  await both()
})
