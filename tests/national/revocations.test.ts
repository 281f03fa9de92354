/** The national list of revocations: what comes onto it out of the batches, who brings it there, how it is given out. */
import { describe, expect, test } from 'vitest'
import { RevocationsAnswer } from '#contract/national'
import { verifyCertificate } from '#proof/hcert'
import { isOlder } from '#proof/revocation-list'
import { DAY, logOf, nation, NOW } from '../proof/trust.ts'
import { issued, LogOfDevice, publishedList, revoked, signedBy, signedLater } from './certifying.ts'
import { ask, askSigned, batchOf, enrolDevice, enrolmentOf, operator, postJson, secretIn, send } from './device.ts'
import { nationalOver } from './over-store.ts'
import { STORES } from './stores.ts'

describe.each(STORES)('the list of revocations over %s', (name) => {
  const national = nationalOver(name)
  const newLog = async (code = 'MH-PUN-0412') => new LogOfDevice(await enrolDevice(national, { code }))
  const trust = () => ({ root: national.national.authority.root, now: national.clock })

  test('a list with nothing on it is published, signed and dated', async () => {
    expect(await publishedList(national)).toMatchObject({ count: 0, devices: 0, asOf: NOW })
  })

  test('a certificate that its centre revoked comes onto the list, and one that is good does not', async () => {
    const log = await newLog()
    const [bad, good] = [signedBy(log.device), signedBy(log.device)]
    log.add(issued(bad), issued(good, 2))
    await log.send(national)
    const before = await publishedList(national)
    expect(before.has(bad.mark)).toBe(false)
    log.add(revoked(bad.mark))
    await log.send(national)
    const after = await publishedList(national)
    expect([after.has(bad.mark), after.has(good.mark)]).toEqual([true, false])
    expect(after.number).toBeGreaterThan(before.number)
    expect(isOlder(before, after)).toBe(true)
    expect(verifyCertificate(bad.code, { ...trust(), revocations: after }).findings).toContainEqual({
      check: 'not-revoked',
      ok: false,
      why: 'revoked',
    })
    expect(verifyCertificate(good.code, { ...trust(), revocations: after }).ok).toBe(true)
  })

  test('one that was signed after its issue is known as well', async () => {
    const log = await newLog()
    const certificate = signedBy(log.device)
    log.add(signedLater(certificate), revoked(certificate.mark))
    await log.send(national)
    expect((await publishedList(national)).has(certificate.mark)).toBe(true)
  })

  test('a batch that comes twice, and one revoked twice, change nothing more', async () => {
    const log = await newLog()
    const certificate = signedBy(log.device)
    log.add(issued(certificate), revoked(certificate.mark))
    await log.send(national)
    const { number, count } = await publishedList(national)
    expect((await send(national, batchOf(log.device, log.events))).status).toBe(200)
    log.add(revoked(certificate.mark), revoked(null))
    await log.send(national)
    expect(await publishedList(national)).toMatchObject({ number, count })
  })

  test('nobody revokes another centre\u2019s certificate, nor by claiming to have issued it', async () => {
    const [victim, stranger] = [await newLog(), await newLog('MH-PUN-0999')]
    const certificate = signedBy(victim.device)
    victim.add(issued(certificate))
    await victim.send(national)
    stranger.add(revoked(certificate.mark), issued(certificate), signedLater(certificate), revoked(certificate.mark))
    await stranger.send(national)
    // Nor by a code of its own beside the other's mark.
    stranger.add(issued({ ...signedBy(stranger.device), mark: certificate.mark }), revoked(certificate.mark))
    await stranger.send(national)
    expect((await publishedList(national)).has(certificate.mark)).toBe(false)
  })

  test('the centre\u2019s other laptop may, also where its batch comes first', async () => {
    const [issuer, other] = [await newLog('MH-PUN-0500'), await newLog('MH-PUN-0500')]
    const certificate = signedBy(issuer.device)
    other.add(revoked(certificate.mark))
    await other.send(national)
    expect((await publishedList(national)).has(certificate.mark)).toBe(false)
    issuer.add(issued(certificate))
    await issuer.send(national)
    expect((await publishedList(national)).has(certificate.mark)).toBe(true)
  })

  test('what a device writes that is no certificate is kept in its log and believed nowhere', async () => {
    const log = await newLog()
    const forged = signedBy(nation().device())
    log.add(
      issued(forged),
      revoked(forged.mark),
      ['certificate-issued.1', { mark: 'x' }],
      ['certificate-revoked.1', []],
    )
    expect((await log.send(national)).status).toBe(200)
    expect((await publishedList(national)).has(forged.mark)).toBe(false)
  })

  test('who has it gets the signed word alone, with a new date and the same number', async () => {
    const before = await publishedList(national)
    national.clock += DAY
    const { said } = await ask(national, `/v1/revocations?have=${before.hash}`)
    expect(RevocationsAnswer.parse(said).gzip).toBeNull()
    expect(await publishedList(national, national.clock)).toMatchObject({
      number: before.number,
      hash: before.hash,
      asOf: national.clock,
    })
    expect(RevocationsAnswer.parse((await ask(national, '/v1/revocations?have=other')).said).gzip).not.toBeNull()
    national.clock -= DAY
  })

  test('a revocation leaves the list a month after its certificate has ended, and under a number of its own', async () => {
    const log = await newLog()
    const [short, long] = [signedBy(log.device, NOW, NOW + 10 * DAY), signedBy(log.device)]
    log.add(issued(short), issued(long, 2), revoked(short.mark), revoked(long.mark))
    await log.send(national)
    const onList = async (at: number) => {
      national.clock = at
      const list = await publishedList(national, at)
      return { marks: [list.has(short.mark), list.has(long.mark)], number: list.number }
    }
    const full = await onList(NOW)
    expect(await onList(NOW + 40 * DAY)).toEqual(full)
    const pruned = await onList(NOW + 40 * DAY + 1)
    expect([full.marks, pruned.marks]).toEqual([
      [true, true],
      [false, true],
    ])
    expect(pruned.number).toBeGreaterThan(full.number)
    national.clock = NOW
  })

  describe('a stolen laptop', () => {
    const revoke = (device: string, since: string | null = null, by = operator(national)) =>
      postJson(national, '/v1/device-revocations', { device, since }, by)

    test('keeps what had come in; what its thief makes is refused, however it is dated', async () => {
      const log = await newLog('MH-PUN-0600')
      const known = signedBy(log.device)
      log.add(issued(known))
      await log.send(national)
      national.clock += 3_600_000
      expect(await revoke(logOf(log.device))).toMatchObject({
        status: 200,
        said: { centre: 'MH-PUN-0600', good: 1, log: logOf(log.device) },
      })
      // The clock of the laptop is whatever its thief sets it to.
      const backDated = signedBy(log.device, NOW - 1000)
      const list = await publishedList(national)
      const check = ({ code }: typeof known) => verifyCertificate(code, { ...trust(), revocations: list })
      expect(check(known).ok).toBe(true)
      expect(check(backDated).findings).toContainEqual({ check: 'not-revoked', ok: false, why: 'device-revoked' })
    })

    test('sends and reads nothing any more, and is not enrolled again with the same key', async () => {
      const log = await newLog('MH-PUN-0601')
      log.add(issued(signedBy(log.device)))
      await log.send(national)
      await revoke(logOf(log.device))
      log.add(issued(signedBy(log.device), 2))
      expect(await log.send(national)).toMatchObject({ status: 422, said: { code: 'device-revoked' } })
      const path = `/v1/logs/${logOf(log.device)}/batches?from=1`
      expect(await askSigned(national, log.device, { method: 'GET', path }, { at: national.clock })).toMatchObject({
        status: 403,
        said: { code: 'device-revoked' },
      })
      const secret = secretIn(await national.invite('MH-PUN-0601'))
      const again = enrolmentOf(log.device, { code: 'MH-PUN-0601', secret })
      expect(await postJson(national, '/v1/enrolments', again)).toMatchObject({ said: { code: 'device-revoked' } })
    })

    test('is named by a certificate of its as well, and every certificate that it ever had is revoked with it', async () => {
      const { device } = await newLog('MH-PUN-0602')
      const secret = secretIn(await national.invite('MH-PUN-0602'))
      await postJson(national, '/v1/enrolments', enrolmentOf(device, { code: 'MH-PUN-0602', secret }))
      const { kid } = verifyCertificate(signedBy(device).code, trust()).signer ?? { kid: '' }
      const heard = await revoke(kid)
      expect(heard).toMatchObject({ status: 200, said: { log: logOf(device) } })
      expect(heard.said).toMatchObject({ kids: expect.arrayContaining([kid]) as string[] })
      expect((heard.said as { kids: string[] }).kids).toHaveLength(2)
      expect((await publishedList(national)).device(kid)?.stillGood('ab'.repeat(16))).toBe(false)
    })

    test('keeps less where the theft proves to be older, and never more', async () => {
      const log = await newLog('MH-PUN-0603')
      const [first, second] = [signedBy(log.device), signedBy(log.device)]
      log.add(issued(first))
      await log.send(national)
      national.clock += 3_600_000
      const theft = new Date(national.clock - 60_000).toISOString().replace('Z', '+00:00')
      log.add(issued(second, 2))
      await log.send(national)
      const id = logOf(log.device)
      expect(await revoke(id)).toMatchObject({ said: { good: 2 } })
      expect(await revoke(id, theft)).toMatchObject({ said: { good: 1 } })
      expect(await revoke(id)).toMatchObject({ said: { good: 1 } })
      const { kid } = verifyCertificate(first.code, trust()).signer ?? { kid: '' }
      const device = (await publishedList(national)).device(kid)
      expect([device?.stillGood(first.mark), device?.stillGood(second.mark)]).toEqual([true, false])
    })

    test('is revoked by the operator alone, and only if there is such a one', async () => {
      const { device } = await newLog()
      expect(await revoke(logOf(device), null, 'Bearer guessed')).toMatchObject({ status: 401 })
      expect(await revoke('ab'.repeat(16))).toMatchObject({ status: 422, said: { code: 'unknown-device' } })
      expect(await revoke('ab'.repeat(8))).toMatchObject({ status: 422, said: { code: 'unknown-device' } })
      expect(await revoke('the laptop of Asha')).toMatchObject({ status: 400 })
      const tomorrow = new Date(national.clock + DAY).toISOString()
      expect(await revoke(logOf(device), tomorrow)).toMatchObject({ status: 422, said: { code: 'since-to-come' } })
      expect((await publishedList(national)).devices).toBe(5)
    })
  })
})
