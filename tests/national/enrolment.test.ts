/** Invitations and enrolment at the national server: who gets a certificate, and who does not. */
import { z } from 'zod'
import { afterEach, describe, expect, test } from 'vitest'
import { EnrolmentAnswer } from '#contract/national'
import { allHold } from '#proof/findings'
import { certifiedKeyOf, checkLeaf } from '#proof/check-leaf'
import { readEnrolmentCode } from '#proof/enrolment-code'
import { logIdOf, newSigningKey, spkiOf } from '#proof/keys'
import { createRequest, fingerprintOf, pemToDer } from '#proof/x509'
import { eventsOf } from '../proof/trust.ts'
import { batchOf, enrolDevice, enrolmentOf, type Heard, operator, postJson, secretIn, send } from './device.ts'
import { nationalOver } from './over-store.ts'
import { STORES } from './stores.ts'

const MINUTE = 60_000

describe.each(STORES)('enrolment at the national server over %s', (name) => {
  const national = nationalOver(name)
  // Wrong secrets of one test must not slow down the next.
  afterEach(() => void (national.clock += 2 * MINUTE))

  const invited = async (code = 'MH-PUN-0412') => secretIn(await national.invite(code))
  const enrol = (changes: Parameters<typeof enrolmentOf>[1], key = newSigningKey()): Promise<Heard> =>
    postJson(national, '/v1/enrolments', enrolmentOf({ key }, changes))
  const wrongSecret = (at: number) => enrol({ secret: at.toString(16).padStart(10, '0') })

  test('an invited device gets a certificate for its own key under the root that the code names', async () => {
    const code = await national.invite('MH-PUN-0412')
    const key = newSigningKey()
    const { said, status } = await enrol({ secret: secretIn(code) }, key)
    expect(status).toBe(200)
    const answer = EnrolmentAnswer.parse(said)
    const [leaf, root] = [Buffer.from(answer.certificate, 'base64'), Buffer.from(answer.root, 'base64')]
    expect(answer.mode).toBe('practice')
    expect(allHold(checkLeaf(leaf, root, national.clock, 'device'))).toBe(true)
    expect(logIdOf(spkiOf(certifiedKeyOf(leaf)))).toBe(logIdOf(spkiOf(key)))
    const read = readEnrolmentCode(code)
    expect(fingerprintOf(root).slice(0, 18)).toBe(read.ok && read.value.rootPrefix)
    const pem = await (await fetch(`${national.direct}/v1/root.pem`)).text()
    expect(Buffer.from(pemToDer(pem) ?? []).equals(root)).toBe(true)
  })

  test('an invitation works once', async () => {
    const secret = await invited()
    expect(await enrol({ secret })).toMatchObject({ status: 200 })
    expect(await enrol({ secret })).toMatchObject({ said: { code: 'invitation-used' } })
  })

  test('an invitation that two laptops use at the same moment admits one of them', async () => {
    const secret = await invited()
    // Every connection is open, so that none of the three waits for its own.
    await Promise.all(
      Array.from({ length: 8 }, () => national.national.store.rows('select pg_sleep(0.05)', [], z.unknown())),
    )
    const heard = await Promise.all([enrol({ secret }), enrol({ secret }), enrol({ secret })])
    expect(heard.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('an invitation for another centre admits nobody and stays good for its own', async () => {
    const secret = await invited('MH-PUN-0413')
    expect(await enrol({ secret })).toMatchObject({ said: { code: 'invitation-for-another' } })
    expect(await enrol({ secret, code: 'MH-PUN-0413' })).toMatchObject({ status: 200 })
  })

  test.each([
    ['a real centre at a practice server', { mode: 'real' }, 'practice-and-real'],
    ['a request that is no request', { request: 'hello' }, 'request-unreadable'],
    ['a name with what no database can hold', { name: 'PHC\u0000' }, 'bad-request'],
    ['a district with a line break in it', { district: 'Pune\nPune' }, 'bad-request'],
  ])('%s is refused, and the invitation stays good', async (_, changes, code) => {
    const secret = await invited()
    expect(await enrol({ secret, ...changes })).toMatchObject({ said: { code } })
    expect(await enrol({ secret })).toMatchObject({ status: 200 })
  })

  test('a request that somebody else signed is refused', async () => {
    const [one, other] = [newSigningKey(), newSigningKey()].map((key) => createRequest({ commonName: 'NEW', key }))
    const [mine = '', theirs = ''] = [one, other].map((pem) => pem?.split('\n').slice(1, -2).join('') ?? '')
    const [head, tail] = [Buffer.from(mine, 'base64'), Buffer.from(theirs, 'base64')]
    const mixed = Buffer.concat([head.subarray(0, 90), tail.subarray(90)]).toString('base64')
    const request = `-----BEGIN CERTIFICATE REQUEST-----\n${mixed}\n-----END CERTIFICATE REQUEST-----\n`
    expect(await enrol({ secret: await invited(), request })).toMatchObject({ said: { code: 'request-unreadable' } })
  })

  test('a device that enrols again with a new invitation gets a new certificate and goes on with its log', async () => {
    const device = await enrolDevice(national)
    const events = eventsOf(device, 4)
    await send(national, batchOf(device, events, 1, 2))
    const { said } = await enrol({ secret: await invited() }, device.key)
    const leaf = Buffer.from(EnrolmentAnswer.parse(said).certificate, 'base64')
    expect(leaf.equals(device.leaf)).toBe(false)
    expect(await send(national, batchOf({ ...device, leaf }, events, 3, 4))).toMatchObject({ status: 200 })
  })

  test('after ten wrong secrets in a minute even the right one waits, and a minute later it is taken', async () => {
    for (let at = 0; at < 10; at += 1)
      expect(await wrongSecret(at)).toMatchObject({ said: { code: 'invitation-unknown' } })
    const secret = await invited()
    expect(await enrol({ secret })).toMatchObject({ status: 429, said: { code: 'wait' } })
    national.clock += MINUTE + 1
    expect(await enrol({ secret })).toMatchObject({ status: 200 })
  })

  test('forty wrong secrets at the same moment are no more than ten', async () => {
    const heard = await Promise.all(Array.from({ length: 40 }, (_, at) => wrongSecret(at)))
    expect(heard.filter(({ status }) => status !== 429)).toHaveLength(10)
  })

  test('many right secrets in a minute keep nobody waiting', async () => {
    for (let at = 0; at < 15; at += 1) expect(await enrol({ secret: await invited() })).toMatchObject({ status: 200 })
  })

  test('an invitation is made by the operator alone', async () => {
    const wanted = { code: 'MH-PUN-0412' }
    expect(await postJson(national, '/v1/invitations', wanted)).toMatchObject({ status: 401 })
    expect(await postJson(national, '/v1/invitations', wanted, 'Bearer guess')).toMatchObject({ status: 401 })
    expect(await postJson(national, '/v1/invitations', { code: 'x' }, operator(national))).toMatchObject({
      status: 400,
    })
    const { said } = await postJson(national, '/v1/invitations', wanted, operator(national))
    expect(readEnrolmentCode((said as { code: string }).code)).toMatchObject({ ok: true })
  })

  test('the store keeps no secret that could be used', async () => {
    const secret = await invited()
    const rows = await national.national.store.rows('select * from invitation', [], z.unknown())
    expect(JSON.stringify(rows)).not.toContain(secret)
  })
})
