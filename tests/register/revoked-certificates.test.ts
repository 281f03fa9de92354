/** Certificates that hold no longer: because what they say was put right, or because the in-charge says so. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '#contract/calls'
import { projectionDigests, rebuildProjections } from '../../main/register/projections/rebuild.ts'
import { giveDose, openAnotherVial, openTestDay, type OpenDay, PIN, vaccinate } from '../support/site.ts'
import { bodiesOf, countOf, typesOf } from './events.ts'

let day: OpenDay
beforeEach(async () => {
  day = await openTestDay()
})
afterEach(() => {
  expect(day.site.bugs).toEqual([])
  day.site.close()
})

const inCharge = () => ({ approver: day.site.staff.inCharge, pin: PIN.inCharge })
const get = (personId: string) => day.site.must('people.get', { personId })
const issue = (personId: string) => day.site.must('certificates.issue', { personId })
const revoked = () => bodiesOf(day.site, 'certificate-revoked.1')
const correct = (personId: string, changes: InputOf<'corrections.person'>['changes']) =>
  day.site.must('corrections.person', {
    id: day.site.newId(),
    personId,
    changes,
    reason: 'As on the card',
    approval: inCharge(),
  })
const correctDose = (doseId: string | undefined, changes: InputOf<'corrections.dose'>['changes']) =>
  day.site.must('corrections.dose', {
    id: day.site.newId(),
    doseId: doseId ?? '',
    changes,
    reason: 'Written down wrongly',
    approval: inCharge(),
  })
const voidDose = (doseId: string | undefined) =>
  day.site.must('corrections.void', {
    id: day.site.newId(),
    doseId: doseId ?? '',
    reason: 'Never given',
    approval: inCharge(),
  })
/** Two doses, and a certificate after each. */
async function twoDoses(): Promise<{ personId: string; first: string; second: string }> {
  const personId = await vaccinate(day)
  const first = (await get(personId)).certificate?.id ?? ''
  const early = { reason: 'Leaves for abroad tonight', approval: inCharge() }
  await giveDose(day, personId, { exception: early })
  return { personId, first, second: (await issue(personId)).id }
}

describe('a correction revokes', () => {
  test('in the same act what was certified with the wrong name, and nothing twice', async () => {
    const personId = await vaccinate(day)
    const { certificate } = await get(personId)
    await correct(personId, [{ field: 'name', to: 'Sunita R. Jadhav' }])
    expect(typesOf(day.site).slice(-2)).toEqual(['person-corrected.1', 'certificate-revoked.1'])
    expect(revoked()).toEqual([
      {
        certificateId: certificate?.id,
        mark: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        because: 'corrected',
        reason: null,
      },
    ])
    expect((await get(personId)).certificate).toMatchObject({
      standing: 'to-replace',
      revoked: { byName: 'Asha Patil', reason: null },
    })
    await correct(personId, [{ field: 'gender', to: 'other' }])
    expect(revoked()).toHaveLength(1)
  })

  test('every certificate on which a wrong dose stands, and none for another vial of the same lot', async () => {
    const { personId, first, second } = await twoDoses()
    const other = await openAnotherVial(day)
    const [one, two] = (await get(personId)).doses
    // The same lot out of another vial: no paper says which vial it was.
    await correctDose(two?.id, [{ field: 'vial', to: other.vialId }])
    expect(revoked()).toEqual([])
    await correctDose(one?.id, [{ field: 'number', to: 3 }])
    expect(revoked()).toMatchObject([{ certificateId: first }, { certificateId: second }])
  })

  test('when a dose was never given, the certificates with it and not those without', async () => {
    const { personId, first, second } = await twoDoses()
    await voidDose((await get(personId)).doses[1]?.id)
    expect(revoked()).toMatchObject([{ certificateId: second, because: 'dose-voided' }])
    expect(await day.site.must('certificates.page', { certificateId: first })).toMatchObject({ standing: 'valid' })
    expect(await issue(personId)).toMatchObject({ standing: 'valid', doses: 1, revoked: null })
  })

  test('nothing for what stands on no paper: a mobile number, the hour of a dose', async () => {
    const personId = await vaccinate(day, { mobile: '9876543210' })
    day.site.wait(10)
    await correct(personId, [{ field: 'mobile', to: '9123456789' }])
    await correctDose((await get(personId)).doses[0]?.id, [{ field: 'time', to: '2026-11-23T09:02:00.000+05:30' }])
    expect(revoked()).toEqual([])
    expect((await get(personId)).certificate).toMatchObject({ standing: 'valid', revoked: null })
  })

  test('of a dose that was somebody else\u2019s the paper of whom it was written to, and not of whom it goes to', async () => {
    const [wrong, right] = [await vaccinate(day), await vaccinate(day)]
    const before = await get(wrong)
    const doseId = before.doses[0]?.id ?? ''
    const knowing = ['number-taken'] as const
    await day.site.must('corrections.dose', {
      id: day.site.newId(),
      doseId,
      changes: [{ field: 'person', to: right }],
      knowing: [...knowing],
      reason: 'The namesake beside her',
      approval: inCharge(),
    })
    expect(revoked()).toMatchObject([{ certificateId: before.certificate?.id }])
    expect((await get(right)).certificate).toMatchObject({ revoked: null })
  })
})

describe('the in-charge revokes a certificate', () => {
  const ask = (certificateId: string, changes: Partial<InputOf<'certificates.revoke'>> = {}) =>
    day.site.ask('certificates.revoke', {
      certificateId,
      reason: 'The paper was stolen',
      approval: inCharge(),
      ...changes,
    })
  const issued = async (): Promise<{ personId: string; id: string }> => {
    const personId = await vaccinate(day)
    return { personId, id: (await get(personId)).certificate?.id ?? '' }
  }

  test('with a reason, and it says so from then on; asked again nothing is added', async () => {
    const { personId, id } = await issued()
    expect(await ask(id)).toMatchObject({
      ok: true,
      value: { standing: 'withdrawn', revoked: { byName: 'Asha Patil', reason: 'The paper was stolen' } },
    })
    const events = countOf(day.site)
    expect(await ask(id, { reason: 'Again' })).toMatchObject({ value: { revoked: { reason: 'The paper was stolen' } } })
    expect(countOf(day.site)).toBe(events)
    expect((await get(personId)).certificate).toMatchObject({ id, standing: 'withdrawn' })
    expect(await day.site.must('certificates.page', { certificateId: id })).toMatchObject({ standing: 'withdrawn' })
  })

  test('and what stands is certified anew under a new id that names the old', async () => {
    const { personId, id } = await issued()
    await ask(id)
    const fresh = await issue(personId)
    expect(fresh).toMatchObject({ standing: 'valid', revoked: null })
    expect(fresh.id).not.toBe(id)
    expect(await day.site.must('certificates.page', { certificateId: fresh.id })).toMatchObject({ replaces: id })
    expect(await day.site.must('certificates.page', { certificateId: id })).toMatchObject({ standing: 'replaced' })
  })

  test('under their own PIN only, also where they are signed in', async () => {
    const { id } = await issued()
    const events = countOf(day.site)
    const { inCharge: approver, verifier } = day.site.staff
    expect(await ask(id, { approval: { approver, pin: '0000' } })).toMatchObject({ code: 'wrong-approver-pin' })
    await day.site.signIn('inCharge')
    expect(await ask(id, { approval: { approver, pin: PIN.verifier } })).toMatchObject({ code: 'wrong-approver-pin' })
    const other = { approver: verifier, pin: PIN.verifier }
    expect(await ask(id, { approval: other })).toMatchObject({ code: 'approver-not-in-charge' })
    await day.site.signIn('vaccinator')
    expect(await ask(id)).toMatchObject({ code: 'not-allowed' })
    expect(countOf(day.site)).toBe(events)
  })

  test('and nothing that was never issued, nor without words', async () => {
    const { id } = await issued()
    expect(await ask('URN:UVCI:01:IN:0000000000000000#X')).toMatchObject({ code: 'certificate-unknown' })
    expect(await ask(id, { reason: '   ' })).toMatchObject({ code: 'bad-input' })
    // An Aadhaar number is no reason, and never kept.
    await ask(id, { reason: 'Paper of 2341 2341 2346 lost' })
    expect(revoked()[0]).toMatchObject({ reason: expect.not.stringContaining('2341 2341 2346') as string })
  })
})

test('after all of it every table comes back as it was', async () => {
  const { personId, second } = await twoDoses()
  await correct(personId, [{ field: 'name', to: 'Sunita R. Jadhav' }])
  await day.site.must('certificates.revoke', { certificateId: second, reason: 'Twice', approval: inCharge() })
  await issue(personId)
  const { keep } = day.site.register.context
  const before = projectionDigests(keep)
  rebuildProjections(keep)
  expect(projectionDigests(keep)).toEqual(before)
})
