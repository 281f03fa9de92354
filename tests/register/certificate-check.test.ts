import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDay, type OpenDay, vaccinate } from '../support/site.ts'

/** The code on the certificate of somebody who was vaccinated just now. */
async function printedCode(day: OpenDay): Promise<{ readonly code: string; readonly personId: string }> {
  const personId = await vaccinate(day)
  const person = await day.site.must('people.get', { personId })
  const page = await day.site.must('certificates.page', { certificateId: person.certificate?.id ?? '' })
  return { code: page.code ?? '', personId }
}

describe('at a practice centre', () => {
  let day: OpenDay
  let code: string
  let personId: string
  beforeAll(async () => {
    day = await openTestDay()
    ;({ code, personId } = await printedCode(day))
  })
  afterAll(() => day.site.close())

  test('its own certificate is good, says so only with the photo ID, and is marked as practice', async () => {
    const checked = await day.site.must('certificates.check', { text: `${code}\n` })
    expect(checked.standing).toEqual({ is: 'valid-without-list', compareWith: 'photo-id' })
    expect(checked.findings.every(({ ok }) => ok)).toBe(true)
    expect(checked).toMatchObject({
      origin: 'national',
      content: { is: 'proven', says: { mode: 'practice', doses: [{ product: 'Covishield', country: 'IN' }] } },
      here: { personId, replacedBy: null },
    })
  })

  test('an edited one is forged, and nothing of what it says is shown', async () => {
    const letter = code.at(-40) === 'A' ? 'B' : 'A'
    const checked = await day.site.must('certificates.check', { text: code.slice(0, -40) + letter + code.slice(-39) })
    expect(['forged', 'unreadable']).toContain(checked.standing.is)
    expect(checked.content).toEqual({ is: 'none' })
  })

  test('what is no certificate is unreadable, and why is said', async () => {
    const checked = await day.site.must('certificates.check', { text: 'a shopping list' })
    expect(checked.standing).toEqual({ is: 'unreadable', check: 'prefix', why: 'not-a-certificate' })
    expect(checked).toMatchObject({ origin: 'unknown', content: { is: 'none' }, period: null, here: null })
  })
})
