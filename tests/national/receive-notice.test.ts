/** Notices at the national server: kept before their log, once, and never contradicted by it. */
import { describe, expect, test } from 'vitest'
import { NOTICE_TYPE, NoticeAnswer, NoticesAnswer } from '#contract/national'
import type { LoggedEvent } from '#domain/events/envelope'
import { makeEvent } from '#proof/event-chain'
import { readNoticeReceipt, signNotice } from '#proof/notice'
import { eventsOf, instant, type Leaf, logOf, nation, NOW, SOMEONE, SOMEONES_KEY } from '../proof/trust.ts'
import { ask, askSigned, batchOf, enrolDevice, type Heard, send } from './device.ts'
import { nationalOver } from './over-store.ts'
import { STORES } from './stores.ts'

const id = (end: number): string => `0193575c-3a00-7000-8000-${String(end).padStart(12, '0')}`

/** The device's log with a serious case at its end. */
function logWithCase(device: Leaf, before = 3, caseId = id(1)): LoggedEvent[] {
  const events = eventsOf(device, before)
  const body = {
    caseId,
    number: 'IND(CO-AEFI)/MH/PUN/2026/0412-BQT-1',
    personId: id(2),
    doseId: id(3),
    sessionId: id(4),
    product: 'covishield',
    lot: '4121Z001',
    doseNumber: 1,
    doseAt: instant(NOW),
    vialOpenedAt: null,
    age: 52,
    gender: 'female',
    onset: instant(NOW),
    severity: 'serious',
    criteria: ['death'],
    signs: ['anaphylaxis'],
    note: null,
  }
  const place = { log: logOf(device), seq: before + 1, prev: events.at(-1)?.hash ?? ('' as never), by: SOMEONE }
  const at = { at: instant(NOW), notedAt: instant(NOW) }
  return [...events, makeEvent({ ...place, ...at, type: 'aefi-reported.1', body, sealKey: SOMEONES_KEY })]
}

function noticeOf(device: Leaf, events: readonly LoggedEvent[]): string {
  const report = events.at(-1)
  if (report === undefined) throw new Error('no case')
  const head = { seq: report.header.seq, hash: report.hash }
  return signNotice({ report, raise: null, head, at: instant(NOW) }, device)
}

describe.each(STORES)('the national server over %s', (name) => {
  const national = nationalOver(name)
  const tell = (notice: string, type: string = NOTICE_TYPE): Promise<Heard> =>
    ask(national, '/v1/notices', { method: 'POST', headers: { 'content-type': type }, body: notice })
  const read = (device: Leaf, after = 0) =>
    askSigned(national, device, { method: 'GET', path: `/v1/notices?after=${after}` })

  test('a notice is kept before any of its log, once however often it comes, and answered by a receipt', async () => {
    const device = await enrolDevice(national)
    const events = logWithCase(device)
    const notice = noticeOf(device, events)
    const heard = await Promise.all([tell(notice), tell(notice), tell(notice)])
    expect(new Set(heard.map(({ said }) => NoticeAnswer.parse(said).receipt)).size).toBe(1)
    const receipt = readNoticeReceipt(NoticeAnswer.parse(heard[0]?.said).receipt, {
      root: national.national.authority.root,
      now: NOW,
    })
    expect(receipt).toMatchObject({ event: events.at(-1)?.hash })
    expect((await send(national, batchOf(device, events))).status).toBe(200)
  })

  test('a log that says otherwise than its notice is a fork, and so is a notice that says otherwise than its log', async () => {
    const device = await enrolDevice(national)
    await tell(noticeOf(device, logWithCase(device)))
    const heard = await send(national, batchOf(device, logWithCase(device)))
    expect(heard).toMatchObject({ status: 422, said: { code: 'fork' } })
    const other = await enrolDevice(national)
    await send(national, batchOf(other, logWithCase(other)))
    expect(await tell(noticeOf(other, logWithCase(other)))).toMatchObject({ status: 422, said: { code: 'fork' } })
  })

  test('a district reads those of its centres in their order, and nobody else reads any', async () => {
    const device = await enrolDevice(national, { code: 'MH-NAG-0001' })
    const elsewhere = await enrolDevice(national, { code: 'MH-WAR-0001' })
    const district = await enrolDevice(national, { code: 'MH-NAG', kind: 'district' })
    const notice = noticeOf(device, logWithCase(device))
    await tell(notice)
    await tell(noticeOf(elsewhere, logWithCase(elsewhere)))
    const { notices, next } = NoticesAnswer.parse((await read(district)).said)
    expect(notices).toEqual([notice])
    expect(NoticesAnswer.parse((await read(district, next)).said)).toEqual({ notices: [], next })
    expect(NoticesAnswer.parse((await read(device)).said).notices).toEqual([])
    expect(await ask(national, '/v1/notices?after=0')).toMatchObject({ status: 401 })
    expect(await read(district, -1)).toMatchObject({ status: 400 })
  })

  test('what is no notice, of no type or of a device that never enrolled, leaves nothing behind', async () => {
    const device = await enrolDevice(national)
    const notice = noticeOf(device, logWithCase(device))
    expect(await tell(notice, 'application/json')).toMatchObject({ status: 400 })
    expect(await tell('')).toMatchObject({ status: 422, said: { code: 'not-a-signed-document' } })
    expect(await tell(`${notice}A`)).toMatchObject({ status: 422 })
    const stranger = nation().device()
    expect((await tell(noticeOf(stranger, logWithCase(stranger)))).status).toBe(422)
  })
})
