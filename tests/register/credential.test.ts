/** The certificate as a file that other systems read, out of a day's work. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyCredential } from '#proof/credential/verify-credential'
import { httpLine } from '../../main/register/sync/transports/http.ts'
import { openTestNational } from '../support/national.ts'
import { MACHINE, openTestDay, type OpenDay, PIN, vaccinate } from '../support/site.ts'
import { countOf } from './events.ts'

let day: OpenDay
beforeEach(async () => {
  day = await openTestDay({ national: httpLine })
})
afterEach(() => day.site.close())

const issued = async (personId: string) => (await day.site.must('certificates.issue', { personId })).id
const credential = (certificateId: string) => day.site.must('certificates.credential', { certificateId })
const verdictOf = (text: string) => {
  const root = day.site.register.context.home()?.certificate?.root ?? new Uint8Array()
  return verifyCredential(text, { root, now: day.site.clock.at })
}

test('a credential says what the certificate says, and anyone can check it with the root alone', async () => {
  const id = await issued(await vaccinate(day, { referenceId: '30214498760011' }))
  const { name, text } = await credential(id)
  expect(name).toBe(`teeka-${id}`)
  const verdict = await verdictOf(text)
  expect(verdict.findings.filter(({ ok }) => !ok)).toEqual([])
  expect(verdict).toMatchObject({ ok: true, practice: true, record: { certificateId: id } })
  expect(JSON.parse(text)).toMatchObject({
    credentialSubject: { name: 'PRACTICE Sunita Jadhav', id: 'did:epic:XXXXXXXX6253', refId: 'XXXXXXXX0011' },
    evidence: [{ certificateId: id, batch: '4121Z001', manufacturer: 'Serum Institute of India', dose: 1 }, {}],
  })
})

test('asked for again, after a restart and on another day, it is the same bytes, and no event is made of it', async () => {
  const id = await issued(await vaccinate(day))
  const events = countOf(day.site)
  const [first, second] = await Promise.all([credential(id), credential(id)])
  expect(second).toEqual(first)
  day.site.wait(24 * 60)
  day.site.reopen()
  await day.site.signIn('verifier')
  expect(await credential(id)).toEqual(first)
  expect(countOf(day.site)).toBe(events)
})

test('all credentials of a laptop are under one key', async () => {
  const keys = new Set<unknown>()
  for (const person of [await vaccinate(day), await vaccinate(day)]) {
    const { text } = await credential(await issued(person))
    keys.add((JSON.parse(text) as { issuer: unknown }).issuer)
  }
  expect([...keys]).toEqual([expect.stringMatching(/^did:key:z6Mk/)])
})

describe('there is no credential', () => {
  test('of a certificate that nobody knows, or that another took the place of', async () => {
    const unknown = { certificateId: 'URN:UVCI:01:IN:0000000000000000#X' }
    expect(await day.site.ask('certificates.credential', unknown)).toMatchObject({ code: 'certificate-unknown' })
    const person = await vaccinate(day)
    const certificateId = await issued(person)
    await credential(certificateId)
    const approval = { approver: day.site.staff.inCharge, pin: PIN.inCharge }
    await day.site.must('certificates.revoke', { certificateId, reason: 'The paper was stolen', approval })
    const refused = await day.site.ask('certificates.credential', { certificateId })
    expect(refused).toMatchObject({ code: 'certificate-not-standing' })
  })

  test('while the clock stands before the last entry', async () => {
    const certificateId = await issued(await vaccinate(day))
    day.site.wait(-1)
    const refused = await day.site.ask('certificates.credential', { certificateId })
    expect(refused).toMatchObject({ code: 'clock-behind' })
  })

  test('on a disk that was copied to another machine', async () => {
    const certificateId = await issued(await vaccinate(day))
    day.site.reopen({ machine: MACHINE.replace(/^./, (first) => (first === '0' ? '1' : '0')) })
    await day.site.signIn('verifier')
    const refused = await day.site.ask('certificates.credential', { certificateId })
    expect(refused).toMatchObject({ code: 'register-elsewhere' })
  })
})

describe('with the national server', () => {
  test('an unsigned certificate has none until the laptop is enrolled; a newer certificate of the laptop changes none', async () => {
    const real = await openTestDay({ mode: 'real', national: httpLine })
    const national = await openTestNational({ mode: 'real', now: () => real.site.clock.at })
    const enrol = async () => {
      await real.site.signIn('inCharge')
      await real.site.must('setup.enrol', { server: national.url, code: await national.invite('MH-PUN-0412') })
      await real.site.signIn('verifier')
    }
    const personId = await vaccinate(real)
    const asked = async () => {
      const { id } = await real.site.must('certificates.issue', { personId })
      return real.site.ask('certificates.credential', { certificateId: id })
    }
    expect(await asked()).toMatchObject({ code: 'certificate-not-signed' })
    await enrol()
    real.site.wait(60)
    await enrol()
    const answer = await asked()
    const text = answer.ok ? answer.value.text : ''
    const trust = { root: national.national.authority.root, now: real.site.clock.at }
    const verdict = await verifyCredential(text, trust)
    expect(verdict.findings.filter(({ ok }) => !ok)).toEqual([])
    expect(verdict).toMatchObject({ ok: true, practice: false })
    real.site.close()
    await national.close()
  })
})
