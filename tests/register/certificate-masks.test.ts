/** What a photographed certificate must not give away: the numbers of the person's documents. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyCertificate } from '#proof/hcert'
import { giveDose, openTestDay, type OpenDay, registerPerson } from '../support/site.ts'

let day: OpenDay
beforeAll(async () => {
  day = await openTestDay()
})
afterAll(() => day.site.close())

test.each([
  ['aadhaar', '9999 4105 7058', '30214498760011', '7058'],
  ['pan', 'ABCPD1234E', '30214498760022', '234E'],
  ['passport', 'K1234567', '30214498760033', '4567'],
  ['abha', '91-1234-5678-9010', '30214498760044', '9010'],
  ['driving-licence', 'MH12 20110012345', '3021449876005', '2345'],
] as const)(
  'of a number of %s the last four stand on the page and in the code, and so of the reference id',
  async (document, number, referenceId, end) => {
    const { site, sessionId } = day
    const personId = await registerPerson(day, { referenceId })
    const seen = { document, number, unreadableBecause: null, decision: 'agrees', note: null } as const
    await site.must('identity.verify', { id: site.newId(), personId, sessionId, ...seen })
    expect(await giveDose(day, personId)).toMatchObject({ ok: true })
    const issued = await site.must('certificates.issue', { personId })
    const shown = await site.must('certificates.page', { certificateId: issued.id })
    const root = site.register.context.home()?.certificate?.root ?? new Uint8Array()
    const { record } = verifyCertificate(shown.code ?? '', { root, now: site.clock.at })
    expect(shown.person).toMatchObject({ masked: `•••• ${end}`, referenceId: `•••• ${referenceId.slice(-4)}` })
    expect(record?.document).toEqual({ kind: document, lastFour: end })
    const said = JSON.stringify([shown, record])
    for (const digits of [number.replaceAll(/[\s-]/g, ''), referenceId]) expect(said).not.toContain(digits.slice(-5))
  },
)
